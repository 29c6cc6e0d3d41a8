import type { ResolverJudgement } from './judge-resolver.ts'
import { dataOf } from './record.ts'
import { type DnsResponse, isConclusive, type Security } from './response.ts'

/**
 * What an answer of this resolver is worth: *secure* and *insecure* only from one that validates and may be believed
 * (RFC 4035 §4.3); addresses that it gives for what does not exist are none.
 */
export function judgeAnswer(response: DnsResponse, { honesty, validates, forged }: ResolverJudgement): DnsResponse {
  if (!isConclusive(response)) return response
  if (honesty === 'portal' || isForged(response, forged)) return { ...response, status: 'rewritten' }
  if (validates !== 'yes') return response
  return { ...response, security: response.flags.ad ? 'secure' : 'insecure' }
}

/** True when a SERVFAIL of this resolver may mean that the signatures are wrong. */
export function mayBeBogus({ status }: DnsResponse, { validates }: ResolverJudgement): boolean {
  return status === 'servFail' && validates === 'yes'
}

/** A SERVFAIL, and the answer to the same question with checking disabled (RFC 4035 §3.2.2). */
export function judgeFailure(failed: DnsResponse, unchecked: DnsResponse): DnsResponse {
  return isConclusive(unchecked) ? { ...failed, security: 'bogus' } : failed
}

/** Parts of one answer, put together: as secure as the weakest. */
export function weakest(first: Security, second: Security): Security {
  const order: readonly Security[] = ['bogus', 'unknown', 'insecure', 'secure']
  return order.find((security) => security === first || security === second) ?? 'unknown'
}

function isForged({ records }: DnsResponse, forged: ReadonlySet<string>): boolean {
  const addresses = dataOf(records, 'A')
  return addresses.length > 0 && addresses.every(({ address }) => forged.has(address))
}
