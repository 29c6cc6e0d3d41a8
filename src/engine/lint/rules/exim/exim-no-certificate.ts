import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'exim-no-certificate',
  software: 'exim',
  level: 'error',
  title: {
    en: 'TLS is offered and no certificate is named',
    de: 'TLS wird angeboten, ein Zertifikat ist nicht genannt',
  },
  why: {
    en: 'Without tls_certificate Exim makes one of its own each time, that nobody can verify; or offers none.',
    de: 'Ohne tls_certificate macht Exim sich jedes Mal ein eigenes, das niemand prüfen kann, oder bietet keins an.',
  },
  sources: [
    'https://www.exim.org/exim-html-current/doc/html/spec_html/ch-encrypted_smtp_connections_using_tlsssl.html',
  ],
  run: (subject) => {
    const look = lookAtEquals(subject)
    const offered = look.last('tls_advertise_hosts')
    if (offered === undefined || offered.value === '' || look.last('tls_certificate') !== undefined) return []
    return [
      look.missing('tls_certificate', '/etc/exim4/exim.crt', {
        en: 'tls_certificate is not set.',
        de: 'tls_certificate ist nicht gesetzt.',
      }),
    ]
  },
  examples: {
    bad: ['tls_advertise_hosts = *\n'],
    good: ['tls_advertise_hosts = *\ntls_certificate = /etc/exim4/exim.crt\n', 'primary_hostname = mail.example.org\n'],
  },
}
