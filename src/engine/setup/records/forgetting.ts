/** What one name server shows of a change; `elsewhere`: it is not a server of that record's zone. */
export type SeenRecord = 'new' | 'old' | 'none' | 'silent' | 'elsewhere'

/** What is remembered of one record from look to look. */
export interface RecordMemory {
  /** For how many seconds caches may hold what stood there before; null: it was never seen. */
  readonly oldTtl: number | null
  /** Milliseconds since 1970: when all servers that answer were first seen with the new one; null: not yet. */
  readonly newSince: number | null
}

/** Of the zone: for how long an absence is remembered (RFC 2308 §5), and when the other servers ask for changes at the latest (RFC 1035 §3.3.13). */
export interface ZoneTimes {
  readonly negativeTtl: number
  readonly refresh: number
}

/** What a look shows: `oldTtl` is that of the records that still stand there. */
export interface RecordLook {
  readonly seen: readonly SeenRecord[]
  readonly oldTtl: number
  readonly newTtl: number
  readonly zone: ZoneTimes
  /** Milliseconds since 1970. */
  readonly at: number
}

const NO_MEMORY: RecordMemory = { oldTtl: null, newSince: null }

/** The memory after one look more. Who still shows something else begins the count anew. */
export function rememberLook(before: RecordMemory | undefined, look: RecordLook): RecordMemory {
  const { oldTtl, newSince } = before ?? NO_MEMORY
  const { seen, zone, at } = look
  const there = seen.filter((one) => one === 'new' || one === 'old' || one === 'none')
  if (there.length === 0) return { oldTtl, newSince }
  const others = [
    ...(there.includes('old') ? [look.oldTtl] : []),
    ...(there.includes('none') ? [zone.negativeTtl] : []),
  ]
  // Before the change it may have stood there with a longer time than now.
  if (others.length > 0) return { oldTtl: Math.max(oldTtl ?? 0, ...others), newSince: null }
  return { oldTtl, newSince: newSince ?? at }
}

/**
 * In how many seconds the last cache has forgotten what was there before, at the latest; null: no server has the new one yet. Counted from the first look that
 * showed it at all servers that answer. Where some still show the old one, the latest time at which they ask for changes comes on top. What stood there before and
 * was never seen is taken to have lasted as long as the new one, or as an absence does.
 */
export function forgottenIn({ oldTtl, newSince }: RecordMemory, { seen, newTtl, zone, at }: RecordLook): number | null {
  if (!seen.includes('new')) return null
  const lasts = oldTtl ?? Math.max(newTtl, zone.negativeTtl)
  if (newSince === null) return zone.refresh + lasts
  return Math.max(0, Math.ceil(lasts - (at - newSince) / 1000))
}
