import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-unknown-local-4xx',
  software: 'postfix',
  level: 'warning',
  title: { en: 'Unknown recipients are told to come back', de: 'Unbekannte Empfänger werden vertröstet' },
  why: {
    en: 'A code of 450 for unknown recipients lets senders try for days; typing errors are told of after a week.',
    de: 'Mit 450 für unbekannte Empfänger versuchen es Absender tagelang; Tippfehler fallen erst nach einer Woche auf.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#unknown_local_recipient_reject_code'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('unknown_local_recipient_reject_code')
    if (!/^4/.test(value)) return []
    return [
      look.hit('unknown_local_recipient_reject_code', '550', {
        en: 'unknown_local_recipient_reject_code is temporary.',
        de: 'unknown_local_recipient_reject_code ist vorläufig.',
      }),
    ]
  },
  examples: {
    bad: ['unknown_local_recipient_reject_code = 450\n'],
    good: ['unknown_local_recipient_reject_code = 550\n'],
  },
}
