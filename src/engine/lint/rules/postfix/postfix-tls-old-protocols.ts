import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

const NAMES = [
  'smtpd_tls_protocols',
  'smtpd_tls_mandatory_protocols',
  'smtp_tls_protocols',
  'smtp_tls_mandatory_protocols',
] as const

function allowsBroken(value: string): boolean {
  if (/>=\s*TLS/.test(value)) return false
  const words = value.split(/[\s,:]+/).filter((word) => word !== '')
  const named = words.filter((word) => !/^[!<>]/.test(word))
  if (named.length > 0) return named.some((word) => /^SSLv/i.test(word))
  return !words.some((word) => /^!SSLv3$/i.test(word))
}

export const rule: LintRule = {
  id: 'postfix-tls-old-protocols',
  software: 'postfix',
  level: 'warning',
  title: { en: 'Protocols that are broken are allowed', de: 'Gebrochene Protokolle sind erlaubt' },
  why: {
    en: 'SSL 2 and 3 are broken (RFC 6176, RFC 7568). A list that forbids only one of them, or none, lets the other in.',
    de: 'SSL 2 und 3 sind gebrochen (RFC 6176, RFC 7568). Eine Liste, die nur eines davon oder keines verbietet, lässt das andere zu.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc7568', 'https://www.postfix.org/postconf.5.html#smtpd_tls_protocols'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    return NAMES.flatMap((name) => {
      const value = look.value(name)
      if (look.setting(name) === undefined || !allowsBroken(value)) return []
      return [look.hit(name, '>=TLSv1.2', { en: `${name} allows SSL.`, de: `${name} erlaubt SSL.` })]
    })
  },
  examples: {
    bad: ['smtpd_tls_protocols = !SSLv2\n', 'smtpd_tls_mandatory_protocols = SSLv3, TLSv1\n'],
    good: [
      'smtpd_tls_protocols = !SSLv2, !SSLv3\n',
      'smtpd_tls_protocols = >=TLSv1.2\n',
      'smtp_tls_protocols = TLSv1.2, TLSv1.3\n',
    ],
  },
}
