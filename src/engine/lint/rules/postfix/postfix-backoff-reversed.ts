import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-backoff-reversed',
  software: 'postfix',
  level: 'warning',
  title: {
    en: 'The longest wait is shorter than the shortest',
    de: 'Die längste Wartezeit ist kürzer als die kürzeste',
  },
  why: {
    en: 'maximal_backoff_time bounds the growing waits between tries; below minimal_backoff_time they cannot grow.',
    de: 'maximal_backoff_time begrenzt die wachsenden Wartezeiten zwischen Versuchen; unter minimal_backoff_time können sie nicht wachsen.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#maximal_backoff_time'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const least = look.seconds('minimal_backoff_time')
    const most = look.seconds('maximal_backoff_time')
    if (least === null || most === null || least <= most) return []
    const says = {
      en: `minimal_backoff_time is ${least} seconds, maximal_backoff_time ${most}.`,
      de: `minimal_backoff_time ist ${least} Sekunden, maximal_backoff_time ${most}.`,
    }
    return [look.hit('maximal_backoff_time', `${least * 4}s`, says)]
  },
  examples: {
    bad: ['minimal_backoff_time = 2h\n', 'minimal_backoff_time = 600s\nmaximal_backoff_time = 300s\n'],
    good: ['minimal_backoff_time = 300s\nmaximal_backoff_time = 4000s\n'],
  },
}
