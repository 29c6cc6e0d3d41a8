import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-delay-warning-after-end',
  software: 'postfix',
  level: 'advice',
  title: { en: 'The warning of a delay comes after the end', de: 'Die Warnung vor Verzögerung kommt nach dem Ende' },
  why: {
    en: 'A warning that is due after Postfix has given up is never sent.',
    de: 'Eine Warnung, die erst nach dem Aufgeben fällig ist, wird nie verschickt.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#delay_warning_time'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const warning = look.seconds('delay_warning_time')
    const lifetime = look.seconds('maximal_queue_lifetime')
    if (warning === null || lifetime === null || warning < lifetime || warning === 0) return []
    return [
      look.hit('delay_warning_time', '4h', {
        en: 'delay_warning_time is not below maximal_queue_lifetime.',
        de: 'delay_warning_time liegt nicht unter maximal_queue_lifetime.',
      }),
    ]
  },
  examples: {
    bad: ['delay_warning_time = 6d\n', 'delay_warning_time = 200\n'],
    good: ['delay_warning_time = 4h\n', 'delay_warning_time = 0h\n'],
  },
}
