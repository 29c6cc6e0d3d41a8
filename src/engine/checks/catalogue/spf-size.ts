import type { Check } from '../check.ts'
import { spfRecords } from '../facts/spf.ts'
import { needRecord } from '../facts/spf-needs.ts'
import { fixBy, notice, pass, rfc, source, warn } from '../verdict.ts'

/** What fits into a packet that no network cuts (DNS Flag Day 2020), and what RFC 7208 §3.4 asks of the record itself. */
const PACKET = 1232
const RECORD = 450

export const check: Check = {
  id: 'spf-size',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'The SPF answer fits into one packet', de: 'Die SPF-Antwort passt in ein Paket' },
  explanation: {
    en: 'All TXT records of the domain come in one answer. If it is too large for a packet, it must be asked for again in another way, which fails in some networks.',
    de: 'Alle TXT-Einträge der Domain kommen in einer Antwort. Ist sie zu groß für ein Paket, muss auf anderem Weg noch einmal gefragt werden, was in manchen Netzen scheitert.',
  },
  cites: [rfc(7208, '3.4'), source('DNS Flag Day 2020', 'https://www.dnsflagday.net/2020/')],
  run: async (run) => {
    const { found: record, verdict } = await needRecord(run)
    if (record === null) return verdict
    const { response } = await run.get(spfRecords)
    const [octets, size] = [record.text.length, response.size]
    if (response.truncated || size > PACKET)
      return warn(
        {
          en: `The answer with all TXT records has ${size} octets and does not fit into one packet.`,
          de: `Die Antwort mit allen TXT-Einträgen hat ${size} Oktette und passt nicht in ein Paket.`,
        },
        { fix: fixBy(SHORTEN) },
      )
    if (octets > RECORD)
      return notice(
        {
          en: `The record has ${octets} octets; above ${RECORD} the answer may be too large where large packets are not let through.`,
          de: `Der Eintrag hat ${octets} Oktette; über ${RECORD} kann die Antwort zu groß werden, wo große Pakete nicht durchkommen.`,
        },
        { fix: fixBy(SHORTEN) },
      )
    return pass({ en: `The record has ${octets} octets.`, de: `Der Eintrag hat ${octets} Oktette.` })
  },
}

const SHORTEN = {
  en: 'Remove what is not needed from the record, and TXT records that only once proved ownership to some service.',
  de: 'Nicht Benötigtes aus dem Eintrag entfernen, ebenso TXT-Einträge, die nur einmal einem Dienst den Besitz nachwiesen.',
}
