import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-tls-leaf-only',
  software: 'postfix',
  level: 'warning',
  title: { en: 'The certificate comes without its chain', de: 'Das Zertifikat kommt ohne seine Kette' },
  why: {
    en: 'cert.pem of Let’s Encrypt is the server’s certificate alone. Who verifies, by MTA-STS or in a mail program, misses the intermediate and refuses.',
    de: 'cert.pem von Let’s Encrypt ist nur das Zertifikat des Servers. Wer prüft, bei MTA-STS oder im Mailprogramm, vermisst das Zwischenzertifikat und lehnt ab.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#smtpd_tls_cert_file'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('smtpd_tls_cert_file')
    if (!/\/live\/[^/]+\/cert\.pem$/.test(value)) return []
    return [
      look.hit('smtpd_tls_cert_file', value.replace(/cert\.pem$/, 'fullchain.pem'), {
        en: 'smtpd_tls_cert_file names cert.pem instead of fullchain.pem.',
        de: 'smtpd_tls_cert_file nennt cert.pem statt fullchain.pem.',
      }),
    ]
  },
  examples: {
    bad: [
      'smtpd_tls_cert_file = /etc/letsencrypt/live/mail.example.org/cert.pem\nsmtpd_tls_key_file = /etc/letsencrypt/live/mail.example.org/privkey.pem\n',
    ],
    good: [
      'smtpd_tls_cert_file = /etc/letsencrypt/live/mail.example.org/fullchain.pem\nsmtpd_tls_key_file = /etc/letsencrypt/live/mail.example.org/privkey.pem\n',
    ],
  },
}
