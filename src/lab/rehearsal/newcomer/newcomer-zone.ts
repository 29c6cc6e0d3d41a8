import type { WantedRecord } from '../../../engine/setup/records/wanted-record.ts'
import type { ZoneData } from '../../dns/zone-data.ts'
import { NEWCOMER } from './newcomer-data.ts'
import { firstRecords } from './newcomer-scenario.ts'

/** What changes in a minute is seen in a minute. */
const TTL = 60

/** The zone of the newcomer's domain as the pretended DNS host keeps it: what is entered is served at once, with a new serial. */
export class NewcomerZone {
  readonly #serve: (records: ZoneData['records']) => void
  /** By name (absolute, without the last dot) and type. */
  #sets = new Map<string, ReadonlyMap<string, readonly string[]>>()
  #serial = 1

  constructor(serve: (records: ZoneData['records']) => void) {
    this.#serve = serve
  }

  /** From now on these records stand at a name, and no other of that type; none: there are none. `data` as in a zone file, texts without quotes. */
  set(name: string, type: WantedRecord['type'], data: readonly string[]): void {
    const place = name.toLowerCase().replace(/\.$/, '')
    const types = new Map(this.#sets.get(place))
    if (data.length === 0) types.delete(type)
    else types.set(type, data)
    if (types.size === 0) this.#sets.delete(place)
    else this.#sets.set(place, types)
    this.#tell()
  }

  /** What stands at a name now. */
  at(name: string, type: WantedRecord['type']): readonly string[] {
    return this.#sets.get(name.toLowerCase().replace(/\.$/, ''))?.get(type) ?? []
  }

  /** Exactly these records and no other, whatever stood there. */
  become(records: readonly WantedRecord[]): void {
    const sets = new Map<string, Map<string, readonly string[]>>()
    for (const { name, type, data } of records) {
      const place = name.toLowerCase().replace(/\.$/, '')
      const types = sets.get(place) ?? new Map<string, readonly string[]>()
      types.set(type, [...(types.get(type) ?? []), data])
      sets.set(place, types)
    }
    this.#sets = new Map(sets)
    this.#tell()
  }

  #tell(): void {
    this.#serial += 1
    const first = firstRecords(this.#serial)
    const own = [...this.#sets].map(([name, types]): [string, readonly string[]] => [
      name === NEWCOMER.domain ? '@' : `${name}.`,
      [...types].flatMap(([type, data]) => data.map((one) => line(type, one))),
    ])
    const apex = own.find(([name]) => name === '@')?.[1] ?? []
    this.#serve({ ...Object.fromEntries(own), '@': [...(first['@'] ?? []), ...apex] })
  }
}

function line(type: string, data: string): string {
  return `${TTL} ${type} ${type === 'TXT' ? `"${data.replaceAll(/["\\]/g, '\\$&')}"` : data}`
}
