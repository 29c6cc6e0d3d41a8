import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-auth-without-tls',
  software: 'postfix',
  level: 'error',
  title: { en: 'Passwords may cross the net in clear', de: 'Kennwörter dürfen im Klartext durchs Netz' },
  why: {
    en: 'SASL on, and smtpd_tls_auth_only off: mail programs may log in before TLS, and anybody on the way reads the password.',
    de: 'SASL an und smtpd_tls_auth_only aus: Mailprogramme dürfen sich vor TLS anmelden, und jeder auf dem Weg liest das Kennwort mit.',
  },
  sources: [
    'https://www.postfix.org/postconf.5.html#smtpd_tls_auth_only',
    'https://www.rfc-editor.org/rfc/rfc8314#section-3.3',
  ],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    if (!look.isYes('smtpd_sasl_auth_enable') || look.isYes('smtpd_tls_auth_only')) return []
    if (/noplaintext/.test(look.value('smtpd_sasl_security_options'))) return []
    return [
      look.hit('smtpd_tls_auth_only', 'yes', {
        en: 'smtpd_sasl_auth_enable is yes, smtpd_tls_auth_only is no.',
        de: 'smtpd_sasl_auth_enable ist yes, smtpd_tls_auth_only no.',
      }),
    ]
  },
  examples: {
    bad: ['smtpd_sasl_auth_enable = yes\n', 'smtpd_sasl_auth_enable = yes\nsmtpd_tls_auth_only = no\n'],
    good: ['smtpd_sasl_auth_enable = yes\nsmtpd_tls_auth_only = yes\n', 'smtpd_sasl_auth_enable = no\n'],
  },
}
