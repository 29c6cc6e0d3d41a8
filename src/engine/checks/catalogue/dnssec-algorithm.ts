import { algorithmName } from '../../dns/dnssec-keys.ts'
import type { Check } from '../check.ts'
import { signedZone } from '../facts/dnssec.ts'
import { fixBy, notice, pass, rfc, source, warn } from '../verdict.ts'

const GOOD: readonly number[] = [8, 13, 14, 15, 16]
/** Allowed, and no longer chosen. */
const AGING: readonly number[] = [10]

export const check: Check = {
  id: 'dnssec-algorithm',
  area: 'dns',
  level: 'should',
  subject: 'domain',
  title: { en: 'DNSSEC uses a good algorithm', de: 'DNSSEC verwendet ein gutes Verfahren' },
  explanation: {
    en: 'With an old or unknown algorithm resolvers treat the domain as unsigned, or as forged.',
    de: 'Bei einem alten oder unbekannten Verfahren gilt die Domain bei Resolvern als unsigniert oder als gefälscht.',
  },
  cites: [
    rfc(8624, '3.1'),
    rfc(9905),
    source('IANA: DNS Security Algorithm Numbers', 'https://www.iana.org/assignments/dns-sec-alg-numbers/'),
  ],
  run: async (run) => {
    const found = await run.get(signedZone)
    if (found.verdict !== undefined) return found.verdict
    const used = [...new Set(found.signed.keys.map(({ algorithm }) => algorithm))]
    const bad = used.filter((one) => !GOOD.includes(one) && !AGING.includes(one))
    if (bad.length > 0) {
      const names = bad.map(algorithmName).join(', ')
      const words = {
        en: `Algorithm ${names} is no longer to be used.`,
        de: `Das Verfahren ${names} soll nicht mehr verwendet werden.`,
      }
      return warn(words, { fix: fixBy(ROLL) })
    }
    const names = used.map(algorithmName).join(', ')
    if (used.some((one) => AGING.includes(one)))
      return notice(
        {
          en: `Algorithm ${names} works, but is no longer recommended.`,
          de: `Das Verfahren ${names} funktioniert, wird aber nicht mehr empfohlen.`,
        },
        { fix: fixBy(ROLL) },
      )
    return pass({ en: `Algorithm ${names}.`, de: `Verfahren ${names}.` })
  },
}

const ROLL = {
  en: 'Roll over to algorithm 13 (ECDSAP256SHA256) with the signer’s own procedure: new keys first, then the DS record, the old keys last.',
  de: 'Mit dem Verfahren des Signierers auf 13 (ECDSAP256SHA256) wechseln: zuerst neue Schlüssel, dann der DS-Eintrag, zuletzt die alten Schlüssel entfernen.',
}
