import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'opendkim-verifies-only',
  software: 'opendkim',
  level: 'warning',
  title: { en: 'Nothing is signed', de: 'Nichts wird signiert' },
  why: {
    en: 'Mode v verifies only. With a key named beside it signing was meant: sv does both.',
    de: 'Mode v prüft nur. Steht ein Schlüssel daneben, war Signieren gemeint: sv tut beides.',
  },
  sources: ['http://www.opendkim.org/opendkim.conf.5.html'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    return look.all('mode').flatMap((setting) => {
      const value = setting.value
      return !/s/i.test(value) && ['keyfile', 'keytable', 'signingtable'].some((name) => look.last(name) !== undefined)
        ? [
            look.at(setting, 'sv', {
              en: 'Mode has no s, and a key is named.',
              de: 'Mode hat kein s, und ein Schlüssel ist genannt.',
            }),
          ]
        : []
    })
  },
  examples: {
    bad: ['Mode v\nKeyFile /etc/dkimkeys/mail.private\n'],
    good: ['Mode sv\nKeyFile /etc/dkimkeys/mail.private\n', 'Mode v\n'],
  },
}
