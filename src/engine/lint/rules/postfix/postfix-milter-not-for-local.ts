import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-milter-not-for-local',
  software: 'postfix',
  level: 'warning',
  title: { en: 'Mail from this machine is not signed', de: 'Mail von diesem Rechner wird nicht signiert' },
  why: {
    en: 'Mail of cron, of web forms and bounces comes by sendmail and passes non_smtpd_milters only. Unsigned, it fails DMARC.',
    de: 'Mail von cron, Webformularen und Rückmeldungen kommt über sendmail und läuft nur durch non_smtpd_milters. Unsigniert scheitert sie an DMARC.',
  },
  sources: ['https://www.postfix.org/MILTER_README.html#non-smtp-milters'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const milters = look.value('smtpd_milters')
    if (milters === '' || look.value('non_smtpd_milters') !== '') return []
    return [
      look.hit('non_smtpd_milters', '$smtpd_milters', {
        en: 'smtpd_milters is set, non_smtpd_milters is not.',
        de: 'smtpd_milters ist gesetzt, non_smtpd_milters nicht.',
      }),
    ]
  },
  examples: {
    bad: ['smtpd_milters = inet:localhost:8891\n'],
    good: [
      'smtpd_milters = inet:localhost:8891\nnon_smtpd_milters = $smtpd_milters\n',
      'myhostname = mail.example.org\n',
    ],
  },
}
