import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'dovecot-wrong-passwords-logged',
  software: 'dovecot',
  level: 'error',
  title: { en: 'Mistyped passwords are written into the log', de: 'Vertippte Kennwörter stehen im Protokoll' },
  why: { en: 'A mistyped password is nearly the right one.', de: 'Ein vertipptes Kennwort ist fast das richtige.' },
  sources: ['https://doc.dovecot.org/2.3/settings/core/'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('auth_verbose_passwords').flatMap((setting) => {
      const value = setting.value
      return /^(?:plain|yes)/.test(value)
        ? [look.at(setting, 'no', { en: 'auth_verbose_passwords is plain.', de: 'auth_verbose_passwords ist plain.' })]
        : []
    })
  },
  examples: {
    bad: ['auth_verbose_passwords = plain\n'],
    good: ['auth_verbose_passwords = sha1:6\n', 'auth_verbose_passwords = no\n'],
  },
}
