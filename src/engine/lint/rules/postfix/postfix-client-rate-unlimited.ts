import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-client-rate-unlimited',
  software: 'postfix',
  level: 'advice',
  title: { en: 'One stolen password may send without bound', de: 'Ein gestohlenes Kennwort darf unbegrenzt senden' },
  why: {
    en: 'With logins on and no limit per client, a stolen password sends ten thousand mails before anybody wakes up. 100 an hour is more than people write.',
    de: 'Mit Anmeldung und ohne Grenze je Gegenstelle verschickt ein gestohlenes Kennwort zehntausend Mails, bevor jemand aufwacht. 100 je Stunde ist mehr, als Menschen schreiben.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#smtpd_client_message_rate_limit'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('smtpd_client_message_rate_limit')
    if (
      !(
        look.isYes('smtpd_sasl_auth_enable') &&
        value === '0' &&
        look.value('smtpd_milters') === '' &&
        !look.value('smtpd_data_restrictions').includes('check_policy_service') &&
        !look.value('smtpd_end_of_data_restrictions').includes('check_policy_service')
      )
    )
      return []
    return [
      look.hit('smtpd_client_message_rate_limit', '100', {
        en: 'Logins are on, and no limit on mails is set.',
        de: 'Anmeldung ist an, eine Grenze für Mails ist nicht gesetzt.',
      }),
    ]
  },
  examples: {
    bad: ['smtpd_sasl_auth_enable = yes\n'],
    good: ['smtpd_sasl_auth_enable = yes\nsmtpd_client_message_rate_limit = 100\n', 'smtpd_sasl_auth_enable = no\n'],
  },
}
