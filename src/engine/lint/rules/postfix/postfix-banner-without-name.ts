import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-banner-without-name',
  software: 'postfix',
  level: 'warning',
  title: { en: 'The greeting does not begin with the host name', de: 'Die Begrüßung beginnt nicht mit dem Hostnamen' },
  why: {
    en: 'RFC 5321 §4.3.1 wants the server’s own name as the first word of the greeting; some clients and tests rely on it.',
    de: 'RFC 5321 §4.3.1 verlangt den Namen des Servers als erstes Wort der Begrüßung; manche Gegenstellen und Prüfungen verlassen sich darauf.',
  },
  sources: [
    'https://www.rfc-editor.org/rfc/rfc5321#section-4.3.1',
    'https://www.postfix.org/postconf.5.html#smtpd_banner',
  ],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const banner = look.value('smtpd_banner')
    const host = look.value('myhostname')
    if (/^\$\{?myhostname\b/.test(banner) || (host !== '' && banner.startsWith(host))) return []
    return [
      look.hit('smtpd_banner', '$myhostname ESMTP', {
        en: 'smtpd_banner does not begin with $myhostname.',
        de: 'smtpd_banner beginnt nicht mit $myhostname.',
      }),
    ]
  },
  examples: {
    bad: ['smtpd_banner = Welcome\n', 'smtpd_banner = ESMTP $myhostname\n'],
    good: [
      'smtpd_banner = $myhostname ESMTP\n',
      'myhostname = mail.example.org\nsmtpd_banner = mail.example.org ESMTP\n',
    ],
  },
}
