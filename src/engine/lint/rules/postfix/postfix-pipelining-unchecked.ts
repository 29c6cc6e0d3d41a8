import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-pipelining-unchecked',
  software: 'postfix',
  level: 'advice',
  title: { en: 'Clients that do not wait are let in', de: 'Gegenstellen, die nicht warten, kommen herein' },
  why: {
    en: 'Bots send their commands before the answers. reject_unauth_pipelining costs nothing and turns many of them away.',
    de: 'Bots senden ihre Befehle vor den Antworten. reject_unauth_pipelining kostet nichts und weist viele davon ab.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#reject_unauth_pipelining'],
  run: (subject) => {
    const look = lookAtPostfix(subject)

    if (
      !(
        look.setting('smtpd_data_restrictions') !== undefined &&
        !look.list('smtpd_data_restrictions').includes('reject_unauth_pipelining')
      )
    )
      return []
    return [
      look.hit('smtpd_data_restrictions', 'reject_unauth_pipelining', {
        en: 'smtpd_data_restrictions lacks reject_unauth_pipelining.',
        de: 'In smtpd_data_restrictions fehlt reject_unauth_pipelining.',
      }),
    ]
  },
  examples: {
    bad: ['smtpd_data_restrictions = permit\n'],
    good: ['smtpd_data_restrictions = reject_unauth_pipelining, permit\n', 'myhostname = mail.example.org\n'],
  },
}
