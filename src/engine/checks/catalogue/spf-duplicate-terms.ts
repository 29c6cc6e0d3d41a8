import type { Check } from '../check.ts'
import { needSoundRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'spf-duplicate-terms',
  area: 'authentication',
  level: 'may',
  subject: 'domain',
  title: { en: 'No term of SPF stands twice', de: 'Keine Angabe steht in SPF doppelt' },
  explanation: {
    en: 'A term that stands twice changes nothing, but may cost a second look-up.',
    de: 'Eine doppelte Angabe ändert nichts, kostet aber womöglich eine zweite Abfrage.',
  },
  cites: [rfc(7208, '4.6.2')],
  run: async (run) => {
    const { found: record, verdict } = await needSoundRecord(run)
    if (record === null) return verdict
    const seen = new Set<string>()
    const twice = record.terms.filter(({ kind, text }) => {
      const plain = text.toLowerCase().replace(/^\+/, '')
      const known = kind === 'directive' && seen.has(plain)
      seen.add(plain)
      return known
    })
    const [first] = twice
    if (first === undefined) return pass({ en: 'None does.', de: 'So ist es.' })
    const text = shorten(first.text, 80)
    const after = ['v=spf1', ...record.terms.filter((term) => !twice.includes(term)).map((term) => term.text)].join(' ')
    const change = { name: run.subject.domain, type: 'TXT', before: [record.text], after: [after] }
    return notice(
      { en: `“${text}” stands twice.`, de: `„${text}“ steht doppelt.` },
      { fix: fixRecords(REMOVE, [change]) },
    )
  },
}

const REMOVE = { en: 'Remove the second.', de: 'Die zweite entfernen.' }
