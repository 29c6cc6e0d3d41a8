import type { Check } from '../check.ts'
import { soaFix, soaOf } from '../facts/soa.ts'
import { notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'soa-retry',
  area: 'dns',
  level: 'may',
  subject: 'domain',
  title: { en: 'SOA retry', de: 'SOA: Abstand neuer Versuche (retry)' },
  explanation: {
    en: 'How long a secondary name server waits before it asks again after the primary did not answer. It must be shorter than refresh to be of use.',
    de: 'Wie lange ein sekundärer Nameserver wartet, bevor er erneut fragt, nachdem der primäre nicht geantwortet hat. Das nützt nur, wenn es kürzer ist als der normale Abstand (refresh).',
  },
  cites: [rfc(1912, '2.2'), rfc(1035, '3.3.13')],
  run: async (run) => {
    const found = await run.get(soaOf)
    if (found.verdict !== undefined) return found.verdict
    const { soa } = found
    if (soa.retry > 0 && soa.retry < soa.refresh)
      return pass({ en: `${soa.retry} seconds.`, de: `${soa.retry} Sekunden.` })
    return notice(
      {
        en: `Retry is ${soa.retry} seconds and not shorter than refresh (${soa.refresh}).`,
        de: `Der Abstand neuer Versuche ist ${soa.retry} Sekunden und nicht kürzer als refresh (${soa.refresh}).`,
      },
      { fix: soaFix(found, { retry: Math.max(60, Math.floor(soa.refresh / 4)) }) },
    )
  },
}
