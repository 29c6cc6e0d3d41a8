import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-relay-without-tls',
  software: 'postfix',
  level: 'error',
  title: {
    en: 'The password for the relay may go out in clear',
    de: 'Das Kennwort für das Relay kann im Klartext hinausgehen',
  },
  why: {
    en: 'With smtp_sasl_auth_enable and only opportunistic TLS, whoever can cut STARTTLS out of the connection reads the login of the relay.',
    de: 'Mit smtp_sasl_auth_enable und nur opportunistischem TLS liest die Anmeldung am Relay mit, wer STARTTLS aus der Verbindung schneidet.',
  },
  sources: ['https://www.postfix.org/SASL_README.html#client_sasl'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    if (!look.isYes('smtp_sasl_auth_enable') || look.value('relayhost') === '') return []
    if (
      ['encrypt', 'verify', 'secure', 'fingerprint', 'dane-only'].includes(look.value('smtp_tls_security_level')) ||
      look.isYes('smtp_tls_wrappermode') ||
      look.setting('smtp_tls_policy_maps') !== undefined
    )
      return []
    return [
      look.hit('smtp_tls_security_level', 'encrypt', {
        en: 'The login at the relay does not insist on TLS.',
        de: 'Die Anmeldung am Relay besteht nicht auf TLS.',
      }),
    ]
  },
  examples: {
    bad: ['relayhost = [relay.example]:587\nsmtp_sasl_auth_enable = yes\nsmtp_tls_security_level = may\n'],
    good: [
      'relayhost = [relay.example]:587\nsmtp_sasl_auth_enable = yes\nsmtp_tls_security_level = encrypt\n',
      'smtp_sasl_auth_enable = yes\n',
    ],
  },
}
