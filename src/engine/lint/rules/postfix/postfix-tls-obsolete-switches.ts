import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

const INSTEAD: Readonly<Record<string, readonly [string, string]>> = {
  smtp_use_tls: ['smtp_tls_security_level', 'may'],
  smtp_enforce_tls: ['smtp_tls_security_level', 'encrypt'],
  smtp_tls_per_site: ['smtp_tls_policy_maps', ''],
  smtpd_use_tls: ['smtpd_tls_security_level', 'may'],
  smtpd_enforce_tls: ['smtpd_tls_security_level', 'encrypt'],
}

export const rule: LintRule = {
  id: 'postfix-tls-obsolete-switches',
  software: 'postfix',
  level: 'advice',
  title: { en: 'TLS is set by switches that are obsolete', de: 'TLS wird mit veralteten Schaltern gesetzt' },
  why: {
    en: 'smtp_use_tls and its relatives have been replaced by the security levels since Postfix 2.3, and go with 3.9.',
    de: 'smtp_use_tls und Verwandte sind seit Postfix 2.3 durch die Sicherheitsstufen ersetzt und fallen mit 3.9 weg.',
  },
  sources: ['https://www.postfix.org/DEPRECATION_README.html'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    return Object.entries(INSTEAD).flatMap(([name, [instead, value]]) =>
      look.setting(name) === undefined
        ? []
        : [
            {
              ...look.hit(name, null, {
                en: `${name} is obsolete; ${instead} says it.`,
                de: `${name} ist veraltet; ${instead} sagt es.`,
              }),
              change: look.setting(instead) === undefined ? `${instead} = ${value}` : '',
            },
          ],
    )
  },
  examples: {
    bad: [
      'smtpd_tls_security_level = may\nsmtp_tls_security_level = may\nsmtpd_use_tls = yes\n',
      'smtp_use_tls = yes\nsmtpd_tls_security_level = may\n',
    ],
    good: ['smtp_tls_security_level = may\nsmtpd_tls_security_level = may\n'],
  },
}
