import { registeredDomain } from '../../dmarc/older-receivers.ts'
import { isWithin } from '../../dns/domain-name.ts'
import type { DraftWarning } from '../ticket-views.ts'
import { domainOf } from './refusal-evidence.ts'

/** What is known of where an answer would come to. Domains in A-labels. */
export interface Reachability {
  /** The user's own; null: not said. */
  readonly contactAddress: string | null
  /** Domains whose mail goes out through what is blocked, and the names of that server. */
  readonly blocked: readonly string[]
  /** Domains of mailboxes that the asked organization runs. */
  readonly asked: readonly string[]
  /** Domains in which anybody can have a mailbox. */
  readonly freemail: ReadonlySet<string>
  /** Further addresses of the user's own, the ones in which answers are looked for first. */
  readonly others: readonly string[]
  /** Addresses of mailboxes in which answers are looked for. */
  readonly watched: readonly string[]
  /** Answers come by mail from known places. */
  readonly answersByMail: boolean
  /** The services that a mail of this ticket could be sent through, the usual one first; null: no mail is to be sent. */
  readonly senders: readonly { readonly address: string; readonly host: string }[] | null
}

/** What may keep the answer from the user, or the request from being believed, with an address that would do. */
export function contactWarnings(reach: Reachability): readonly DraftWarning[] {
  return [...aboutContact(reach), ...aboutSender(reach)]
}

function aboutContact(reach: Reachability): readonly DraftWarning[] {
  const { contactAddress, asked, freemail, watched, answersByMail } = reach
  if (contactAddress === null) return [{ kind: 'contactMissing', suggestion: suggest(reach, false) }]
  const domain = domainOf(contactAddress) ?? ''
  const warnings: DraftWarning[] = []
  if (isBlocked(domain, reach)) warnings.push({ kind: 'contactOnBlockedServer', suggestion: suggest(reach, false) })
  if (asked.includes(domain)) warnings.push({ kind: 'contactAtAsked', suggestion: suggest(reach, false) })
  else if (freemail.has(domain)) warnings.push({ kind: 'contactFreemail', suggestion: suggest(reach, true) })
  const isWatched = watched.some((address) => address.toLowerCase() === contactAddress.toLowerCase())
  if (answersByMail && !isWatched) warnings.push({ kind: 'ownFilters', suggestion: null })
  return warnings
}

/** Told of the usual service alone: another one can be chosen. */
function aboutSender(reach: Reachability): readonly DraftWarning[] {
  const [usual, ...others] = reach.senders ?? []
  if (usual === undefined || !isSenderBlocked(usual, reach)) return []
  const other = others.find((sender) => !isSenderBlocked(sender, reach))
  return [{ kind: 'senderBlocked', suggestion: other?.address ?? null }]
}

function isSenderBlocked({ address, host }: { address: string; host: string }, reach: Reachability): boolean {
  return isBlocked(host.toLowerCase(), reach) || isBlocked(domainOf(address) ?? '', reach)
}

/** In the domain, or below the registered one: the same owner's server. */
function isBlocked(domain: string, { blocked, freemail }: Reachability): boolean {
  const own = registeredDomain(domain) ?? domain
  return blocked.some((name) => {
    if (name === domain || isWithin(domain, name)) return true
    return !freemail.has(own) && (registeredDomain(name) ?? name) === own
  })
}

/** The first that is neither on the blocked server nor with who is asked; a freemail address only where it may be one. */
function suggest(reach: Reachability, isWantedOwn: boolean): string | null {
  const fitting = reach.others.filter((address) => {
    const domain = domainOf(address) ?? ''
    return domain !== '' && !isBlocked(domain, reach) && !reach.asked.includes(domain)
  })
  const own = fitting.find((address) => !reach.freemail.has(domainOf(address) ?? ''))
  return own ?? (isWantedOwn ? null : (fitting[0] ?? null))
}
