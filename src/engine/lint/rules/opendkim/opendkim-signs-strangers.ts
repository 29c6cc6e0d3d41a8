import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'
import { isWideNetwork } from '../../look/wide-network.ts'

export const rule: LintRule = {
  id: 'opendkim-signs-strangers',
  software: 'opendkim',
  level: 'error',
  title: { en: 'Mail of strangers is signed', de: 'Mail von Fremden wird signiert' },
  why: {
    en: 'Mail from InternalHosts is signed instead of verified. Whoever is in there can send as the domain, with its signature.',
    de: 'Mail von InternalHosts wird signiert statt geprüft. Wer darin steht, kann als die Domain senden, mit ihrer Signatur.',
  },
  sources: ['http://www.opendkim.org/opendkim.conf.5.html'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    return look.all('internalhosts').flatMap((setting) => {
      const value = setting.value
      return value.split(/[\s,]+/).some(isWideNetwork)
        ? [
            look.at(setting, '127.0.0.1, ::1', {
              en: 'InternalHosts holds a range of public addresses.',
              de: 'InternalHosts enthält einen Bereich öffentlicher Adressen.',
            }),
          ]
        : []
    })
  },
  examples: {
    bad: ['InternalHosts 0.0.0.0/0\n', 'InternalHosts 127.0.0.1, 192.0.2.0/8\n'],
    good: ['InternalHosts 127.0.0.1, ::1, 10.0.0.0/8\n', 'InternalHosts refile:/etc/opendkim/TrustedHosts\n'],
  },
}
