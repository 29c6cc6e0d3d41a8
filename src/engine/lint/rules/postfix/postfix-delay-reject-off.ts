import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-delay-reject-off',
  software: 'postfix',
  level: 'warning',
  title: { en: 'Refusals do not tell the recipient', de: 'Abweisungen nennen den Empfänger nicht' },
  why: {
    en: 'With smtpd_delay_reject = no the refusal comes before RCPT: the log does not say for whom the mail was, and some clients never end.',
    de: 'Mit smtpd_delay_reject = no kommt die Abweisung vor RCPT: Im Protokoll fehlt, für wen die Mail war, und manche Gegenstelle hört nie auf.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#smtpd_delay_reject'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('smtpd_delay_reject')
    if (!(value === 'no')) return []
    return [
      look.hit('smtpd_delay_reject', 'yes', { en: 'smtpd_delay_reject is no.', de: 'smtpd_delay_reject ist no.' }),
    ]
  },
  examples: { bad: ['smtpd_delay_reject = no\n'], good: ['smtpd_delay_reject = yes\n'] },
}
