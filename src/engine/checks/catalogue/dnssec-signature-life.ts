import type { Check } from '../check.ts'
import { signedZone } from '../facts/dnssec.ts'
import { signedSets } from '../facts/signed-sets.ts'
import { shorten } from '../shorten.ts'
import { notApplicable, notice, pass, rfc } from '../verdict.ts'

const DAY = 86_400
const LONGEST = 180

export const check: Check = {
  id: 'dnssec-signature-life',
  area: 'dns',
  level: 'may',
  subject: 'domain',
  title: { en: 'DNSSEC signatures do not live too long', de: 'DNSSEC-Signaturen leben nicht zu lange' },
  explanation: {
    en: 'As long as a signature is valid, an old record can be shown to resolvers as if it were the present one.',
    de: 'Solange eine Signatur gilt, lässt sich Resolvern ein alter Eintrag als der jetzige vorzeigen.',
  },
  cites: [rfc(6781, '4.4.2')],
  run: async (run) => {
    const found = await run.get(signedZone)
    if (found.verdict !== undefined) return found.verdict
    const sets = (await run.get(signedSets)).flatMap(({ label, signature }) =>
      signature === null ? [] : [{ label, days: Math.round((signature.expiration - signature.inception) / DAY) }],
    )
    const [longest] = sets.toSorted((a, b) => b.days - a.days)
    if (longest === undefined)
      return notApplicable(
        { en: 'There is no signature to look at.', de: 'Es gibt keine Signatur anzusehen.' },
        'dnssec-signatures-valid',
      )
    const words = {
      en: `The longest, of ${shorten(longest.label)}, lives ${longest.days} days.`,
      de: `Die längste, von ${shorten(longest.label)}, lebt ${longest.days} Tage.`,
    }
    return longest.days > LONGEST ? notice(words) : pass(words)
  },
}
