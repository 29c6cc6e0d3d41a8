import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

const REFUSES: readonly string[] = ['reject_unauth_destination', 'defer_unauth_destination', 'reject', 'defer']
const SAYS = {
  en: 'Neither smtpd_relay_restrictions nor smtpd_recipient_restrictions refuses destinations that are not the server’s own.',
  de: 'Weder smtpd_relay_restrictions noch smtpd_recipient_restrictions weist Ziele ab, die nicht zum Server gehören.',
}

export const rule: LintRule = {
  id: 'postfix-open-relay-missing',
  software: 'postfix',
  level: 'error',
  title: { en: 'Nothing refuses mail for others', de: 'Nichts weist Mail für andere ab' },
  why: {
    en: 'Without a restriction that refuses foreign destinations the server forwards mail for anybody, and is on every block list within hours.',
    de: 'Ohne eine Regel, die fremde Ziele abweist, leitet der Server Mail für alle weiter und steht binnen Stunden auf jeder Sperrliste.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#smtpd_relay_restrictions'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const all = [...look.list('smtpd_relay_restrictions'), ...look.list('smtpd_recipient_restrictions')]
    if (all.some((word) => REFUSES.includes(word))) return []
    return [
      look.hit(
        'smtpd_relay_restrictions',
        'permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination',
        SAYS,
      ),
    ]
  },
  examples: {
    bad: [
      'smtpd_relay_restrictions =\n',
      'smtpd_relay_restrictions = permit_mynetworks\nsmtpd_recipient_restrictions = permit_sasl_authenticated\n',
    ],
    good: [
      'smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination\n',
      'myhostname = mail.example.org\n',
    ],
  },
}
