import { getDomain } from 'tldts'
import type { Lookup } from '../dns/dns-answer.ts'
import type { DmarcPolicy, DmarcRecord } from './dmarc-record.ts'
import { lookAt } from './tree-walk.ts'

/** What a receiver says that still follows RFC 7489: the public suffix list instead of the walk, `pct`, neither `np` nor `t` nor `psd`. */
export interface OlderReading {
  readonly result: 'pass' | 'fail' | 'none' | 'permerror' | 'temperror'
  readonly organizationalDomain: string
  readonly policyDomain: string | null
  readonly policy: DmarcPolicy | null
  /** To how many of a hundred failing mails the policy is applied; the others get the next lower one (RFC 7489 §6.3). */
  readonly pct: number
}

interface Identifiers {
  readonly spf: { readonly result: string; readonly domain: string } | null
  readonly dkim: readonly { readonly result: string; readonly domain: string }[]
}

/** The registered domain by the public suffix list, its private part included, as receivers use it (RFC 7489 §3.2). */
export function registeredDomain(domain: string): string {
  return getDomain(domain, { allowPrivateDomains: true }) ?? domain
}

/** The same mail by RFC 7489 §6.6. */
export async function readAsOlderReceivers(
  author: string,
  identifiers: Identifiers,
  lookup: Lookup,
): Promise<OlderReading> {
  const organizationalDomain = registeredDomain(author)
  const own = await lookAt(author, lookup)
  const useParent = own.found === 'nothing' && organizationalDomain !== author
  const step = useParent ? await lookAt(organizationalDomain, lookup) : own
  const unread = { organizationalDomain, policyDomain: null, policy: null, pct: 100 } as const
  if (step.found === 'error') return { ...unread, result: 'temperror' }
  // §6.6.3: with several records "policy discovery terminates"; the parent is not asked any more.
  if (step.record === null) return { ...unread, result: 'none' }
  const policy = policyOf(step.record, useParent)
  if (policy === null) return { ...unread, result: 'none', policyDomain: step.domain }
  const result = passes(author, step.record, identifiers) ? 'pass' : 'fail'
  return { result, organizationalDomain, policyDomain: step.domain, policy, pct: step.record.pct }
}

/** RFC 7489 §6.6.3, last paragraphs: no valid `p`, or a wrong `sp`, counts as `none` with `rua`, and as no record without. */
function policyOf(record: DmarcRecord, forSubdomain: boolean): DmarcPolicy | null {
  const wrongSp = record.sp === null && record.tags.some(({ name }) => name === 'sp')
  if (record.p === null || wrongSp) return record.rua.some(({ scheme }) => scheme !== null) ? 'none' : null
  return forSubdomain ? (record.sp ?? record.p) : record.p
}

function passes(author: string, record: DmarcRecord, { spf, dkim }: Identifiers): boolean {
  const isAligned = (domain: string, mode: 'relaxed' | 'strict') =>
    domain === author || (mode === 'relaxed' && registeredDomain(domain) === registeredDomain(author))
  const clean = (domain: string) =>
    domain
      .slice(domain.lastIndexOf('@') + 1)
      .toLowerCase()
      .replace(/\.$/, '')
  if (spf?.result === 'pass' && isAligned(clean(spf.domain), record.aspf)) return true
  return dkim.some(({ result, domain }) => result === 'pass' && isAligned(clean(domain), record.adkim))
}
