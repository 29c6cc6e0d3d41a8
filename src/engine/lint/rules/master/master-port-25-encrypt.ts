import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf, withOption } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'master-port-25-encrypt',
  software: 'postfixMaster',
  level: 'error',
  title: { en: 'Mail from servers without TLS is refused', de: 'Mail von Servern ohne TLS wird abgewiesen' },
  why: {
    en: 'A public server must not insist on TLS on port 25 (RFC 3207 §4).',
    de: 'Ein öffentlicher Server darf auf Port 25 nicht auf TLS bestehen (RFC 3207 §4).',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc3207#section-4'],
  run: (subject) => {
    const { configuration } = subject
    return blocksOf(configuration, 'service').flatMap((service) => {
      const option = (name: string) =>
        configuration.settings.find((setting) => setting.block === service.name && setting.name === name)?.value
      if (!['smtp/inet', '25/inet'].includes(service.name) || !(option('smtpd_tls_security_level') === 'encrypt'))
        return []
      return [
        atBlock(service, withOption(service, 'smtpd_tls_security_level', 'may'), {
          en: 'smtpd_tls_security_level is encrypt on port 25.',
          de: 'smtpd_tls_security_level ist auf Port 25 encrypt.',
        }),
      ]
    })
  },
  examples: {
    bad: ['smtp inet n - y - - smtpd\n  -o smtpd_tls_security_level=encrypt\n'],
    good: ['smtp inet n - y - - smtpd\n  -o smtpd_tls_security_level=may\n'],
  },
}
