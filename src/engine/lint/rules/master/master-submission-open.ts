import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf, withOption } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'master-submission-open',
  software: 'postfixMaster',
  level: 'error',
  title: { en: 'Submission takes mail without a login', de: 'Die Einlieferung nimmt Mail ohne Anmeldung' },
  why: {
    en: 'A list of restrictions on the submission ports that ends with permit, or has no reject, lets strangers relay.',
    de: 'Eine Regelliste an der Einlieferung, die mit permit endet oder kein reject hat, lässt Fremde weiterleiten.',
  },
  sources: ['https://www.postfix.org/SASL_README.html'],
  run: (subject) => {
    const { configuration } = subject
    return blocksOf(configuration, 'service').flatMap((service) => {
      const option = (name: string) =>
        configuration.settings.find((setting) => setting.block === service.name && setting.name === name)?.value
      if (
        !['submission/inet', '587/inet', 'submissions/inet', 'smtps/inet', '465/inet'].includes(service.name) ||
        !(
          /(?:^|[,\s])permit$/.test(option('smtpd_relay_restrictions') ?? '') ||
          /^permit_sasl_authenticated$/.test(option('smtpd_relay_restrictions') ?? '')
        )
      )
        return []
      return [
        atBlock(service, withOption(service, 'smtpd_relay_restrictions', 'permit_sasl_authenticated,reject'), {
          en: 'smtpd_relay_restrictions of the service does not end with reject.',
          de: 'smtpd_relay_restrictions des Dienstes endet nicht mit reject.',
        }),
      ]
    })
  },
  examples: {
    bad: [
      'submission inet n - y - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_relay_restrictions=permit_sasl_authenticated,permit\n',
    ],
    good: [
      'submission inet n - y - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_sasl_auth_enable=yes\n  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject\n',
    ],
  },
}
