import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf, withOption } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'master-port-25-auth',
  software: 'postfixMaster',
  level: 'warning',
  title: { en: 'Logging in is offered on port 25', de: 'Auf Port 25 wird die Anmeldung angeboten' },
  why: {
    en: 'Password guessers try port 25 all day. Mail programs have 465 and 587.',
    de: 'Kennwortrater probieren Port 25 den ganzen Tag. Mailprogramme haben 465 und 587.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc8314#section-3.3'],
  run: (subject) => {
    const { configuration } = subject
    return blocksOf(configuration, 'service').flatMap((service) => {
      const option = (name: string) =>
        configuration.settings.find((setting) => setting.block === service.name && setting.name === name)?.value
      if (!['smtp/inet', '25/inet'].includes(service.name) || !(option('smtpd_sasl_auth_enable') === 'yes')) return []
      return [
        atBlock(service, withOption(service, 'smtpd_sasl_auth_enable', 'no'), {
          en: 'smtpd_sasl_auth_enable is yes on port 25.',
          de: 'smtpd_sasl_auth_enable ist auf Port 25 yes.',
        }),
      ]
    })
  },
  examples: {
    bad: ['smtp inet n - y - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n'],
    good: ['smtp inet n - y - - smtpd\n  -o smtpd_sasl_auth_enable=no\n'],
  },
}
