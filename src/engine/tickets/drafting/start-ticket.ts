import type { Appeal } from '../../appeals/appeal.ts'
import { chooseAppeals, type Refused } from '../../appeals/choose-appeals.ts'
import type { Diagnosis } from '../../bounces/diagnosis.ts'
import type { Reason } from '../../bounces/reasons.ts'
import type { Evidence } from '../evidence.ts'
import type { TicketStart, TicketWay } from '../ticket-views.ts'
import type { Listing } from './listing-evidence.ts'

/** What is found where a request begins. */
export interface FoundOrigin {
  /** Who may be asked about what, the likeliest first. */
  readonly asked: readonly Refused[]
  /** IP addresses in question. */
  readonly addresses: readonly string[]
  /** The domain that mail is from, or that is listed; null: not known. */
  readonly domain: string | null
  readonly reason: Reason | null
  readonly recipientDomain: string | null
  readonly evidence: readonly Evidence[]
}

/** Who really holds a listing is asked before who only quotes it; a list that is dead comes last, for there is nobody. */
export function askedAbout({ organization, pointsTo, appeal, reason, text }: Diagnosis): readonly Refused[] {
  const ids = [
    ...pointsTo.filter(({ dead }) => !dead),
    ...(organization === null ? [] : [organization]),
    ...appeal.map((one) => one.organization),
    ...pointsTo.filter(({ dead }) => dead),
  ].map(({ id }) => id)
  return [...new Set(ids)].map((id) => ({ organization: id, reason, refusal: text, list: null }))
}

/** Who keeps the lists. */
export function askedOfLists(listings: readonly Listing[]): readonly Refused[] {
  return listings.map(({ list, words }) => ({
    organization: list.organization,
    reason: null,
    refusal: words,
    list: list.id,
  }))
}

/** What is shown before anything is written. Tickets that it belongs to are not looked for here. */
export function startTicket(
  found: FoundOrigin,
  appeals: readonly Appeal[],
  nameOf: (organization: string) => string,
): Omit<TicketStart, 'existing'> {
  const ways = [...new Set(found.asked.flatMap((refused) => chooseAppeals(refused, appeals)))]
  const ids = [...found.asked.flatMap(({ organization }) => organization ?? []), ...ways.map((way) => way.organization)]
  return {
    organizations: [...new Set(ids)].map((id) => ({ id, name: nameOf(id) })),
    addresses: addressesFor(found, ways),
    reason: found.reason,
    recipientDomain: found.recipientDomain,
    ways: ways.map((way) => wayOf(way, nameOf(way.organization))),
    evidence: found.evidence,
  }
}

/** Some lists are of domains: then it is about the domain, first of all where the best way is for one. */
function addressesFor({ addresses, domain }: FoundOrigin, ways: readonly Appeal[]): readonly string[] {
  const [first] = ways
  const own = domain === null ? [] : [domain]
  if (first !== undefined && isForDomain(first)) return [...new Set([...own, ...addresses])]
  const isWanted = ways.some(isForDomain) || addresses.length === 0
  return [...new Set([...addresses, ...(isWanted ? own : [])])]
}

/** Does this way ask about a domain and not about an address? What is written there says it. */
export function isForDomain({ letters, fields }: Pick<Appeal, 'letters' | 'fields'>): boolean {
  const subjects = Object.values(letters).map(({ subject }) => subject)
  const words = [...subjects, ...fields.flatMap(({ value }) => value ?? [])].join('\n')
  return words.includes('{{domain}}') && !/\{\{address(?:es)?\}\}/.test(words)
}

function wayOf(appeal: Appeal, organizationName: string): TicketWay {
  const { id, organization, name, route, target, helps, expect, instead, answersWithin, letters, reads } = appeal
  const { verifiedOn, unsure = false } = appeal
  const languages = reads.filter((language) => letters[language] !== undefined)
  return {
    id,
    organization,
    organizationName,
    name,
    route,
    target,
    helps,
    expect,
    instead,
    answersWithin,
    languages,
    verifiedOn,
    unsure,
  }
}
