import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf, withOption } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'master-submission-without-tls',
  software: 'postfixMaster',
  level: 'error',
  title: { en: 'Submission does not demand TLS', de: 'Die Einlieferung verlangt kein TLS' },
  why: {
    en: 'On port 587 passwords are sent. Without smtpd_tls_security_level=encrypt a mail program can be kept from TLS by anybody on the way.',
    de: 'Auf Port 587 laufen Kennwörter. Ohne smtpd_tls_security_level=encrypt lässt sich ein Mailprogramm unterwegs von TLS abhalten.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc8314#section-3.3'],
  run: (subject) => {
    const { configuration } = subject
    return blocksOf(configuration, 'service').flatMap((service) => {
      const option = (name: string) =>
        configuration.settings.find((setting) => setting.block === service.name && setting.name === name)?.value
      if (
        !['submission/inet', '587/inet'].includes(service.name) ||
        !(option('smtpd_tls_security_level') !== 'encrypt' && option('smtpd_enforce_tls') !== 'yes')
      )
        return []
      return [
        atBlock(service, withOption(service, 'smtpd_tls_security_level', 'encrypt'), {
          en: 'The service has no smtpd_tls_security_level=encrypt.',
          de: 'Dem Dienst fehlt smtpd_tls_security_level=encrypt.',
        }),
      ]
    })
  },
  examples: {
    bad: [
      'submission inet n - y - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n',
      'submission inet n - y - - smtpd\n  -o smtpd_tls_security_level=may\n',
    ],
    good: [
      'submission inet n - y - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_sasl_auth_enable=yes\n  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject\n',
      'smtp inet n - y - - smtpd\n',
    ],
  },
}
