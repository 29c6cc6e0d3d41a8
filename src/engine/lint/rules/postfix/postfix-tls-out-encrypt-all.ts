import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-tls-out-encrypt-all',
  software: 'postfix',
  level: 'warning',
  title: { en: 'Mail to servers without TLS never leaves', de: 'Mail an Server ohne TLS geht nie hinaus' },
  why: {
    en: 'encrypt, verify and secure for everybody let mail wait and come back where a receiver has no TLS or no certificate that fits. For single domains there is smtp_tls_policy_maps.',
    de: 'encrypt, verify und secure für alle lassen Mail warten und zurückkommen, wo ein Empfänger kein TLS oder kein passendes Zertifikat hat. Für einzelne Domains gibt es smtp_tls_policy_maps.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#smtp_tls_security_level'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const level = look.value('smtp_tls_security_level')
    if (!['encrypt', 'verify', 'secure', 'fingerprint', 'dane-only'].includes(level) || look.value('relayhost') !== '')
      return []
    return [
      look.hit('smtp_tls_security_level', 'dane', {
        en: `smtp_tls_security_level is ${level} for all destinations.`,
        de: `smtp_tls_security_level ist ${level} für alle Ziele.`,
      }),
    ]
  },
  examples: {
    bad: ['smtp_tls_security_level = encrypt\n', 'smtp_tls_security_level = verify\n'],
    good: [
      'smtp_tls_security_level = dane\nsmtp_dns_support_level = dnssec\n',
      'smtp_tls_security_level = encrypt\nrelayhost = [relay.example.net]:587\n',
    ],
  },
}
