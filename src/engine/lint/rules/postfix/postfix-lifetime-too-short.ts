import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-lifetime-too-short',
  software: 'postfix',
  level: 'warning',
  title: {
    en: 'Mail comes back before the other side is up again',
    de: 'Mail kommt zurück, bevor die Gegenseite wieder da ist',
  },
  why: {
    en: 'RFC 5321 asks to try for four to five days. Whoever gives up within two loses mail over a weekend’s outage.',
    de: 'RFC 5321 verlangt vier bis fünf Tage lang neue Versuche. Wer nach weniger als zwei aufgibt, verliert Mail bei einem Ausfall übers Wochenende.',
  },
  sources: [
    'https://www.rfc-editor.org/rfc/rfc5321#section-4.5.4.1',
    'https://www.postfix.org/postconf.5.html#maximal_queue_lifetime',
  ],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const lifetime = look.seconds('maximal_queue_lifetime')
    if (lifetime === null || lifetime >= 2 * 86_400) return []
    return [
      look.hit('maximal_queue_lifetime', '5d', {
        en: 'Postfix gives up in less than two days.',
        de: 'Postfix gibt nach weniger als zwei Tagen auf.',
      }),
    ]
  },
  examples: {
    bad: ['maximal_queue_lifetime = 1d\n', 'maximal_queue_lifetime = 4h\n', 'maximal_queue_lifetime = 1\n'],
    good: ['maximal_queue_lifetime = 5d\n', 'maximal_queue_lifetime = 3\n'],
  },
}
