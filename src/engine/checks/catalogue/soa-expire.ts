import type { Check } from '../check.ts'
import { soaFix, soaOf } from '../facts/soa.ts'
import { notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'soa-expire',
  area: 'dns',
  level: 'may',
  subject: 'domain',
  title: { en: 'SOA expire', de: 'SOA: Verfall (expire)' },
  explanation: {
    en: 'How long a secondary name server keeps answering when the primary is gone. Too short, and a weekend without the primary takes the domain down.',
    de: 'Wie lange ein sekundärer Nameserver weiter antwortet, wenn der primäre weg ist. Ist es zu kurz, nimmt ein Wochenende ohne ihn die Domain vom Netz.',
  },
  cites: [rfc(1912, '2.2'), rfc(1035, '3.3.13')],
  run: async (run) => {
    const found = await run.get(soaOf)
    if (found.verdict !== undefined) return found.verdict
    const { soa } = found
    const days = Math.round(soa.expire / 8640) / 10
    if (soa.expire >= 604_800 && soa.expire > soa.refresh) return pass({ en: `${days} days.`, de: `${days} Tage.` })
    return notice(
      {
        en: `After ${days} days without the primary name server the zone expires on the others; two to four weeks are usual.`,
        de: `Nach ${days} Tagen ohne den primären Nameserver verfällt die Zone auf den anderen; üblich sind zwei bis vier Wochen.`,
      },
      { fix: soaFix(found, { expire: 1_209_600 }) },
    )
  },
}
