import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-bounce-lifetime-longer',
  software: 'postfix',
  level: 'advice',
  title: { en: 'Bounces wait longer than the mail itself', de: 'Rückmeldungen warten länger als die Mail selbst' },
  why: {
    en: 'Bounces to forged senders stay in the queue for as long; most are never taken. Less than the mail’s own time is enough.',
    de: 'Rückmeldungen an gefälschte Absender bleiben so lange in der Warteschlange; die meisten nimmt nie jemand an. Weniger als die Zeit der Mail selbst genügt.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#bounce_queue_lifetime'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const bounce = look.seconds('bounce_queue_lifetime')
    const mail = look.seconds('maximal_queue_lifetime')
    if (bounce === null || mail === null || bounce <= mail) return []
    return [
      look.hit('bounce_queue_lifetime', look.value('maximal_queue_lifetime'), {
        en: 'bounce_queue_lifetime is longer than maximal_queue_lifetime.',
        de: 'bounce_queue_lifetime ist länger als maximal_queue_lifetime.',
      }),
    ]
  },
  examples: {
    bad: ['bounce_queue_lifetime = 10d\n', 'maximal_queue_lifetime = 3d\nbounce_queue_lifetime = 5d\n'],
    good: ['bounce_queue_lifetime = 1d\n', 'maximal_queue_lifetime = 5d\n'],
  },
}
