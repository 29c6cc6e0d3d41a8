import type { LintRule } from '../../lint-rule.ts'
import { lookAtRspamd } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'rspamd-key-in-tmp',
  software: 'rspamdDkim',
  level: 'error',
  title: {
    en: 'The private key lies where everybody may write',
    de: 'Der private Schlüssel liegt, wo alle schreiben dürfen',
  },
  why: {
    en: 'In /tmp any program can put another key in its place.',
    de: 'In /tmp kann jedes Programm einen anderen Schlüssel unterschieben.',
  },
  sources: ['https://docs.rspamd.com/modules/dkim_signing/'],
  run: (subject) => {
    const look = lookAtRspamd(subject)
    return look.all('path').flatMap((setting) => {
      const value = setting.value
      return /^\/(?:var\/)?tmp\//.test(value)
        ? [
            look.at(setting, '/var/lib/rspamd/dkim/$domain.$selector.key', {
              en: 'path lies below /tmp.',
              de: 'path liegt unter /tmp.',
            }),
          ]
        : []
    })
  },
  examples: { bad: ['path = "/tmp/$domain.key";\n'], good: ['path = "/var/lib/rspamd/dkim/$domain.$selector.key";\n'] },
}
