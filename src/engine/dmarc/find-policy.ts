import type { Lookup } from '../dns/dns-answer.ts'
import { nameExists } from '../dns/texts-at.ts'
import { type AppliedPolicy, applyPolicy, type PolicyFor } from './apply-policy.ts'
import type { DmarcRecord } from './dmarc-record.ts'
import type { TreeWalk, WalkStep } from './tree-walk.ts'

/** Which record is asked for a domain, and what it says (RFC 9989 §4.10.1). */
export interface PolicyDiscovery {
  /** `none`: no record anywhere. `unusable`: one that makes receivers apply no DMARC. `error`: the DNS did not answer. */
  readonly outcome: 'found' | 'none' | 'unusable' | 'error'
  /** Where the record stands. */
  readonly policyDomain: string | null
  readonly record: DmarcRecord | null
  readonly whom: PolicyFor
  /** True when `np` might decide, but nobody could tell whether the author's domain exists. */
  readonly existenceUnknown: boolean
  readonly applied: AppliedPolicy | null
}

/** Looks in the walk of the author's domain: at the domain itself, at its Organizational Domain, at its public suffix. */
export async function findPolicy(walk: TreeWalk, lookup: Lookup): Promise<PolicyDiscovery> {
  const step = stepWithPolicy(walk)
  if (step === null || step.record === null) return { ...NOTHING, outcome: walk.error === null ? 'none' : 'error' }
  const { domain: policyDomain, record } = step
  const { whom, existenceUnknown } = await whoAsks(walk.domain, policyDomain, record, lookup)
  const applied = applyPolicy(record, whom)
  return { outcome: applied === null ? 'unusable' : 'found', policyDomain, record, whom, existenceUnknown, applied }
}

const NOTHING = { policyDomain: null, record: null, whom: 'domain', existenceUnknown: false, applied: null } as const

function stepWithPolicy({ domain, steps, error, organizationalDomain }: TreeWalk): WalkStep | null {
  const recordAt = (name: string) => steps.find((step) => step.domain === name && step.record !== null)
  const own = recordAt(domain)
  if (own !== undefined) return own
  // Beyond a failure the walk knows neither the Organizational Domain nor the public suffix.
  if (error !== null) return null
  return recordAt(organizationalDomain) ?? steps.find(({ record }) => record?.psd === 'y') ?? null
}

/** `np` needs to know whether the author's domain exists; without that tag nobody has to ask. */
async function whoAsks(
  author: string,
  policyDomain: string,
  record: DmarcRecord,
  lookup: Lookup,
): Promise<Pick<PolicyDiscovery, 'whom' | 'existenceUnknown'>> {
  if (author === policyDomain) return { whom: 'domain', existenceUnknown: false }
  const npDecides = record.np !== null && record.np !== (record.sp ?? record.p)
  const exists = npDecides ? await nameExists(author, lookup) : true
  return { whom: exists === false ? 'nonExistent' : 'subdomain', existenceUnknown: exists === null }
}
