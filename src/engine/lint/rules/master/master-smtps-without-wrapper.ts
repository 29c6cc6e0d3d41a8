import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf, withOption } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'master-smtps-without-wrapper',
  software: 'postfixMaster',
  level: 'error',
  title: { en: 'Port 465 does not begin with TLS', de: 'Port 465 beginnt nicht mit TLS' },
  why: {
    en: 'Mail programs speak TLS at once on 465; without wrapper mode they get no answer that they understand.',
    de: 'Mailprogramme sprechen auf 465 sofort TLS; ohne Wrapper-Modus bekommen sie keine verständliche Antwort.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc8314#section-3.3'],
  run: (subject) => {
    const { configuration } = subject
    return blocksOf(configuration, 'service').flatMap((service) => {
      const option = (name: string) =>
        configuration.settings.find((setting) => setting.block === service.name && setting.name === name)?.value
      if (
        !['submissions/inet', 'smtps/inet', '465/inet'].includes(service.name) ||
        !(option('smtpd_tls_wrappermode') !== 'yes')
      )
        return []
      return [
        atBlock(service, withOption(service, 'smtpd_tls_wrappermode', 'yes'), {
          en: 'The service has no smtpd_tls_wrappermode=yes.',
          de: 'Dem Dienst fehlt smtpd_tls_wrappermode=yes.',
        }),
      ]
    })
  },
  examples: {
    bad: ['smtps inet n - y - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n'],
    good: [
      'submissions inet n - y - - smtpd\n  -o smtpd_tls_wrappermode=yes\n  -o smtpd_sasl_auth_enable=yes\n  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject\n',
    ],
  },
}
