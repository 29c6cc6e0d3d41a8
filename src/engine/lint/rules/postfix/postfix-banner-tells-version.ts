import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-banner-tells-version',
  software: 'postfix',
  level: 'advice',
  title: { en: 'The greeting tells the version', de: 'Die Begrüßung verrät die Version' },
  why: {
    en: 'Whoever looks for servers with a known hole reads the version first.',
    de: 'Wer nach Servern mit bekannter Lücke sucht, liest zuerst die Version.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#smtpd_banner'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    if (!/\$\{?mail_version/.test(look.value('smtpd_banner'))) return []
    return [
      look.hit('smtpd_banner', '$myhostname ESMTP', {
        en: 'smtpd_banner has $mail_version in it.',
        de: 'In smtpd_banner steht $mail_version.',
      }),
    ]
  },
  examples: {
    bad: ['smtpd_banner = $myhostname ESMTP $mail_name ($mail_version)\n'],
    good: ['smtpd_banner = $myhostname ESMTP $mail_name (Debian/GNU)\n'],
  },
}
