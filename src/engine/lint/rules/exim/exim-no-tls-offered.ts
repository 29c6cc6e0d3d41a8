import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'exim-no-tls-offered',
  software: 'exim',
  level: 'warning',
  title: { en: 'Others cannot send encrypted', de: 'Andere können nicht verschlüsselt senden' },
  why: {
    en: 'An empty tls_advertise_hosts offers STARTTLS to nobody.',
    de: 'Ein leeres tls_advertise_hosts bietet niemandem STARTTLS an.',
  },
  sources: [
    'https://www.exim.org/exim-html-current/doc/html/spec_html/ch-encrypted_smtp_connections_using_tlsssl.html',
  ],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('tls_advertise_hosts').flatMap((setting) => {
      const value = setting.value
      return value === ''
        ? [look.at(setting, '*', { en: 'tls_advertise_hosts is empty.', de: 'tls_advertise_hosts ist leer.' })]
        : []
    })
  },
  examples: { bad: ['tls_advertise_hosts =\n'], good: ['tls_advertise_hosts = *\n'] },
}
