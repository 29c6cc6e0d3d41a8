import type { Lookup } from '../dns/dns-answer.ts'
import { isMailDomain, toMailDomain } from '../dns/mail-domain.ts'
import { textsAt } from '../dns/texts-at.ts'
import { isDmarcRecord, parseDmarcRecord } from './dmarc-record.ts'
import type { ReportUri } from './report-uri.ts'
import { walkTree } from './tree-walk.ts'

/** Whether reports about a domain may go to a destination (RFC 9990 §4). */
export interface ReportAuthorization {
  /** `own`: within the same organization, nobody has to agree. `noHost`: the destination has no host to ask. */
  readonly outcome: 'own' | 'authorized' | 'notAuthorized' | 'otherHost' | 'unknown' | 'noHost'
  readonly host: string | null
  /** The name that was asked; null: nothing had to be asked. */
  readonly name: string | null
  /** What stands there: DMARC records only. */
  readonly texts: readonly string[]
  /** The destinations that the confirming record puts in place of the original. */
  readonly overrides: readonly string[]
}

/** Asks the destination's side, when it is another organization's than the one where the policy stands. */
export async function authorizeReports(
  policyDomain: string,
  destination: ReportUri,
  lookup: Lookup,
): Promise<ReportAuthorization> {
  const host = destination.host === null ? null : toMailDomain(destination.host)
  const nothing = { host, name: null, texts: [], overrides: [] }
  if (host === null) return { ...nothing, outcome: 'noHost' }
  const isOwn = await sameOrganization(policyDomain, host, lookup)
  if (isOwn !== false) return { ...nothing, outcome: isOwn === null ? 'unknown' : 'own' }
  return askDestination(policyDomain, host, lookup)
}

async function sameOrganization(policyDomain: string, host: string, lookup: Lookup): Promise<boolean | null> {
  if (policyDomain === host) return true
  const [own, other] = await Promise.all([walkTree(policyDomain, lookup), walkTree(host, lookup)])
  if (own.error !== null || other.error !== null) return null
  return own.organizationalDomain === other.organizationalDomain
}

async function askDestination(policyDomain: string, host: string, lookup: Lookup): Promise<ReportAuthorization> {
  const name = `${policyDomain}._report._dmarc.${host}`
  const answer = { host, name, texts: [], overrides: [] }
  // §4 step 4: a name that is too long confirms nothing.
  const all = isMailDomain(name) ? await textsAt(name, lookup) : []
  if (all === null) return { ...answer, outcome: 'unknown' }
  const texts = all.filter(isDmarcRecord)
  if (texts.length === 0) return { ...answer, outcome: 'notAuthorized' }
  const uris = texts.flatMap((text) => parseDmarcRecord(text)?.rua ?? [])
  const overrides = uris.map(({ uri }) => uri)
  // §4: an override with another host loses the reports for both.
  const elsewhere = uris.some((uri) => uri.host !== null && uri.host !== host)
  return { host, name, texts, overrides, outcome: elsewhere ? 'otherHost' : 'authorized' }
}
