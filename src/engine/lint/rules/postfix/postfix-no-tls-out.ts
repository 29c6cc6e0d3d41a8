import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-no-tls-out',
  software: 'postfix',
  level: 'warning',
  title: { en: 'Mail leaves in clear', de: 'Mail geht im Klartext hinaus' },
  why: {
    en: 'Without smtp_tls_security_level mail is sent unencrypted, although nearly every receiver offers TLS; some big ones mark such mail.',
    de: 'Ohne smtp_tls_security_level geht Mail unverschlüsselt hinaus, obwohl fast jeder Empfänger TLS anbietet; manche großen kennzeichnen solche Mail.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#smtp_tls_security_level'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const level = look.value('smtp_tls_security_level')
    // Debian's “Local only”: nothing leaves.
    if (/^error\b/.test(look.value('default_transport'))) return []
    if ((level !== '' && level !== 'none') || look.isYes('smtp_use_tls') || look.isYes('smtp_enforce_tls')) return []
    return [
      look.hit('smtp_tls_security_level', 'may', {
        en: 'smtp_tls_security_level is not set, or none.',
        de: 'smtp_tls_security_level ist nicht gesetzt oder none.',
      }),
    ]
  },
  examples: {
    bad: ['myhostname = mail.example.org\n', 'smtp_tls_security_level = none\n'],
    good: [
      'smtp_tls_security_level = may\n',
      'smtp_tls_security_level = dane\n',
      'default_transport = error\nrelay_transport = error\n',
    ],
  },
}
