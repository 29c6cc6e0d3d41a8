import type { Localized } from '../../bounces/diagnosis.ts'
import type { SetupValues } from '../setup.ts'
import type { RecordType, WantedRecord } from './wanted-record.ts'

/** Seconds. */
export const USUAL_TTL = 3600

/** A record of the zone with our usual time to live. `name` and hosts without the last dot. */
export function zoneRecord(
  id: string,
  name: string,
  type: RecordType,
  data: string,
  why: Localized,
  after: readonly string[] = [],
): WantedRecord {
  return { id, name: `${name}.`, type, data, ttl: USUAL_TTL, why, after, where: 'zone' }
}

/** Ids of the records that lead to the server. */
export function addressIds({ ipv4, ipv6 }: SetupValues): readonly string[] {
  return [...(ipv4 === '' ? [] : ['address-A']), ...(ipv6 === '' ? [] : ['address-AAAA'])]
}
