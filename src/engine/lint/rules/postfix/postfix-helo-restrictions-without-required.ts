import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-helo-restrictions-without-required',
  software: 'postfix',
  level: 'warning',
  title: { en: 'A greeting is checked that need not come', de: 'Eine Begrüßung wird geprüft, die nicht kommen muss' },
  why: {
    en: 'Restrictions on HELO are skipped by whoever leaves HELO out, unless smtpd_helo_required is yes.',
    de: 'Regeln zu HELO umgeht, wer HELO weglässt, solange smtpd_helo_required nicht yes ist.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#smtpd_helo_required'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('smtpd_helo_required')
    if (!(value === 'no' && look.value('smtpd_helo_restrictions') !== '')) return []
    return [
      look.hit('smtpd_helo_required', 'yes', {
        en: 'smtpd_helo_restrictions is set, smtpd_helo_required is not.',
        de: 'smtpd_helo_restrictions ist gesetzt, smtpd_helo_required nicht.',
      }),
    ]
  },
  examples: {
    bad: ['smtpd_helo_restrictions = reject_invalid_helo_hostname\n'],
    good: [
      'smtpd_helo_restrictions = reject_invalid_helo_hostname\nsmtpd_helo_required = yes\n',
      'smtpd_helo_required = no\n',
    ],
  },
}
