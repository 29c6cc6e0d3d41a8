import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'dovecot-passwords-logged',
  software: 'dovecot',
  level: 'error',
  title: { en: 'Passwords are written into the log', de: 'Kennwörter stehen im Protokoll' },
  why: {
    en: 'auth_debug_passwords writes what people type into the log, readable for years in backups.',
    de: 'auth_debug_passwords schreibt Eingetipptes ins Protokoll, in Sicherungen jahrelang lesbar.',
  },
  sources: ['https://doc.dovecot.org/2.3/settings/core/'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('auth_debug_passwords').flatMap((setting) => {
      const value = setting.value
      return value === 'yes'
        ? [look.at(setting, 'no', { en: 'auth_debug_passwords is yes.', de: 'auth_debug_passwords ist yes.' })]
        : []
    })
  },
  examples: { bad: ['auth_debug_passwords = yes\n'], good: ['auth_debug_passwords = no\n'] },
}
