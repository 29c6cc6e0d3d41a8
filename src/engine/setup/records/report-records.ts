import type { SetupValues } from '../setup.ts'
import type { WantedRecord } from './wanted-record.ts'
import { zoneOf } from './zone-of.ts'
import { zoneRecord } from './zone-record.ts'

/**
 * Reports about a domain go to an address of another one only where that one agrees (RFC 9990 §4): a record for each domain whose reports come to one of the others.
 * Where the address belongs to somebody else, that is for them to say.
 */
export function reportRecords({
  domain,
  moreDomains,
  parkedDomains,
  reportsAddress,
}: SetupValues): readonly WantedRecord[] {
  const own = [...new Set([domain, ...moreDomains, ...parkedDomains])].filter((one) => one !== '')
  const [, at = ''] = reportsAddress.toLowerCase().split('@')
  if (zoneOf(at, own) === null) return []
  const others = own.filter((one) => zoneOf(at, [one]) === null && zoneOf(one, [at]) === null)
  return others.map((one) =>
    zoneRecord(`reports-${one}`, `${one}._report._dmarc.${at}`, 'TXT', 'v=DMARC1', {
      en: `Agrees that reports about ${one} come to ${reportsAddress}; without it nobody sends them.`,
      de: `Stimmt zu, dass Berichte über ${one} an ${reportsAddress} gehen; sonst sendet sie niemand.`,
    }),
  )
}
