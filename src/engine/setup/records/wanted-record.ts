import type { Localized } from '../../bounces/diagnosis.ts'

export type RecordType = 'A' | 'AAAA' | 'MX' | 'TXT' | 'CNAME' | 'SRV' | 'TLSA' | 'CAA' | 'PTR'

/** A record that the set-up wants. Names are absolute, with the last dot; data as in a zone file (RFC 1035 §5.1), TXT as one string without quotes. */
export interface WantedRecord {
  readonly id: string
  readonly name: string
  readonly type: RecordType
  readonly data: string
  /** Seconds. */
  readonly ttl: number
  readonly why: Localized
  /** Ids of records and things that have to be there before (visible everywhere, or served by the web server). */
  readonly after: readonly string[]
  /** Who sets it: PTR records belong to the hoster. */
  readonly where: 'zone' | 'hoster'
}

/** What stands in the DNS now, of one name and type; the same form. */
export interface FoundRecords {
  readonly name: string
  readonly type: RecordType
  readonly data: readonly string[]
  readonly ttl: number | null
  /** What stands at the name and does not go together with it, with its type: an alias beside anything else (RFC 1034 §3.6.2). */
  readonly others?: readonly string[]
  /** `unknown`: nobody answered, so nothing is claimed. */
  readonly state: 'found' | 'none' | 'unknown'
}

/** What is to be done with one name and type. */
export interface RecordChange {
  readonly name: string
  readonly type: RecordType
  readonly action: 'add' | 'replace' | 'keep' | 'remove' | 'unknown'
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly ttl: number
  readonly risk: 'none' | 'some' | 'high'
  /** What may go wrong, and how to avoid it; null: nothing. */
  readonly riskSays: Localized | null
  readonly why: Localized
  readonly where: WantedRecord['where']
  /** In which turn it may be done, from 1; those of one turn in any order. */
  readonly turn: number
  /** Wait so many seconds after the turn before: what is cached has to go. */
  readonly waitSeconds: number
}
