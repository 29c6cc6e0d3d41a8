import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-submission-old-tls',
  software: 'postfix',
  level: 'advice',
  title: { en: 'Logins are allowed over TLS 1.0 and 1.1', de: 'Anmeldungen sind über TLS 1.0 und 1.1 erlaubt' },
  why: {
    en: 'RFC 8996 retired TLS 1.0 and 1.1. On port 25 they may stay, for they are better than clear text; where passwords are sent they are not needed by any mail program of the last ten years.',
    de: 'RFC 8996 hat TLS 1.0 und 1.1 ausgemustert. Auf Port 25 dürfen sie bleiben, sie sind besser als Klartext; wo Kennwörter laufen, braucht sie kein Mailprogramm der letzten zehn Jahre.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc8996'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const name = 'smtpd_tls_mandatory_protocols'
    const value = look.value(name)
    const isNew =
      />=\s*TLSv1\.[23]/.test(value) ||
      (/!TLSv1\b(?!\.)/.test(value) && /!TLSv1\.1/.test(value)) ||
      /^TLSv1\.[23]/.test(value)
    if (look.setting(name) === undefined || isNew) return []
    return [
      look.hit(name, '>=TLSv1.2', {
        en: 'smtpd_tls_mandatory_protocols allows TLS below 1.2.',
        de: 'smtpd_tls_mandatory_protocols erlaubt TLS unter 1.2.',
      }),
    ]
  },
  examples: {
    bad: ['smtpd_tls_mandatory_protocols = !SSLv2, !SSLv3\n', 'smtpd_tls_mandatory_protocols = >=TLSv1\n'],
    good: [
      'smtpd_tls_mandatory_protocols = >=TLSv1.2\n',
      'smtpd_tls_mandatory_protocols = !SSLv2, !SSLv3, !TLSv1, !TLSv1.1\n',
    ],
  },
}
