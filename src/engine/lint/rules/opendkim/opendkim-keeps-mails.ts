import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'opendkim-keeps-mails',
  software: 'opendkim',
  level: 'warning',
  title: { en: 'Whole mails are kept in a folder', de: 'Ganze Mails werden in einem Ordner aufgehoben' },
  why: {
    en: 'DiagnosticDirectory keeps signed mails for debugging, readable for whoever may look there, and is forgotten.',
    de: 'DiagnosticDirectory hebt signierte Mails zur Fehlersuche auf, lesbar für alle mit Zugang, und wird vergessen.',
  },
  sources: ['http://www.opendkim.org/opendkim.conf.5.html'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    return look.all('diagnosticdirectory').flatMap((setting) => {
      const value = setting.value
      return value !== ''
        ? [look.at(setting, null, { en: 'DiagnosticDirectory is set.', de: 'DiagnosticDirectory ist gesetzt.' })]
        : []
    })
  },
  examples: { bad: ['DiagnosticDirectory /var/tmp/dkim\n'], good: ['Syslog yes\n'] },
}
