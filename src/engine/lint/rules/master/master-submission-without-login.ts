import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf, withOption } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'master-submission-without-login',
  software: 'postfixMaster',
  level: 'warning',
  title: { en: 'Submission offers no login', de: 'Die Einlieferung bietet keine Anmeldung' },
  why: {
    en: 'Without smtpd_sasl_auth_enable=yes on the service nobody can send from outside, unless main.cf turns logins on everywhere, port 25 among them.',
    de: 'Ohne smtpd_sasl_auth_enable=yes am Dienst kann von außen niemand senden, außer main.cf schaltet die Anmeldung überall ein, auch auf Port 25.',
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
          option('smtpd_sasl_auth_enable') === undefined &&
          subject.others.every((other) =>
            other.settings.every(({ name, value }) => name !== 'smtpd_sasl_auth_enable' || value !== 'yes'),
          )
        )
      )
        return []
      return [
        atBlock(service, withOption(service, 'smtpd_sasl_auth_enable', 'yes'), {
          en: 'The service has no smtpd_sasl_auth_enable=yes.',
          de: 'Dem Dienst fehlt smtpd_sasl_auth_enable=yes.',
        }),
      ]
    })
  },
  examples: {
    bad: ['submission inet n - y - - smtpd\n  -o smtpd_tls_security_level=encrypt\n'],
    good: [
      'submission inet n - y - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_sasl_auth_enable=yes\n  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject\n',
      {
        text: 'submission inet n - y - - smtpd\n  -o smtpd_tls_security_level=encrypt\n',
        others: [{ kind: 'postfix', text: 'smtpd_sasl_auth_enable = yes\n' }],
      },
    ],
  },
}
