import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'opensmtpd-unknown-action',
  software: 'opensmtpd',
  level: 'error',
  title: { en: 'A rule names an action that is not there', de: 'Eine Regel nennt eine Aktion, die es nicht gibt' },
  why: { en: 'smtpd does not start: “unknown dispatcher”.', de: 'smtpd startet nicht: „unknown dispatcher“.' },
  sources: ['https://man.openbsd.org/smtpd.conf.5'],
  run: (subject) => {
    const { configuration } = subject
    const known = blocksOf(configuration, 'action').map(({ name }) => name)
    if (blocksOf(configuration, 'include').length > 0) return []
    return blocksOf(configuration, 'match').flatMap((match) => {
      const name = match.words[match.words.lastIndexOf('action') + 1]
      if (!match.words.includes('action') || name === undefined || known.includes(name)) return []
      return [atBlock(match, null, { en: `There is no action “${name}”.`, de: `Es gibt keine Aktion „${name}“.` })]
    })
  },
  examples: {
    bad: ['action "in" maildir\nmatch for local action "inn"\n'],
    good: ['action "in" maildir\nmatch for local action "in"\n', 'match for local reject\n'],
  },
}
