import { isIgnored } from '../../spf/ignored-terms.ts'
import type { Check } from '../check.ts'
import { needSoundRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'spf-terms-after-all',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'Nothing stands after “all” in SPF', de: 'Nach „all“ steht in SPF nichts mehr' },
  explanation: {
    en: '“all” matches everybody, so nothing after it is ever looked at; a redirect beside it is ignored too. What stands there was meant to count.',
    de: '„all“ trifft auf alle zu, deshalb wird nichts dahinter je beachtet; auch ein redirect daneben gilt nicht. Was dort steht, sollte aber wohl gelten.',
  },
  cites: [rfc(7208, '5.1'), rfc(7208, '6.1')],
  run: async (run) => {
    const { found: record, verdict } = await needSoundRecord(run)
    if (record === null) return verdict
    const known = record.terms.filter(
      ({ kind, ...term }) => kind === 'directive' || ('name' in term && term.name === 'redirect'),
    )
    const ignored = known.filter((term) => isIgnored(term, record))
    if (ignored.length === 0) return pass({ en: 'Nothing is ignored.', de: 'Nichts wird übergangen.' })
    const shown = ignored
      .slice(0, 5)
      .map(({ text }) => shorten(text, 80))
      .join(', ')
    const { domain } = run.subject
    const moved = ignored
      .filter((term) => term.kind === 'directive' && term.mechanism !== 'all')
      .map(({ text }) => text)
    const kept = record.terms.filter((term) => !ignored.includes(term)).map(({ text }) => text)
    const all = kept.findIndex((text) => /^[-+~?]?all$/i.test(text))
    const after = ['v=spf1', ...kept.slice(0, all), ...moved, ...kept.slice(all)].join(' ')
    return warn(
      {
        en: `Receivers never look at this, because it comes after “all”: ${shown}`,
        de: `Das beachten Empfänger nie, weil es nach „all“ kommt: ${shown}`,
      },
      { fix: fixRecords(MOVE, [{ name: domain, type: 'TXT', before: [record.text], after: [after] }], RISK) },
    )
  },
}

const MOVE = {
  en: 'Put these terms before “all”, or remove them if they are not needed.',
  de: 'Diese Angaben vor „all“ setzen, oder entfernen, wenn sie nicht gebraucht werden.',
}
const RISK = {
  en: 'Moved terms begin to count, and cost look-ups.',
  de: 'Verschobene Angaben gelten ab dann, und sie kosten Abfragen.',
}
