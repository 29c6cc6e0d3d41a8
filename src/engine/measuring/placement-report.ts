/** How many of how many, with the 95 % Wilson score interval (Wilson 1927, without continuity correction). */
export interface Share {
  readonly count: number
  readonly of: number
  /** 0 to 1; null: of nothing. */
  readonly share: number | null
  readonly low: number
  readonly high: number
}

/** Below this many judged probes nothing is concluded. */
export const SMALLEST_SAMPLE = 10

/** `unknown`: sample too small or too old. */
export type Light = 'green' | 'yellow' | 'red' | 'unknown'

/** Counts of how probes ended. `lost`: accepted and never seen. `pending`: not yet judged, not counted in shares. */
export interface EndCounts {
  readonly inbox: number
  readonly category: number
  readonly junk: number
  readonly otherFolder: number
  readonly refused: number
  readonly lost: number
  readonly pending: number
}

/** One provider (family), or one slice of it. */
export interface FamilyPlacement {
  readonly family: string
  readonly name: string
  readonly contact: 'all' | 'cold' | 'warm'
  readonly counts: EndCounts
  readonly sample: number
  /** At the front of the inbox; a category (Promotions …) counts apart, since people see it later or not at all. */
  readonly inbox: Share
  readonly junk: Share
  /** Refused or lost. */
  readonly missing: Share
  /** By the thresholds of light-of.ts. */
  readonly light: Light
  /** RFC 3339; of the newest judged probe. */
  readonly newest: string | null
  readonly oldest: string | null
  /** Seconds; null: fewer than five delays are known. */
  readonly delay: { readonly p50: number; readonly p90: number; readonly p99: number; readonly of: number } | null
  readonly firstContacts: Share
}

/** One cell of the table over time. */
export interface PlacementBucket {
  /** RFC 3339 date of its first day. */
  readonly from: string
  readonly to: string
  readonly family: string
  readonly counts: EndCounts
  readonly inbox: Share
}

export interface PlacementReport {
  readonly from: string
  readonly to: string
  readonly bucketDays: number
  readonly families: readonly FamilyPlacement[]
  /** The same, cold and warm apart. */
  readonly slices: readonly FamilyPlacement[]
  readonly buckets: readonly PlacementBucket[]
  readonly marks: readonly TimelineMark[]
}

/** Something that happened meanwhile. */
export interface TimelineMark {
  readonly at: string
  readonly kind:
    | 'recordChange'
    | 'listing'
    | 'delisting'
    | 'ticket'
    | 'bounce'
    | 'note'
    | 'serverChange'
    | 'snds'
    | 'complaint'
  readonly en: string
  readonly de: string
  /** Where it leads: place and id; null: nowhere. */
  readonly link: {
    readonly place: 'checks' | 'diagnose' | 'probes' | 'tickets' | 'programmes'
    readonly id: string
  } | null
}

/** Pairs that differ in one thing. */
export interface ExperimentReport {
  readonly id: string
  readonly name: string
  readonly a: string
  readonly b: string
  readonly startedAt: string
  readonly pairsPlanned: number
  readonly pairsJudged: number
  /** Pairs where only A, only B, both, none came into the inbox. */
  readonly onlyA: number
  readonly onlyB: number
  readonly both: number
  readonly neither: number
  /** Two-sided exact McNemar (binomial) of the discordant pairs, at the last of the stated looks; null: not yet looked at. */
  readonly p: number | null
  /** What `p` may be at most at that look for a difference to be told; null: not yet looked at. */
  readonly level: number | null
  /** Judged pairs at which one looks, stated before the first mail; empty: too few pairs are planned to ever say anything. */
  readonly looks: readonly number[]
  /** What may be said. `tooEarly`: a look that is stated is still to come, whatever the figures look like. */
  readonly verdict: 'tooEarly' | 'noDifferenceSeen' | 'aBetter' | 'bBetter'
  /** How many judged pairs are needed before more is said. */
  readonly pairsNeeded: number
  readonly perFamily: readonly {
    readonly family: string
    readonly onlyA: number
    readonly onlyB: number
    readonly both: number
    readonly neither: number
  }[]
}
