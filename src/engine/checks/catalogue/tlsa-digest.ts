import type { Check } from '../check.ts'
import { hasRightLength, isKnown, shownTlsa } from '../facts/tlsa.ts'
import { judgeTlsa } from '../judge-tlsa.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tlsa-digest',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'TLSA records hold a real digest', de: 'TLSA-Einträge enthalten eine echte Prüfsumme' },
  explanation: {
    en: 'A SHA-256 has 64 hexadecimal digits, a SHA-512 has 128. A record of another length, or with the digest of nothing at all, matches no certificate in the world.',
    de: 'Ein SHA-256 hat 64 Hexadezimalziffern, ein SHA-512 hat 128. Ein Eintrag anderer Länge oder mit der Prüfsumme von gar nichts passt zu keinem Zertifikat der Welt.',
  },
  cites: [rfc(6698, '2.1.3'), rfc(6698, '2.1.4')],
  run: (run) =>
    judgeTlsa(run, 'records', ({ records }) => {
      const broken = records.filter((record) => isKnown(record) && (!hasRightLength(record) || EMPTY.has(record.data)))
      const [first] = broken
      if (first === undefined)
        return { outcome: 'pass', summary: { en: 'All have the right length.', de: 'Alle haben die richtige Länge.' } }
      const shown = shownTlsa(first)
      const why = EMPTY.has(first.data) ? OF_NOTHING : lengthOf(first.data.length)
      return {
        outcome: 'fail',
        summary: { en: `“${shown}” ${why.en}.`, de: `„${shown}“ ${why.de}.` },
        fix: fixBy(REBUILD),
      }
    }),
}

/** SHA-256 and SHA-512 of no octets: what a script writes when it could not read the certificate. */
const EMPTY: ReadonlySet<string> = new Set([
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e',
])
const OF_NOTHING = { en: 'is the digest of nothing', de: 'ist die Prüfsumme von nichts' }

function lengthOf(digits: number) {
  return { en: `has ${digits} digits`, de: `hat ${digits} Ziffern` }
}

const REBUILD = {
  en: 'Make the record anew: `openssl x509 -in cert.pem -noout -pubkey | openssl pkey -pubin -outform DER | sha256sum`.',
  de: 'Den Eintrag neu bilden: `openssl x509 -in cert.pem -noout -pubkey | openssl pkey -pubin -outform DER | sha256sum`.',
}
