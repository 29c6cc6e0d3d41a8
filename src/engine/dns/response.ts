import type { DnsRecord, RecordType } from './record.ts'

/**
 * How a question ended; each is another answer, and only the first three say something about the name:
 * `answer`, `noData` (the name exists, not this type), `nxDomain` (RFC 2308) ·
 * `servFail`, `refused`, `otherError` (another RCODE), `timeout`, `unreachable` (no way to the server), `malformed` (an answer that is none) ·
 * `rewritten` (this network puts its own answers in place of others) · `limit` (the run's own limits were reached) · `cancelled`.
 */
export type DnsStatus =
  | 'answer'
  | 'noData'
  | 'nxDomain'
  | 'servFail'
  | 'refused'
  | 'otherError'
  | 'timeout'
  | 'unreachable'
  | 'malformed'
  | 'rewritten'
  | 'limit'
  | 'cancelled'

/** What DNSSEC says of an answer; `unknown` unless a resolver that may be believed said otherwise (RFC 4035 §4.3 calls it indeterminate). */
export type Security = 'secure' | 'insecure' | 'bogus' | 'unknown'

export type Transport = 'udp' | 'tcp' | 'tls' | 'https'

/** Who was asked. */
export interface DnsServer {
  /** The name of an authoritative server, or of a DoT/DoH service; else the address. */
  readonly name: string
  readonly address: string
  readonly port: number
}

/** One question and how it ended. */
export interface DnsResponse {
  readonly question: { readonly name: string; readonly type: RecordType }
  readonly status: DnsStatus
  /** The answer section that belongs to the question: aliases first, then the records of the type asked for; RRSIGs are in `signatures`. */
  readonly records: readonly DnsRecord[]
  /** The names behind the aliases, in order; empty without a CNAME. The last one owns the records. */
  readonly aliases: readonly string[]
  /** The RRSIGs of the answer section. */
  readonly signatures: readonly DnsRecord[]
  readonly authority: readonly DnsRecord[]
  readonly additional: readonly DnsRecord[]
  /** `NOERROR`, `NXDOMAIN`, `BADVERS` …; null when no answer came. */
  readonly rcode: string | null
  readonly flags: { readonly aa: boolean; readonly tc: boolean; readonly ra: boolean; readonly ad: boolean }
  /** The OPT record of the answer (RFC 6891); null: none. */
  readonly edns: { readonly udpSize: number; readonly version: number } | null
  /** Extended errors (RFC 8914). */
  readonly extendedErrors: readonly { readonly code: number; readonly text: string }[]
  readonly security: Security
  readonly server: DnsServer
  readonly transport: Transport
  /** True when the first UDP answer was cut and TCP was used. */
  readonly truncated: boolean
  /** Octets of the answer. */
  readonly size: number
  readonly tookMs: number
  /** The spelling of the question's name as it came back (0x20, RFC 4343); null when unchanged or not looked at. */
  readonly echoedName: string | null
}

/** True when the answer says something about the name; else nothing may be concluded from it. */
export function isConclusive({ status }: Pick<DnsResponse, 'status'>): boolean {
  return status === 'answer' || status === 'noData' || status === 'nxDomain'
}
