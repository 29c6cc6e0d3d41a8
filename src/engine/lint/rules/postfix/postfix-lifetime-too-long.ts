import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-lifetime-too-long',
  software: 'postfix',
  level: 'advice',
  title: {
    en: 'Senders learn very late that mail was lost',
    de: 'Absender erfahren sehr spät, dass Mail verloren ist',
  },
  why: {
    en: 'After a week nobody waits for the mail any more; a bounce after five days tells the sender in time.',
    de: 'Nach einer Woche wartet niemand mehr auf die Mail; eine Rückmeldung nach fünf Tagen kommt noch rechtzeitig.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc5321#section-4.5.4.1'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const lifetime = look.seconds('maximal_queue_lifetime')
    if (lifetime === null || lifetime <= 8 * 86_400) return []
    return [
      look.hit('maximal_queue_lifetime', '5d', {
        en: 'Postfix tries for more than eight days.',
        de: 'Postfix versucht es mehr als acht Tage lang.',
      }),
    ]
  },
  examples: {
    bad: ['maximal_queue_lifetime = 14d\n', 'maximal_queue_lifetime = 30\n'],
    good: ['maximal_queue_lifetime = 7d\n'],
  },
}
