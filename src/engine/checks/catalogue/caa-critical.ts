import type { Check } from '../check.ts'
import { caaRecords } from '../facts/caa.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, pass, rfc, warn } from '../verdict.ts'

/** RFC 8659 §4.1.1: bit 0, the highest. */
const CRITICAL = 128
/** RFC 8659, RFC 9495, the CA/Browser Forum. */
const KNOWN = ['issue', 'issuewild', 'iodef', 'issuemail', 'issuevmc', 'contactemail', 'contactphone']

export const check: Check = {
  id: 'caa-critical',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'No CAA record asks for the impossible', de: 'Kein CAA-Eintrag verlangt Unmögliches' },
  explanation: {
    en: 'A record that is marked critical and that an authority does not know forbids it to issue anything.',
    de: 'Ein als kritisch markierter Eintrag, den eine Zertifizierungsstelle nicht kennt, verbietet ihr jedes Ausstellen.',
  },
  cites: [rfc(8659, '4.1'), rfc(8659, '4.5')],
  run: async (run) => {
    const found = await run.get(caaRecords)
    if (found.verdict !== undefined) return found.verdict
    const all = found.sets.flatMap(({ owner, records }) => records.map((record) => ({ owner: owner ?? '', ...record })))
    const wrong = all.find(({ flags, tag }) => (flags & CRITICAL) !== 0 && !KNOWN.includes(tag.toLowerCase()))
    if (wrong === undefined) return pass({ en: 'None does.', de: 'Keiner tut es.' })
    const { owner, flags, tag, value } = wrong
    const records = [
      { name: owner, type: 'CAA', before: [`${flags} ${shorten(tag)} "${shorten(value, 500)}"`], after: [] },
    ]
    return warn(
      {
        en: `The property “${shorten(tag)}” at ${shorten(owner)} is marked critical, and nobody knows it: no authority may issue.`,
        de: `Die Eigenschaft „${shorten(tag)}“ bei ${shorten(owner)} ist als kritisch markiert, und niemand kennt sie: Keine Stelle darf ausstellen.`,
      },
      { fix: fixRecords(REMOVE, records) },
    )
  },
}

const REMOVE = {
  en: 'Correct the name of the property, or remove the record.',
  de: 'Den Namen der Eigenschaft berichtigen oder den Eintrag entfernen.',
}
