import type { WantedRecord } from '../../../engine/setup/records/wanted-record.ts'
import type { NewcomerZone } from './newcomer-zone.ts'

/** Enters these beside what stands there; what stood at the same name with the same type goes. */
export function enterRecords(zone: NewcomerZone, records: readonly WantedRecord[]): void {
  for (const { name, type } of records) {
    const same = records.filter((one) => one.name === name && one.type === type)
    zone.set(
      name,
      type,
      same.map(({ data }) => data),
    )
  }
}

/** Octets that fit into one string of a TXT record (RFC 1035 §3.3). */
const ONE_STRING = 255

/** What a form makes of a long text that takes one string alone and says nothing of it. */
export function cutOff(record: WantedRecord): WantedRecord {
  return record.type === 'TXT' ? { ...record, data: record.data.slice(0, ONE_STRING) } : record
}
