import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-no-tls-in',
  software: 'postfix',
  level: 'warning',
  title: { en: 'Others cannot send encrypted', de: 'Andere können nicht verschlüsselt senden' },
  why: {
    en: 'Without STARTTLS all incoming mail crosses the net in clear, and MTA-STS or DANE of the domain would refuse it.',
    de: 'Ohne STARTTLS geht alle eingehende Mail im Klartext durchs Netz, und MTA-STS oder DANE der Domain würden sie verhindern.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#smtpd_tls_security_level'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const level = look.value('smtpd_tls_security_level')
    if ((level !== '' && level !== 'none') || look.isYes('smtpd_use_tls') || look.isYes('smtpd_enforce_tls')) return []
    if (/^(?:loopback-only|127\.0\.0\.1|localhost)/.test(look.value('inet_interfaces'))) return []
    return [
      look.hit('smtpd_tls_security_level', 'may', {
        en: 'smtpd_tls_security_level is not set, or none.',
        de: 'smtpd_tls_security_level ist nicht gesetzt oder none.',
      }),
    ]
  },
  examples: {
    bad: ['myhostname = mail.example.org\n', 'smtpd_tls_security_level = none\n'],
    good: ['smtpd_tls_security_level = may\n', 'inet_interfaces = loopback-only\n'],
  },
}
