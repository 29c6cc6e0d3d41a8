import type { ResolverReport } from '../checks/world.ts'
import { dataOf } from './record.ts'
import { type DnsResponse, isConclusive } from './response.ts'

/** How a resolver answered the questions that try its honesty. */
export interface Probes {
  /** Addresses of names that must not exist. */
  readonly absent: readonly DnsResponse[]
  /** The address of a host that everybody knows, and what it is. */
  readonly known: DnsResponse
  readonly knownAddresses: readonly string[]
  /** Records of signed zones. */
  readonly signed: readonly DnsResponse[]
  /** A name with wrong signatures; null: not asked, as the answer would not be believed. */
  readonly bogus: DnsResponse | null
}

export interface ResolverJudgement {
  readonly honesty: ResolverReport['honesty']
  readonly validates: ResolverReport['validates']
  /** The addresses that were given for what does not exist. */
  readonly forged: ReadonlySet<string>
}

/**
 * Judges a resolver. `believable` is one on this computer, or one behind a verified certificate: what it says of DNSSEC
 * nobody changed on the way (RFC 4035 §4.9.3).
 */
export function judgeResolver(probes: Probes, believable: boolean): ResolverJudgement {
  const forged = new Set(probes.absent.flatMap(addressesIn))
  const honesty = honestyOf(probes, forged)
  return { honesty, validates: honesty === 'honest' ? validatesOf(probes, believable) : 'unknown', forged }
}

function honestyOf({ absent, known, knownAddresses, signed }: Probes, forged: ReadonlySet<string>) {
  const all = [...absent, known, ...signed]
  if (!all.some(isConclusive)) return 'dead'
  const knownAs = addressesIn(known)
  const knownIsRight = knownAs.some((address) => knownAddresses.includes(address))
  if (knownAs.length > 0 && !knownIsRight) return 'portal'
  // A portal answers each question for an address, and nothing else.
  if (forged.size > 0) return knownIsRight || signed.some(hasRecords) ? 'rewrites' : 'portal'
  return absent.some(({ status }) => status === 'nxDomain' || status === 'noData') ? 'honest' : 'unknown'
}

function validatesOf({ signed, bogus }: Probes, believable: boolean): ResolverReport['validates'] {
  const answered = signed.filter(hasRecords)
  if (answered.length === 0) return 'unknown'
  if (!answered.some(({ flags }) => flags.ad)) return 'no'
  if (!believable) return 'unbelievable'
  // In an internet without such a name (a lab) the signed one alone must do.
  if (bogus?.status === 'servFail' || bogus?.status === 'nxDomain') return 'yes'
  return bogus?.status === 'answer' || bogus?.status === 'noData' ? 'no' : 'unknown'
}

function hasRecords({ status }: DnsResponse): boolean {
  return status === 'answer'
}

function addressesIn({ records }: DnsResponse): readonly string[] {
  return dataOf(records, 'A').map(({ address }) => address)
}
