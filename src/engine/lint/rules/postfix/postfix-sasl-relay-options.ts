import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-sasl-relay-options',
  software: 'postfix',
  level: 'warning',
  title: { en: 'Postfix will not log in at the relay', de: 'Postfix meldet sich am Relay nicht an' },
  why: {
    en: 'smtp_sasl_security_options defaults to “noplaintext, noanonymous”; most relays offer PLAIN and LOGIN only, and Postfix says “no mechanism available”.',
    de: 'smtp_sasl_security_options ist sonst „noplaintext, noanonymous“; die meisten Relays bieten nur PLAIN und LOGIN, und Postfix meldet „no mechanism available“.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#smtp_sasl_security_options'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('smtp_sasl_security_options')
    if (
      !(
        look.isYes('smtp_sasl_auth_enable') &&
        (look.setting('smtp_sasl_security_options') === undefined
          ? look.setting('smtp_sasl_tls_security_options') === undefined
          : /noplaintext/.test(value) && look.setting('smtp_sasl_tls_security_options') === undefined)
      )
    )
      return []
    return [
      look.hit('smtp_sasl_security_options', 'noanonymous', {
        en: 'smtp_sasl_security_options forbids PLAIN.',
        de: 'smtp_sasl_security_options verbietet PLAIN.',
      }),
    ]
  },
  examples: {
    bad: ['smtp_sasl_auth_enable = yes\n'],
    good: ['smtp_sasl_auth_enable = yes\nsmtp_sasl_security_options = noanonymous\n'],
  },
}
