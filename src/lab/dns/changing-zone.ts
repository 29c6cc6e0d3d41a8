import type { Denial } from './denial.ts'
import type { RrSet } from './rr-set.ts'
import { type ServedZone, serveZone } from './signer.ts'
import type { Zone } from './zone.ts'
import type { SigningData, ZoneData } from './zone-data.ts'
import type { ZoneKey } from './zone-key.ts'

/** A zone that may change while it is served: whoever holds it tells the new records from then on, signed with the same key. */
export class ChangingZone implements ServedZone {
  readonly #extra: readonly RrSet[]
  #data: ZoneData
  #served: ServedZone

  /** `extra`: the DS of its children. */
  constructor(data: ZoneData, extra: readonly RrSet[], now: number, key: ZoneKey | null) {
    this.#extra = extra
    this.#data = data
    this.#served = serveZone(data, extra, now, key)
  }

  /** From now on it has these records, and signatures over them. */
  become(records: ZoneData['records'], now: number): void {
    this.#data = { ...this.#data, records }
    this.#served = serveZone(this.#data, this.#extra, now, this.#served.key)
  }

  signature(set: RrSet, owner?: string): RrSet | null {
    return this.#served.signature(set, owner)
  }

  get zone(): Zone {
    return this.#served.zone
  }

  get signing(): SigningData | null {
    return this.#served.signing
  }

  get key(): ZoneKey | null {
    return this.#served.key
  }

  get denial(): Denial | null {
    return this.#served.denial
  }
}
