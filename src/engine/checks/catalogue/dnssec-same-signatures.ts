import type { Check } from '../check.ts'
import { signedZone } from '../facts/dnssec.ts'
import { signedSets } from '../facts/signed-sets.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixBy, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dnssec-same-signatures',
  area: 'dns',
  level: 'must',
  subject: 'domain',
  title: { en: 'All name servers give valid signatures', de: 'Alle Nameserver geben gültige Signaturen' },
  explanation: {
    en: 'When one name server gives old signatures or none, resolvers that happen to ask it get no usable answer: mail fails now and then, and nobody can see why.',
    de: 'Gibt ein Nameserver alte oder keine Signaturen, bekommen Resolver, die gerade ihn fragen, keine brauchbare Antwort: Mail scheitert hin und wieder, und niemand sieht, warum.',
  },
  cites: [rfc(4035, '3.1'), rfc(8901, '2')],
  run: async (run) => {
    const found = await run.get(signedZone)
    if (found.verdict !== undefined) return found.verdict
    const sets = await run.get(signedSets)
    const servers = new Set(sets.flatMap(({ byServer }) => byServer.map(({ server }) => server)))
    if (servers.size === 0)
      return couldNotTell({
        en: 'Could not tell: no signed answer came.',
        de: 'Nicht festzustellen: Es kam keine signierte Antwort.',
      })
    if (servers.size === 1)
      return notApplicable({ en: 'Only one server could be asked.', de: 'Nur ein Server ließ sich fragen.' })
    // A set that no server signs well has a finding of its own.
    const wrong = sets
      .filter(({ state }) => state === 'valid')
      .flatMap(({ label, byServer }) =>
        byServer.filter(({ state }) => state !== 'valid').map(({ server }) => `${server}: ${label}`),
      )
    if (wrong.length === 0) return pass({ en: 'All give valid signatures.', de: 'Alle geben gültige Signaturen.' })
    const list = shorten(wrong.slice(0, 6).join('; '), 300)
    return fail(
      {
        en: `Not valid on one server while it is on another: ${list}.`,
        de: `Auf einem Server nicht gültig, auf einem anderen schon: ${list}.`,
      },
      { fix: fixBy(SYNC) },
    )
  },
}

const SYNC = {
  en: 'Let the server that is behind fetch the signed zone again. With two DNS providers, both need each other’s keys.',
  de: 'Den zurückliegenden Server die signierte Zone neu holen lassen. Bei zwei DNS-Anbietern brauchen beide die Schlüssel des anderen.',
}
