import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-backoff-below-queue-run',
  software: 'postfix',
  level: 'warning',
  title: {
    en: 'The first retry cannot be as early as it says',
    de: 'Der erste neue Versuch kann nicht so früh kommen wie gesagt',
  },
  why: {
    en: 'Postfix looks at the queue only every queue_run_delay. A shorter minimal_backoff_time does nothing, and after greylisting mail waits longer than meant.',
    de: 'Postfix sieht nur alle queue_run_delay in die Warteschlange. Eine kürzere minimal_backoff_time bewirkt nichts, und nach Greylisting wartet Mail länger als gemeint.',
  },
  sources: [
    'https://www.postfix.org/postconf.5.html#minimal_backoff_time',
    'https://www.postfix.org/postconf.5.html#queue_run_delay',
  ],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const backoff = look.seconds('minimal_backoff_time')
    const run = look.seconds('queue_run_delay')
    if (backoff === null || run === null || backoff >= run) return []
    const says = {
      en: `minimal_backoff_time is ${backoff} seconds, queue_run_delay ${run}.`,
      de: `minimal_backoff_time ist ${backoff} Sekunden, queue_run_delay ${run}.`,
    }
    return [
      look.hit(
        look.setting('queue_run_delay') === undefined ? 'minimal_backoff_time' : 'queue_run_delay',
        look.setting('queue_run_delay') === undefined ? `${run}s` : `${backoff}s`,
        says,
      ),
    ]
  },
  examples: {
    bad: ['minimal_backoff_time = 60s\n', 'queue_run_delay = 30m\n'],
    good: ['minimal_backoff_time = 5m\nqueue_run_delay = 5m\n', 'queue_run_delay = 60s\nminimal_backoff_time = 300s\n'],
  },
}
