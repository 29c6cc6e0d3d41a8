import type { Check } from '../check.ts'
import { signedZone } from '../facts/dnssec.ts'
import { fixBy, notice, pass, rfc, source, warn } from '../verdict.ts'

/** SHA-256 and SHA-384. */
const GOOD: readonly number[] = [2, 4]

export const check: Check = {
  id: 'dnssec-digest-type',
  area: 'dns',
  level: 'should',
  subject: 'domain',
  title: {
    en: 'The key’s fingerprint at the registrar is of a good kind',
    de: 'Der Fingerabdruck beim Registrar ist von guter Art',
  },
  explanation: {
    en: 'The DS record holds a hash of the key. SHA-1 is no longer accepted everywhere; where it is not, the domain counts as unsigned.',
    de: 'Der DS-Eintrag enthält einen Hash des Schlüssels. SHA-1 wird nicht mehr überall angenommen; wo nicht, gilt die Domain als unsigniert.',
  },
  cites: [
    rfc(8624, '3.3'),
    rfc(9905),
    source('IANA: DS RR Type Digest Algorithms', 'https://www.iana.org/assignments/ds-rr-types/'),
  ],
  run: async (run) => {
    const found = await run.get(signedZone)
    if (found.verdict !== undefined) return found.verdict
    const types = [...new Set(found.signed.ds.map(({ digestType }) => digestType))]
    const bad = types.filter((type) => !GOOD.includes(type))
    if (bad.length === 0) return pass({ en: `Digest type ${types.join(', ')}.`, de: `Digest-Typ ${types.join(', ')}.` })
    if (bad.length < types.length)
      return notice({
        en: `Besides a good one there is a DS record with digest type ${bad.join(', ')}, which can go.`,
        de: `Neben einem guten gibt es einen DS-Eintrag mit Digest-Typ ${bad.join(', ')}, der weg kann.`,
      })
    return warn(
      {
        en: `The DS record has only digest type ${bad.join(', ')}${bad.includes(1) ? ' (SHA-1)' : ''}.`,
        de: `Der DS-Eintrag hat nur Digest-Typ ${bad.join(', ')}${bad.includes(1) ? ' (SHA-1)' : ''}.`,
      },
      { fix: fixBy(REPLACE) },
    )
  },
}

const REPLACE = {
  en: 'Give the registrar the DS record with digest type 2 (SHA-256) for the same key, then remove the old one.',
  de: 'Dem Registrar den DS-Eintrag mit Digest-Typ 2 (SHA-256) für denselben Schlüssel geben, dann den alten entfernen.',
}
