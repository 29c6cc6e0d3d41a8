import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-auth-on-port-25',
  software: 'postfix',
  level: 'warning',
  title: { en: 'Logging in is offered on port 25', de: 'Auf Port 25 wird die Anmeldung angeboten' },
  why: {
    en: 'Port 25 is for other servers. A login there is what password guessers try all day; mail programs have 465 and 587. Set smtpd_sasl_auth_enable in master.cf for these two only.',
    de: 'Port 25 ist für andere Server. Eine Anmeldung dort wird den ganzen Tag durchprobiert; Mailprogramme haben 465 und 587. smtpd_sasl_auth_enable gehört in master.cf und nur zu diesen beiden.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc8314#section-3.3'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    if (!look.isYes('smtpd_sasl_auth_enable')) return []
    const master = subject.others.find(({ kind }) => kind === 'postfixMaster')
    const isOffThere = master?.settings.some(
      ({ name, value, block }) => block === 'smtp/inet' && name === 'smtpd_sasl_auth_enable' && value === 'no',
    )
    if (isOffThere === true) return []
    return [
      look.hit('smtpd_sasl_auth_enable', 'no', {
        en: 'main.cf turns logins on for every port, 25 among them.',
        de: 'main.cf schaltet die Anmeldung für jeden Port ein, auch für 25.',
      }),
    ]
  },
  examples: {
    bad: ['smtpd_sasl_auth_enable = yes\nsmtpd_tls_auth_only = yes\n'],
    good: ['smtpd_tls_auth_only = yes\n'],
  },
}
