import type { DataOf } from '../../dns/record.ts'
import { utcTime } from '../../dns/utc-time.ts'
import type { Check } from '../check.ts'
import { signedZone } from '../facts/dnssec.ts'
import { signedSets } from '../facts/signed-sets.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

const HOUR = 3600
const DAY = 24 * HOUR

export const check: Check = {
  id: 'dnssec-signature-expiry',
  area: 'dns',
  level: 'should',
  subject: 'domain',
  title: { en: 'DNSSEC signatures are renewed in time', de: 'DNSSEC-Signaturen werden rechtzeitig erneuert' },
  explanation: {
    en: 'Signatures are made anew long before they end. When little time is left, the signing has probably stopped, and soon the domain will be gone for resolvers that check.',
    de: 'Signaturen werden lange vor ihrem Ende erneuert. Ist wenig Zeit übrig, steht das Signieren vermutlich still, und bald ist die Domain für prüfende Resolver weg.',
  },
  cites: [rfc(6781, '4.4.2'), rfc(4035, '5.3.1')],
  run: async (run) => {
    const found = await run.get(signedZone)
    if (found.verdict !== undefined) return found.verdict
    const sets = await run.get(signedSets)
    if (sets.length === 0)
      return couldNotTell({
        en: 'Could not tell: no signed answer came.',
        de: 'Nicht festzustellen: Es kam keine signierte Antwort.',
      })
    const valid = sets.flatMap(({ label, state, signature }) =>
      state === 'valid' && signature !== null ? [{ label, signature }] : [],
    )
    const [first] = valid.toSorted((a, b) => a.signature.expiration - b.signature.expiration)
    if (first === undefined)
      return notApplicable(
        { en: 'No signature is valid.', de: 'Keine Signatur ist gültig.' },
        'dnssec-signatures-valid',
      )
    const left = first.signature.expiration - Math.floor(run.now() / 1000)
    const until = utcTime(first.signature.expiration * 1000)
    const words = {
      en: `The first to end is ${shorten(first.label)}: ${until}, in ${Math.floor(left / HOUR)} hours.`,
      de: `Zuerst endet ${shorten(first.label)}: ${until}, in ${Math.floor(left / HOUR)} Stunden.`,
    }
    return left < shortestRest(first.signature) ? warn(words, { fix: fixBy(LOOK) }) : pass(words)
  },
}

/** Signers that sign each answer as it goes out give it a day or two; those that sign the zone, weeks. */
function shortestRest({ inception, expiration }: DataOf<'RRSIG'>): number {
  const life = expiration - inception
  return life >= 7 * DAY ? DAY : Math.min(12 * HOUR, life / 10)
}

const LOOK = {
  en: 'Look whether automatic signing runs, and sign the zone anew.',
  de: 'Nachsehen, ob das automatische Signieren läuft, und die Zone neu signieren.',
}
