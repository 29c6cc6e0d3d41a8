import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-sender-login-unchecked',
  software: 'postfix',
  level: 'warning',
  title: { en: 'Who is logged in may write as anybody', de: 'Wer angemeldet ist, darf als jeder schreiben' },
  why: {
    en: 'Without smtpd_sender_login_maps and reject_sender_login_mismatch every user, and everybody with a stolen password, may send as the boss.',
    de: 'Ohne smtpd_sender_login_maps und reject_sender_login_mismatch darf jeder Nutzer, und jeder mit gestohlenem Kennwort, als Chefin senden.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#reject_sender_login_mismatch'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('smtpd_sender_login_maps')
    if (!(look.isYes('smtpd_sasl_auth_enable') && value === '')) return []
    return [
      look.hit('smtpd_sender_login_maps', '$virtual_alias_maps', {
        en: 'smtpd_sender_login_maps is not set.',
        de: 'smtpd_sender_login_maps ist nicht gesetzt.',
      }),
    ]
  },
  examples: {
    bad: ['smtpd_sasl_auth_enable = yes\n'],
    good: [
      'smtpd_sasl_auth_enable = yes\nsmtpd_sender_login_maps = hash:/etc/postfix/logins\n',
      'smtpd_sasl_auth_enable = no\n',
    ],
  },
}
