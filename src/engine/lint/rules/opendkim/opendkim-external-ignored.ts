import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'
import { isWideNetwork } from '../../look/wide-network.ts'

export const rule: LintRule = {
  id: 'opendkim-external-ignored',
  software: 'opendkim',
  level: 'warning',
  title: { en: 'Strangers are trusted not to be warned of', de: 'Fremde werden ungeprüft geduldet' },
  why: {
    en: 'ExternalIgnoreList takes the warning from hosts that send as the domain without being its own. A wide range there hides misuse.',
    de: 'ExternalIgnoreList unterdrückt die Warnung bei Rechnern, die als die Domain senden, ohne dazuzugehören. Ein weiter Bereich verdeckt Missbrauch.',
  },
  sources: ['http://www.opendkim.org/opendkim.conf.5.html'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    return look.all('externalignorelist').flatMap((setting) => {
      const value = setting.value
      return value.split(/[\s,]+/).some(isWideNetwork)
        ? [
            look.at(setting, '127.0.0.1', {
              en: 'ExternalIgnoreList holds a range of public addresses.',
              de: 'ExternalIgnoreList enthält einen Bereich öffentlicher Adressen.',
            }),
          ]
        : []
    })
  },
  examples: { bad: ['ExternalIgnoreList 0.0.0.0/0\n'], good: ['ExternalIgnoreList 127.0.0.1\n'] },
}
