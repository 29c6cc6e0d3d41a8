import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-check-sender-permit',
  software: 'postfix',
  level: 'error',
  title: { en: 'A sender address is enough to relay', de: 'Eine Absenderadresse genügt zum Weiterleiten' },
  why: {
    en: 'Anybody can write any sender address. A table of senders before the refusal of foreign destinations opens the relay to whoever guesses one.',
    de: 'Jede Absenderadresse lässt sich frei schreiben. Eine Absendertabelle vor dem Abweisen fremder Ziele öffnet das Relay für alle, die eine erraten.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#check_sender_access'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const words = look.list('smtpd_relay_restrictions')
    const table = words.indexOf('check_sender_access')
    const refuse = words.findIndex((word) => word.endsWith('_unauth_destination'))
    if (table < 0 || (refuse >= 0 && refuse < table)) return []
    const kept = words.filter((_, index) => index !== table && index !== table + 1)
    return [
      look.hit('smtpd_relay_restrictions', kept.join(', '), {
        en: 'check_sender_access decides about relaying.',
        de: 'check_sender_access entscheidet über das Weiterleiten.',
      }),
    ]
  },
  examples: {
    bad: [
      'smtpd_relay_restrictions = permit_mynetworks, check_sender_access hash:/etc/postfix/senders, reject_unauth_destination\n',
    ],
    good: [
      'smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination\nsmtpd_sender_restrictions = check_sender_access hash:/etc/postfix/senders\n',
    ],
  },
}
