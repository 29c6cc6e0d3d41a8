import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf, withOption } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'master-port-25-wrapper',
  software: 'postfixMaster',
  level: 'error',
  title: { en: 'Port 25 speaks TLS from the first octet', de: 'Port 25 spricht TLS ab dem ersten Oktett' },
  why: {
    en: 'Other servers begin in clear on port 25: none of them gets through.',
    de: 'Andere Server beginnen auf Port 25 im Klartext: Keiner kommt durch.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc3207'],
  run: (subject) => {
    const { configuration } = subject
    return blocksOf(configuration, 'service').flatMap((service) => {
      const option = (name: string) =>
        configuration.settings.find((setting) => setting.block === service.name && setting.name === name)?.value
      if (!['smtp/inet', '25/inet'].includes(service.name) || !(option('smtpd_tls_wrappermode') === 'yes')) return []
      return [
        atBlock(service, withOption(service, 'smtpd_tls_wrappermode', 'no'), {
          en: 'smtpd_tls_wrappermode is yes on port 25.',
          de: 'smtpd_tls_wrappermode ist auf Port 25 yes.',
        }),
      ]
    })
  },
  examples: {
    bad: ['smtp inet n - y - - smtpd\n  -o smtpd_tls_wrappermode=yes\n'],
    good: ['smtp inet n - y - - smtpd\n'],
  },
}
