import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'exim-sync-not-enforced',
  software: 'exim',
  level: 'advice',
  title: { en: 'Clients that do not wait are let in', de: 'Gegenstellen, die nicht warten, kommen herein' },
  why: {
    en: 'Bots send their commands before the answers; smtp_enforce_sync turns them away for nothing.',
    de: 'Bots senden ihre Befehle vor den Antworten; smtp_enforce_sync weist sie kostenlos ab.',
  },
  sources: ['https://www.exim.org/exim-html-current/doc/html/spec_html/ch-main_configuration.html'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('smtp_enforce_sync').flatMap((setting) => {
      const value = setting.value
      return value === 'false'
        ? [look.at(setting, 'true', { en: 'smtp_enforce_sync is false.', de: 'smtp_enforce_sync ist false.' })]
        : []
    })
  },
  examples: { bad: ['smtp_enforce_sync = false\n', 'no_smtp_enforce_sync\n'], good: ['smtp_enforce_sync = true\n'] },
}
