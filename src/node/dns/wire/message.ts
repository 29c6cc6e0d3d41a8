import type { DnsRecord } from '../../../engine/dns/record.ts'
import type { DnsResponse } from '../../../engine/dns/response.ts'

/** An answer as it came, read. */
export interface Message {
  readonly rcode: string
  readonly flags: DnsResponse['flags']
  readonly answers: readonly RawRecord[]
  readonly authority: readonly RawRecord[]
  readonly additional: readonly RawRecord[]
  readonly edns: DnsResponse['edns']
  readonly extendedErrors: DnsResponse['extendedErrors']
  readonly size: number
}

/** A record of class IN with the number of its type (`data` says `unknown` for many). */
export interface RawRecord {
  readonly code: number
  readonly record: DnsRecord
}
