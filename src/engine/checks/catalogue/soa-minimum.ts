import type { Check } from '../check.ts'
import { soaFix, soaOf } from '../facts/soa.ts'
import { notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'soa-minimum',
  area: 'dns',
  level: 'may',
  subject: 'domain',
  title: { en: 'SOA minimum', de: 'SOA: Dauer für Fehlendes (minimum)' },
  explanation: {
    en: 'How long resolvers remember that a name or record does not exist. When it is long, a record that was added late stays invisible for that time.',
    de: 'Wie lange Resolver sich merken, dass ein Name oder Eintrag nicht existiert. Ist es lang, bleibt ein nachgetragener Eintrag so lange unsichtbar.',
  },
  cites: [rfc(2308, '5')],
  run: async (run) => {
    const found = await run.get(soaOf)
    if (found.verdict !== undefined) return found.verdict
    const { soa } = found
    if (soa.minimum >= 60 && soa.minimum <= 86_400)
      return pass({ en: `${soa.minimum} seconds.`, de: `${soa.minimum} Sekunden.` })
    return notice(
      {
        en: `Missing records are remembered for ${soa.minimum} seconds; one hour (3,600) is a good value.`,
        de: `Fehlende Einträge werden ${soa.minimum} Sekunden lang gemerkt; eine Stunde (3.600) ist ein guter Wert.`,
      },
      { fix: soaFix(found, { minimum: 3600 }) },
    )
  },
}
