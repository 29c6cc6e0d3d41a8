import { utcTime } from '../../dns/utc-time.ts'
import type { Check } from '../check.ts'
import { signedZone } from '../facts/dnssec.ts'
import { type SignedSet, signedSets } from '../facts/signed-sets.ts'
import { zone } from '../facts/zone.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixBy, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dnssec-signatures-valid',
  area: 'dns',
  level: 'must',
  subject: 'domain',
  title: { en: 'DNSSEC signatures are valid', de: 'DNSSEC-Signaturen sind gültig' },
  explanation: {
    en: 'With expired or wrong signatures resolvers that check them give no answer at all: for receivers who use one, the domain is gone.',
    de: 'Bei abgelaufenen oder falschen Signaturen geben prüfende Resolver gar keine Antwort: Für Empfänger, die einen solchen nutzen, ist die Domain weg.',
  },
  cites: [rfc(4035, '5.3.1'), rfc(4035, '5.3.3')],
  run: async (run) => {
    const { domain } = run.subject
    // The second opinion has the longest way, so it is asked for at once.
    const [found, opinion] = await Promise.all([run.get(signedZone), run.dns.validate(domain, 'MX')])
    if (found.verdict !== undefined) return found.verdict
    if (found.signed.anchored.length === 0)
      return notApplicable(
        {
          en: 'The registrar’s DS record fits no key.',
          de: 'Der DS-Eintrag beim Registrar passt zu keinem Schlüssel.',
        },
        'dnssec-ds-matches',
      )
    const [sets, place, mx] = await Promise.all([run.get(signedSets), run.get(zone), run.dns.resolve(domain, 'MX')])
    if (sets.length === 0)
      return couldNotTell({
        en: 'Could not tell: no signed answer came.',
        de: 'Nicht festzustellen: Es kam keine signierte Antwort.',
      })
    const parts = sets.map((set) => ({ target: set.label, ...judge(set) }))
    const [wrong] = sets.filter(({ state }) => state !== 'valid')
    if (wrong !== undefined) {
      const { en, de } = judge(wrong).summary
      return fail(
        { en: `${shorten(wrong.label)}: ${en}`, de: `${shorten(wrong.label)}: ${de}` },
        { fix: fixBy(RESIGN), parts },
      )
    }
    if ([place.response, mx].some(({ security }) => security === 'bogus') || opinion === 'bogus')
      return fail(
        {
          en: 'The dates of the signatures are right, but a check of the signatures themselves failed: resolvers that check refuse the domain.',
          de: 'Die Daten der Signaturen stimmen, aber die Prüfung der Signaturen selbst ist gescheitert: Prüfende Resolver weisen die Domain zurück.',
        },
        { fix: fixBy(RESIGN), parts },
      )
    return pass(
      { en: 'The signatures of all mail records are valid.', de: 'Die Signaturen aller Mail-Einträge sind gültig.' },
      { parts },
    )
  },
}

function judge({ state, signature }: SignedSet) {
  const date = (seconds: number | undefined) => utcTime((seconds ?? 0) * 1000)
  switch (state) {
    case 'valid': {
      const until = date(signature?.expiration)
      return { outcome: 'pass', summary: { en: `Valid until ${until}.`, de: `Gültig bis ${until}.` } } as const
    }
    case 'missing':
      return { outcome: 'fail', summary: { en: 'No signature.', de: 'Keine Signatur.' } } as const
    case 'expired': {
      const since = date(signature?.expiration)
      return {
        outcome: 'fail',
        summary: { en: `The signature expired at ${since}.`, de: `Die Signatur ist abgelaufen: ${since}.` },
      } as const
    }
    case 'early': {
      const from = date(signature?.inception)
      return {
        outcome: 'fail',
        summary: { en: `The signature is only valid from ${from}.`, de: `Die Signatur gilt erst ab ${from}.` },
      } as const
    }
    case 'unknownKey':
      return {
        outcome: 'fail',
        summary: {
          en: 'Signed with a key that the zone does not have.',
          de: 'Mit einem Schlüssel signiert, den die Zone nicht hat.',
        },
      } as const
  }
}

const RESIGN = {
  en: 'Sign the zone anew at once, and look why it did not happen by itself: a stopped signing job, a wrong clock, a zone that is only copied.',
  de: 'Die Zone sofort neu signieren und nachsehen, warum das nicht von selbst geschah: ein angehaltener Auftrag, eine falsche Uhr, eine Zone, die nur kopiert wird.',
}
