import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

const SAYS = {
  en: 'main.cf makes TLS a condition on every port.',
  de: 'main.cf macht TLS auf jedem Port zur Bedingung.',
}

export const rule: LintRule = {
  id: 'postfix-tls-in-encrypt-all',
  software: 'postfix',
  level: 'error',
  title: { en: 'Mail from servers without TLS is refused', de: 'Mail von Servern ohne TLS wird abgewiesen' },
  why: {
    en: 'On port 25 RFC 2487 and 3207 forbid a public server to insist on TLS: mail from those that cannot comes never. For submission set it in master.cf.',
    de: 'Auf Port 25 verbieten RFC 2487 und 3207 einem öffentlichen Server, auf TLS zu bestehen: Mail von allen, die es nicht können, kommt nie an. Für die Einlieferung gehört es in master.cf.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc3207#section-4'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const says = SAYS
    if (look.isYes('smtpd_enforce_tls')) return [look.hit('smtpd_enforce_tls', null, says)]
    if (look.value('smtpd_tls_security_level') !== 'encrypt') return []
    return [look.hit('smtpd_tls_security_level', 'may', says)]
  },
  examples: {
    bad: ['smtpd_tls_security_level = encrypt\n', 'smtpd_tls_security_level = may\nsmtpd_enforce_tls = yes\n'],
    good: ['smtpd_tls_security_level = may\n'],
  },
}
