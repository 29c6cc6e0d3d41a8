import type { Hostility } from './hostile-message.ts'
import type { ZoneData } from './zone-data.ts'

/** An authoritative server, as data. */
export interface NameServerData {
  /** Pretended addresses, IPv4 and IPv6: the same server behind all of them. */
  readonly addresses: readonly string[]
  /** Origins of the zones that it serves. */
  readonly zones: readonly string[]
  readonly manner?: NameServerManner
  /** Zones that this server alone tells another way: an old serial, a forgotten record. */
  readonly differs?: readonly ZoneData[]
}

/** How a server misbehaves. */
export interface NameServerManner {
  /** `refused`: REFUSED to all · `notAuthoritative`: answers without AA · `upward`: refers to the root. */
  readonly lame?: 'refused' | 'notAuthoritative' | 'upward'
  readonly silent?: boolean
  readonly delayMs?: number
  readonly withoutTcp?: boolean
  readonly withoutUdp?: boolean
  /** What happens to questions with an OPT record; `unknownDropped`: those of versions to come get no answer. */
  readonly edns?: 'formErr' | 'ignored' | 'dropped' | 'unknownDropped'
  /** Answers for names of others too, recursively. */
  readonly openRecursion?: boolean
  /** Spelling of the name in answers. */
  readonly echo?: 'lower' | 'upper'
  /** NXDOMAIN where a name exists but has no such type, or has only names below it. */
  readonly wrongNxDomain?: boolean
  /** SERVFAIL for these types. */
  readonly failsFor?: readonly string[]
  /** Answers that no honest server gives. */
  readonly hostile?: Hostility
  /** Largest UDP answer in octets, whatever is asked for. */
  readonly udpLimit?: number
}
