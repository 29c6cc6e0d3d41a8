import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-dane-without-dnssec',
  software: 'postfix',
  level: 'error',
  title: { en: 'DANE is asked for and DNSSEC is not', de: 'DANE ist verlangt, DNSSEC nicht' },
  why: {
    en: 'dane needs answers that are signed: without smtp_dns_support_level = dnssec Postfix uses plain opportunistic TLS and warns in the log.',
    de: 'dane braucht signierte Antworten: Ohne smtp_dns_support_level = dnssec verwendet Postfix nur opportunistisches TLS und warnt im Protokoll.',
  },
  sources: ['https://www.postfix.org/TLS_README.html#client_tls_dane'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    if (
      !/^dane(?:-only)?$/.test(look.value('smtp_tls_security_level')) ||
      look.value('smtp_dns_support_level') === 'dnssec'
    )
      return []
    return [
      look.hit('smtp_dns_support_level', 'dnssec', {
        en: 'smtp_tls_security_level is dane, smtp_dns_support_level is not dnssec.',
        de: 'smtp_tls_security_level ist dane, smtp_dns_support_level nicht dnssec.',
      }),
    ]
  },
  examples: {
    bad: ['smtp_tls_security_level = dane\n'],
    good: ['smtp_tls_security_level = dane\nsmtp_dns_support_level = dnssec\n'],
  },
}
