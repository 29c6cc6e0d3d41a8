import type { Localized } from '../../bounces/diagnosis.ts'
import { caretLines } from '../../spf/caret-lines.ts'
import { correctRecord } from '../../spf/correct-term.ts'
import type { SpfRecord } from '../../spf/read-record.ts'
import { networkTerm } from '../../spf/spf-network.ts'
import type { SpfProblemCode } from '../../spf/spf-term.ts'
import type { Check } from '../check.ts'
import { checkOfProblem, needRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, fixRecords, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'spf-address-syntax',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'Addresses in SPF are well-formed', de: 'Adressen in SPF sind richtig geschrieben' },
  explanation: {
    en: 'A wrong address or prefix length makes the whole record invalid.',
    de: 'Eine falsche Adresse oder Präfixlänge macht den ganzen Eintrag ungültig.',
  },
  cites: [rfc(7208, '5.6'), rfc(7208, '12')],
  run: async (run) => {
    const { found: record, verdict } = await needRecord(run)
    if (record === null) return verdict
    const { domain } = run.subject
    const own = record.problems.filter(({ code }) => checkOfProblem(code) === 'spf-address-syntax')
    const [problem] = own
    const [other] = record.problems
    if (problem === undefined)
      return other === undefined ? withoutHostBits(domain, record) : notApplicable(OTHER, checkOfProblem(other.code))
    for (const one of own.slice(0, 10)) run.note({ kind: 'note', lines: caretLines(record.text, one) })
    const [term, words] = [shorten(problem.term, 80), WORDS[problem.code]]
    const corrected = correctRecord(record)
    const change = { name: domain, type: 'TXT', before: [record.text], after: [corrected ?? ''] }
    return fail(
      {
        en: `“${term}” ${words?.en ?? 'is wrong'}. That makes the whole record invalid.`,
        de: `„${term}“ ${words?.de ?? 'ist falsch'}. Damit ist der ganze Eintrag ungültig.`,
      },
      { fix: corrected === null ? fixBy(CORRECT) : fixRecords(CORRECT, [change]) },
    )
  },
}

/** `ip4:192.0.2.1/24` is valid and means the whole network, which is not always what was meant. */
function withoutHostBits(domain: string, record: SpfRecord) {
  const wide = record.terms.flatMap((term) => {
    if (term.kind !== 'directive' || term.network === null) return []
    const prefix = term.network.family === 4 ? term.prefix4 : term.prefix6
    const [own, whole] = [
      networkTerm({ address: term.network, prefix: 128 }),
      networkTerm({ address: term.network, prefix }),
    ]
    return own.split('/')[0] === whole.split('/')[0] ? [] : [{ text: term.text, whole }]
  })
  const [first] = wide
  if (first === undefined) return pass({ en: 'They are.', de: 'So ist es.' })
  const after = wide.reduce((text, { text: term, whole }) => text.replace(term, whole), record.text)
  const change = { name: domain, type: 'TXT', before: [record.text], after: [after] }
  const text = shorten(first.text, 80)
  return notice(
    {
      en: `“${text}” names one address and means the whole range ${first.whole.slice(4)}.`,
      de: `„${text}“ nennt eine einzelne Adresse und meint den ganzen Bereich ${first.whole.slice(4)}.`,
    },
    { fix: fixRecords(CLEAR, [change]) },
  )
}

const OTHER = {
  en: 'It has an error that another finding tells.',
  de: 'Er hat einen Fehler, den ein anderer Befund nennt.',
}
const CORRECT = { en: 'Correct the address.', de: 'Die Adresse berichtigen.' }
const CLEAR = {
  en: 'Write the range with its first address, or leave out the prefix when only the one address is meant.',
  de: 'Den Bereich mit seiner ersten Adresse schreiben, oder das Präfix weglassen, wenn nur die eine Adresse gemeint ist.',
}
const WORDS: Partial<Readonly<Record<SpfProblemCode, Localized>>> = {
  address: { en: 'has no valid address', de: 'enthält keine gültige Adresse' },
  addressFamily: { en: 'mixes up ip4 and ip6', de: 'verwechselt ip4 und ip6' },
  prefix: {
    en: 'has a wrong prefix length (0 to 32 for IPv4, 0 to 128 for IPv6, no leading zeros)',
    de: 'hat eine falsche Präfixlänge (0 bis 32 bei IPv4, 0 bis 128 bei IPv6, ohne führende Nullen)',
  },
}
