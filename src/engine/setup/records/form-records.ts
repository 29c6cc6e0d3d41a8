import type { SetupValues } from '../setup.ts'
import type { DnsHost } from '../setup-knowledge.ts'
import { type FormRecord, formRecord } from './host-form.ts'
import type { RecordChange } from './wanted-record.ts'
import { zoneOf } from './zone-of.ts'

/** A record as it is typed into the form of its zone. */
export interface PlacedFormRecord extends FormRecord {
  /** The domain under which the form is found at the DNS host. */
  readonly zone: string
  /** It stands there already, exactly so: nothing is typed. */
  readonly isThere: boolean
  /** When it is typed, as in its change; 0: it is there. */
  readonly turn: number
}

/** All records after the changes, as one DNS host wants them typed: each in the form of its own domain. */
export function formRecords(
  changes: readonly RecordChange[],
  { domain, moreDomains, parkedDomains }: SetupValues,
  host: DnsHost,
): readonly PlacedFormRecord[] {
  const domains = [domain, ...moreDomains, ...parkedDomains]
  return changes
    .filter(({ where }) => where === 'zone')
    .flatMap(({ name, type, before, after, ttl, turn }) => {
      // The zone of a host elsewhere is not known: its name is written absolutely, and stands for it.
      const zone = zoneOf(name, domains)
      return after.map((data) => ({
        ...formRecord({ name, type, data, ttl }, zone ?? domain, host),
        zone: zone ?? name.replace(/\.$/, ''),
        isThere: before.includes(data),
        turn,
      }))
    })
}
