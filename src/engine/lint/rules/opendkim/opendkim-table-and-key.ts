import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'opendkim-table-and-key',
  software: 'opendkim',
  level: 'warning',
  title: { en: 'KeyFile is not looked at', de: 'KeyFile wird nicht beachtet' },
  why: {
    en: 'Where there is a KeyTable, OpenDKIM leaves Domain, KeyFile and Selector aside; the two say different things sooner or later.',
    de: 'Gibt es eine KeyTable, lässt OpenDKIM Domain, KeyFile und Selector beiseite; früher oder später sagen beide Verschiedenes.',
  },
  sources: ['http://www.opendkim.org/opendkim.conf.5.html'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    const key = look.last('keyfile')
    if (key === undefined || look.last('keytable') === undefined) return []
    return [look.at(key, null, { en: 'KeyFile stands beside KeyTable.', de: 'KeyFile steht neben KeyTable.' })]
  },
  examples: {
    bad: ['KeyTable /etc/opendkim/key.table\nKeyFile /etc/dkimkeys/mail.private\n'],
    good: ['KeyTable /etc/opendkim/key.table\n'],
  },
}
