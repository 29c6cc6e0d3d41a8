import type { Check } from '../check.ts'
import { soaFix, soaOf } from '../facts/soa.ts'
import { notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'soa-refresh',
  area: 'dns',
  level: 'may',
  subject: 'domain',
  title: { en: 'SOA refresh', de: 'SOA: Abstand der Nachfragen (refresh)' },
  explanation: {
    en: 'How often secondary name servers ask whether the zone has changed, when nobody tells them. Too short is a load, too long lets old records live on.',
    de: 'Wie oft sekundäre Nameserver nachfragen, ob sich die Zone geändert hat, wenn es ihnen niemand sagt. Zu kurz ist eine Last, zu lang lässt alte Einträge weiterleben.',
  },
  cites: [rfc(1912, '2.2'), rfc(1035, '3.3.13')],
  run: async (run) => {
    const found = await run.get(soaOf)
    if (found.verdict !== undefined) return found.verdict
    const { soa } = found
    if (soa.refresh >= 300 && soa.refresh <= 172_800)
      return pass({ en: `${soa.refresh} seconds.`, de: `${soa.refresh} Sekunden.` })
    return notice(
      {
        en: `Refresh is ${soa.refresh} seconds; usual are 1,200 to 43,200.`,
        de: `Der Abstand ist ${soa.refresh} Sekunden; üblich sind 1.200 bis 43.200.`,
      },
      { fix: soaFix(found, { refresh: 14_400 }) },
    )
  },
}
