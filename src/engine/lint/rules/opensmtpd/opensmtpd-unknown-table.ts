import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'opensmtpd-unknown-table',
  software: 'opensmtpd',
  level: 'error',
  title: { en: 'A table is used that is not there', de: 'Eine Tabelle wird benutzt, die es nicht gibt' },
  why: { en: 'smtpd does not start: “no such table”.', de: 'smtpd startet nicht: „no such table“.' },
  sources: ['https://man.openbsd.org/smtpd.conf.5'],
  run: (subject) => {
    const { configuration } = subject
    const known = [...blocksOf(configuration, 'table').map(({ name }) => name), 'anyhost', 'localhost', 'getpwnam']
    if (blocksOf(configuration, 'include').length > 0) return []
    return configuration.blocks.flatMap((block) => {
      const used = block.words.flatMap((word) => /^<([\w.-]+)>$/.exec(word)?.[1] ?? [])
      const missing = used.find((name) => !known.includes(name))
      return missing === undefined
        ? []
        : [atBlock(block, null, { en: `There is no table <${missing}>.`, de: `Es gibt keine Tabelle <${missing}>.` })]
    })
  },
  examples: {
    bad: ['action "in" lmtp "/run/lmtp" virtual <users>\n'],
    good: ['table users file:/etc/mail/users\naction "in" lmtp "/run/lmtp" virtual <users>\n'],
  },
}
