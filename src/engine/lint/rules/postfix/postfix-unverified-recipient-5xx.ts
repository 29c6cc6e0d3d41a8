import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-unverified-recipient-5xx',
  software: 'postfix',
  level: 'warning',
  title: { en: 'A backend that is down makes bounces', de: 'Ein stiller Hintergrundserver erzeugt Rückmeldungen' },
  why: {
    en: 'With unverified_recipient_reject_code 550 mail is refused for good when the server behind could not be asked just now.',
    de: 'Mit unverified_recipient_reject_code 550 wird Mail endgültig abgewiesen, wenn der Server dahinter gerade nicht zu fragen war.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#unverified_recipient_defer_code'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('unverified_recipient_defer_code')
    if (!/^5/.test(value)) return []
    return [
      look.hit('unverified_recipient_defer_code', '450', {
        en: 'unverified_recipient_defer_code is permanent.',
        de: 'unverified_recipient_defer_code ist endgültig.',
      }),
    ]
  },
  examples: {
    bad: ['unverified_recipient_defer_code = 550\n'],
    good: ['unverified_recipient_defer_code = 450\n', 'unverified_recipient_reject_code = 550\n'],
  },
}
