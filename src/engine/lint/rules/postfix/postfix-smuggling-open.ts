import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-smuggling-open',
  software: 'postfix',
  level: 'error',
  title: { en: 'Mails can be smuggled in', de: 'Mails lassen sich einschmuggeln' },
  why: {
    en: 'Without smtpd_forbid_bare_newline a crafted end of mail hides a second one with a forged sender behind the first (SMTP smuggling, December 2023).',
    de: 'Ohne smtpd_forbid_bare_newline versteckt ein manipuliertes Mailende hinter der ersten eine zweite Mail mit gefälschtem Absender (SMTP Smuggling, Dezember 2023).',
  },
  sources: ['https://www.postfix.org/smtp-smuggling.html'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('smtpd_forbid_bare_newline')
    if (!(value === 'no')) return []
    return [
      look.hit('smtpd_forbid_bare_newline', 'normalize', {
        en: 'smtpd_forbid_bare_newline is no.',
        de: 'smtpd_forbid_bare_newline ist no.',
      }),
    ]
  },
  examples: {
    bad: ['smtpd_forbid_bare_newline = no\n'],
    good: ['smtpd_forbid_bare_newline = normalize\n', 'smtpd_forbid_bare_newline = yes\n'],
  },
}
