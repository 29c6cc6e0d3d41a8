import { presentData } from '../../dns/present-record.ts'
import type { DataOf } from '../../dns/record.ts'
import type { Verdict } from '../check.ts'
import type { Fix } from '../finding.ts'
import { fact } from '../run.ts'
import { couldNotTell, fixRecords, notApplicable } from '../verdict.ts'
import { zone } from './zone.ts'
import { withoutZone } from './zone-servers.ts'

/** The SOA of the domain's zone, or why there is none to judge. */
export type SoaOf =
  | { readonly soa: DataOf<'SOA'>; readonly apex: string; readonly verdict?: undefined }
  | { readonly verdict: Verdict }

export const soaOf = fact('soaOf', async (run): Promise<SoaOf> => {
  const found = await run.get(zone)
  const verdict = withoutZone(found)
  if (verdict !== null) return { verdict }
  if (found.soa !== null) return { soa: found.soa, apex: found.apex }
  if (found.status === 'found') return { verdict: notApplicable(ALIAS, 'cname-beside-data') }
  return { verdict: couldNotTell(NO_ANSWER) }
})

/** The same SOA with other values, and the next serial. */
export function soaFix(
  { soa, apex }: { readonly soa: DataOf<'SOA'>; readonly apex: string },
  changes: Partial<DataOf<'SOA'>>,
): Fix {
  // RFC 1982 §3.1: serials count modulo 2^32.
  const after = { ...soa, ...changes, serial: (soa.serial + 1) % 2 ** 32 }
  const records = [{ name: apex, type: 'SOA', before: [presentData(soa)], after: [presentData(after)] }]
  return fixRecords(CHANGE, records, null)
}

const CHANGE = {
  en: 'Change this value of the SOA record. Many DNS hosts set it for all customers and do not let it be changed; then it can stay.',
  de: 'Diesen Wert des SOA-Eintrags ändern. Viele DNS-Anbieter legen ihn für alle fest und lassen ihn nicht ändern; dann kann er bleiben.',
}

const ALIAS = {
  en: 'An alias stands in place of the SOA record.',
  de: 'Anstelle des SOA-Eintrags steht ein Alias.',
}

const NO_ANSWER = {
  en: 'Could not tell: the SOA record of the zone was not answered.',
  de: 'Nicht festzustellen: Der SOA-Eintrag der Zone wurde nicht beantwortet.',
}
