import { listQuery } from '../blocklists/list-entry.ts'
import type { Evidence, Finding } from '../checks/finding.ts'
import type { Report } from '../checks/report.ts'
import type { KnownList } from './ticket-knowledge.ts'

/** `gone`: the list answered that it does not have it · `listed` · `unknown`: it was not asked, or did not say anything that could be believed. */
export type Listing = 'gone' | 'listed' | 'unknown'

/**
 * What a run of checks saw of an address on a list. That a name is not there says something only of a list that in the same run gave an
 * answer to another question (its own test entries, RFC 5782 §5): a list that refuses us, or a network that answers for it, never counts as gone.
 */
export function listingIn({ findings }: Pick<Report, 'findings'>, { zone }: KnownList, address: string): Listing {
  const query = listQuery(address, zone)?.toLowerCase()
  const asked = findings.filter(isOfLists).flatMap(({ evidence }) => evidence.filter(isQuestion))
  const own = asked.filter(({ name }) => name.toLowerCase() === query)
  if (query === undefined || own.length === 0) return 'unknown'
  if (own.some(isListed)) return 'listed'
  const isGone = own.every(({ status }) => status === 'nxDomain' || status === 'noData')
  return isGone && asked.some((one) => isUnder(one, zone) && isListed(one)) ? 'gone' : 'unknown'
}

/** Is it gone from all that is known: each address from at least one of these lists, and on none of them any more? */
export function isGoneFrom(
  report: Pick<Report, 'findings'>,
  lists: readonly KnownList[],
  addresses: readonly string[],
): boolean {
  return (
    addresses.length > 0 &&
    addresses.every((address) => {
      const seen = lists.map((list) => listingIn(report, list, address))
      return seen.includes('gone') && !seen.includes('listed')
    })
  )
}

type Question = Extract<Evidence, { readonly kind: 'dns' }>

function isOfLists({ id }: Finding): boolean {
  return id.startsWith('blocklist-')
}

function isQuestion(evidence: Evidence): evidence is Question {
  return evidence.kind === 'dns' && evidence.type === 'A'
}

function isUnder({ name }: Question, zone: string): boolean {
  return name.toLowerCase().endsWith(`.${zone.toLowerCase()}`)
}

/** RFC 5782 §2.1: an entry is an address in 127/8. 127.255.255.x says that we may not ask (Spamhaus and others). */
function isListed({ status, lines }: Question): boolean {
  return status === 'answer' && lines.some((line) => /\sA\s+127\.(?!255\.255\.)/.test(line))
}
