import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'opendkim-table-without-signing',
  software: 'opendkim',
  level: 'error',
  title: { en: 'A table of keys and none of senders', de: 'Eine Schlüsseltabelle, aber keine der Absender' },
  why: {
    en: 'KeyTable says where keys are, SigningTable whose mail they sign. Without the second nothing is signed.',
    de: 'KeyTable sagt, wo Schlüssel liegen, SigningTable, wessen Mail sie signieren. Ohne die zweite wird nichts signiert.',
  },
  sources: ['http://www.opendkim.org/opendkim.conf.5.html'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    if (look.last('keytable') === undefined || look.last('signingtable') !== undefined) return []
    return [
      look.missing('SigningTable', 'refile:/etc/opendkim/signing.table', {
        en: 'SigningTable is missing.',
        de: 'SigningTable fehlt.',
      }),
    ]
  },
  examples: {
    bad: ['KeyTable /etc/opendkim/key.table\n'],
    good: ['KeyTable /etc/opendkim/key.table\nSigningTable refile:/etc/opendkim/signing.table\n'],
  },
}
