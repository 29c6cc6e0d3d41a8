import { parseStsRecord } from '../../mta-sts/sts-record.ts'
import type { Setup } from '../setup.ts'
import { policyId } from './policy-records.ts'
import type { PolicyWorld } from './record-troubles.ts'
import type { FoundRecords, WantedRecord } from './wanted-record.ts'

type Policies = Pick<PolicyWorld, 'stsPolicy' | 'otherPolicies'>

/**
 * Wanted records, where an `_mta-sts` record that announces the very policy that is wanted keeps its id: a new one would only make every sender fetch the same again. Only an id
 * that is ours for another mode has to change with the mode (RFC 8461 §3.1).
 */
export function withServedIds(
  wanted: readonly WantedRecord[],
  found: readonly FoundRecords[],
  setup: Pick<Setup, 'values' | 'choices'>,
  policies: Policies,
): readonly WantedRecord[] {
  return wanted.map((record) => {
    if (!record.id.startsWith('mta-sts-') || record.type !== 'TXT') return record
    const there = found.find(({ name, type }) => name === record.name && type === 'TXT')
    const [text, ...more] = (there?.data ?? []).filter((one) => parseStsRecord(one).valid)
    if (text === undefined || more.length > 0) return record
    const domain = record.name.replace(/^_mta-sts\./, '').replace(/\.$/, '')
    return isServed(domain, setup, policies) && !isOfOtherMode(text, setup) ? { ...record, data: text } : record
  })
}

function isServed(domain: string, { values, choices }: Pick<Setup, 'values' | 'choices'>, policies: Policies): boolean {
  const policy =
    domain === values.domain
      ? policies.stsPolicy
      : (policies.otherPolicies.find((one) => one.domain === domain)?.stsPolicy ?? null)
  if (policy === null || policy === 'none' || policy.mode !== choices.mtaSts) return false
  return policy.hosts.length === 1 && policy.hosts[0]?.toLowerCase() === values.hostName.toLowerCase()
}

function isOfOtherMode(text: string, { values, choices }: Pick<Setup, 'values' | 'choices'>): boolean {
  const modes = (['testing', 'enforce'] as const).filter((mode) => mode !== choices.mtaSts)
  return modes.some((mode) => text.includes(policyId(values, mode)))
}
