import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'exim-frozen-kept',
  software: 'exim',
  level: 'advice',
  title: { en: 'Dead mail lies in the queue for ever', de: 'Tote Mail liegt ewig in der Warteschlange' },
  why: {
    en: 'With timeout_frozen_after = 0s frozen bounces are never removed; the queue grows, and so does what a run takes.',
    de: 'Mit timeout_frozen_after = 0s werden eingefrorene Rückmeldungen nie entfernt; die Warteschlange wächst.',
  },
  sources: ['https://www.exim.org/exim-html-current/doc/html/spec_html/ch-main_configuration.html'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('timeout_frozen_after').flatMap((setting) => {
      const value = setting.value
      return /^0[smhdw]?$/.test(value)
        ? [look.at(setting, '7d', { en: 'timeout_frozen_after is 0.', de: 'timeout_frozen_after ist 0.' })]
        : []
    })
  },
  examples: { bad: ['timeout_frozen_after = 0s\n'], good: ['timeout_frozen_after = 7d\n'] },
}
