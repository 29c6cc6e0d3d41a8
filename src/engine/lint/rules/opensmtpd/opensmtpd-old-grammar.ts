import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'opensmtpd-old-grammar',
  software: 'opensmtpd',
  level: 'error',
  title: { en: 'The grammar of before 6.4', de: 'Die Grammatik von vor 6.4' },
  why: {
    en: 'Rules that begin with accept are not understood since OpenSMTPD 6.4: smtpd does not start.',
    de: 'Regeln, die mit accept beginnen, versteht OpenSMTPD seit 6.4 nicht mehr: smtpd startet nicht.',
  },
  sources: ['https://www.openbsd.org/faq/upgrade64.html'],
  run: (subject) => {
    return blocksOf(subject.configuration, 'accept').flatMap((block) => {
      const words = block.words
      return words.length > 0
        ? [atBlock(block, null, { en: 'A rule begins with accept.', de: 'Eine Regel beginnt mit accept.' })]
        : []
    })
  },
  examples: {
    bad: ['accept from any for domain "example.org" deliver to maildir\n'],
    good: ['match from any for domain "example.org" action "in"\n'],
  },
}
