import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-tls-without-certificate',
  software: 'postfix',
  level: 'error',
  title: {
    en: 'TLS is offered and no certificate is named',
    de: 'TLS wird angeboten, ein Zertifikat ist nicht genannt',
  },
  why: {
    en: 'Without a certificate the server cannot begin TLS with most clients; deliveries fail or fall back to clear text.',
    de: 'Ohne Zertifikat kommt mit den meisten Gegenstellen kein TLS zustande; Zustellungen scheitern oder laufen im Klartext.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#smtpd_tls_chain_files'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const level = look.value('smtpd_tls_security_level')
    const has = ['smtpd_tls_chain_files', 'smtpd_tls_cert_file', 'smtpd_tls_eccert_file'].some(
      (name) => look.value(name) !== '',
    )
    if (has || look.setting('smtpd_tls_security_level') === undefined || level === '' || level === 'none') return []
    return [
      look.hit('smtpd_tls_chain_files', '/etc/ssl/private/mail.key, /etc/ssl/certs/mail.pem', {
        en: 'No certificate is named beside smtpd_tls_security_level.',
        de: 'Neben smtpd_tls_security_level ist kein Zertifikat genannt.',
      }),
    ]
  },
  examples: {
    bad: ['smtpd_tls_security_level = may\n'],
    good: [
      'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/ssl/a.pem\nsmtpd_tls_key_file = /etc/ssl/a.key\n',
      'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/ssl/a.pem\n',
    ],
  },
}
