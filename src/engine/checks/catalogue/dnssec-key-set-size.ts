import type { Check } from '../check.ts'
import { signedZone } from '../facts/dnssec.ts'
import { notice, pass, rfc } from '../verdict.ts'

/** What fits into one packet everywhere (DNS flag day 2020, RFC 9715). */
const FITS = 1232

export const check: Check = {
  id: 'dnssec-key-set-size',
  area: 'dns',
  level: 'may',
  subject: 'domain',
  title: {
    en: 'The answer with the keys fits into one packet',
    de: 'Die Antwort mit den Schlüsseln passt in ein Paket',
  },
  explanation: {
    en: 'Every resolver that checks fetches the keys. When the answer is long, it takes a second way over TCP, and fails where that is blocked.',
    de: 'Jeder prüfende Resolver holt die Schlüssel. Ist die Antwort lang, braucht sie einen zweiten Weg über TCP und scheitert, wo der gesperrt ist.',
  },
  cites: [rfc(6781, '4.1'), rfc(9715, '3')],
  run: async (run) => {
    const found = await run.get(signedZone)
    if (found.verdict !== undefined) return found.verdict
    const { keys, response } = found.signed
    const size = response?.size ?? 0
    if (size > FITS)
      return notice({
        en: `${keys.length} keys make an answer of ${size} octets; ${FITS} fit everywhere. Keys that are no longer used can go.`,
        de: `${keys.length} Schlüssel ergeben eine Antwort von ${size} Oktetten; ${FITS} passen überall. Nicht mehr benutzte Schlüssel können weg.`,
      })
    return pass({ en: `${size} octets.`, de: `${size} Oktette.` })
  },
}
