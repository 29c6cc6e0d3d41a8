import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-sasl-anonymous',
  software: 'postfix',
  level: 'error',
  title: { en: 'Anybody may log in without a name', de: 'Anmelden geht ohne Namen' },
  why: {
    en: 'Without noanonymous a client may use the mechanism ANONYMOUS, and permit_sasl_authenticated lets it send anywhere.',
    de: 'Ohne noanonymous ist der Mechanismus ANONYMOUS erlaubt, und permit_sasl_authenticated lässt damit überallhin senden.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#smtpd_sasl_security_options'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    return ['smtpd_sasl_security_options', 'smtpd_sasl_tls_security_options'].flatMap((name) =>
      look.setting(name) === undefined || look.list(name).includes('noanonymous') || look.value(name).startsWith('$')
        ? []
        : [
            look.hit(name, ['noanonymous', ...look.list(name)].join(', '), {
              en: `${name} lacks noanonymous.`,
              de: `In ${name} fehlt noanonymous.`,
            }),
          ],
    )
  },
  examples: {
    bad: ['smtpd_sasl_security_options = noplaintext\n', 'smtpd_sasl_tls_security_options =\n'],
    good: [
      'smtpd_sasl_security_options = noanonymous, noplaintext\n',
      'smtpd_sasl_tls_security_options = $smtpd_sasl_security_options\n',
    ],
  },
}
