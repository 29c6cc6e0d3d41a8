import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf, withOption } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'master-submission-wrapper',
  software: 'postfixMaster',
  level: 'error',
  title: { en: 'Port 587 speaks TLS from the first octet', de: 'Port 587 spricht TLS ab dem ersten Oktett' },
  why: {
    en: 'Mail programs begin in clear on 587 and say STARTTLS; with wrapper mode they wait until they give up. Wrapper mode belongs to 465.',
    de: 'Mailprogramme beginnen auf 587 im Klartext und sagen STARTTLS; im Wrapper-Modus warten sie bis zum Abbruch. Er gehört zu 465.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc8314#section-3.3'],
  run: (subject) => {
    const { configuration } = subject
    return blocksOf(configuration, 'service').flatMap((service) => {
      const option = (name: string) =>
        configuration.settings.find((setting) => setting.block === service.name && setting.name === name)?.value
      if (!['submission/inet', '587/inet'].includes(service.name) || !(option('smtpd_tls_wrappermode') === 'yes'))
        return []
      return [
        atBlock(service, withOption(service, 'smtpd_tls_wrappermode', 'no'), {
          en: 'smtpd_tls_wrappermode is yes on 587.',
          de: 'smtpd_tls_wrappermode ist auf 587 yes.',
        }),
      ]
    })
  },
  examples: {
    bad: ['submission inet n - y - - smtpd\n  -o smtpd_tls_wrappermode=yes\n'],
    good: [
      'submission inet n - y - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_sasl_auth_enable=yes\n  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject\n',
    ],
  },
}
