import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-tls-key-missing',
  software: 'postfix',
  level: 'error',
  title: { en: 'A certificate without its key', de: 'Ein Zertifikat ohne seinen Schlüssel' },
  why: {
    en: 'smtpd_tls_key_file defaults to the certificate’s file; where the key lies in a file of its own, Postfix cannot read it and offers no TLS.',
    de: 'smtpd_tls_key_file ist sonst die Datei des Zertifikats; liegt der Schlüssel in einer eigenen Datei, kann Postfix ihn nicht lesen und bietet kein TLS an.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#smtpd_tls_key_file'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const certificate = look.value('smtpd_tls_cert_file')
    if (
      !/(?:fullchain|cert|chain)[^/]*\.(?:pem|crt|cer)$/.test(certificate) ||
      look.setting('smtpd_tls_key_file') !== undefined
    )
      return []
    if (look.value('smtpd_tls_chain_files') !== '') return []
    return [
      look.hit('smtpd_tls_key_file', certificate.replace(/[^/]*$/, 'privkey.pem'), {
        en: 'smtpd_tls_cert_file is set, smtpd_tls_key_file is not.',
        de: 'smtpd_tls_cert_file ist gesetzt, smtpd_tls_key_file nicht.',
      }),
    ]
  },
  examples: {
    bad: ['smtpd_tls_cert_file = /etc/letsencrypt/live/mail.example.org/fullchain.pem\n'],
    good: [
      'smtpd_tls_cert_file = /etc/letsencrypt/live/mail.example.org/fullchain.pem\nsmtpd_tls_key_file = /etc/letsencrypt/live/mail.example.org/privkey.pem\n',
      'smtpd_tls_cert_file = /etc/ssl/mail.pem\n',
    ],
  },
}
