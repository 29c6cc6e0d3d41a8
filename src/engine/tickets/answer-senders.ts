import type { Appeal } from '../appeals/appeal.ts'
import { registeredDomain } from '../dmarc/older-receivers.ts'
import { isWithin } from '../dns/domain-name.ts'
import { domainOf } from '../messages/addresses.ts'
import type { Ticket } from './ticket.ts'

/** Who may answer for an organization. All in lower-case. */
export interface AnswerSenders {
  /** These very addresses. */
  readonly addresses: readonly string[]
  /** Everybody there and below. */
  readonly domains: readonly string[]
  /** Anybody can have a mailbox there: only those whose name is a role (RFC 2142), and everybody below. */
  readonly mailboxDomains: readonly string[]
}

const NOBODY: AnswerSenders = { addresses: [], domains: [], mailboxDomains: [] }

/** Of an appeal itself: what its file names, and where its mails go to; where nothing is named, the organization that has the form. */
export function sendersOfAppeal(appeal: Appeal | null, mailboxDomains: ReadonlySet<string>): AnswerSenders {
  if (appeal === null) return NOBODY
  const targets = [appeal.target, ...appeal.escalate.map(({ target }) => target)].filter((one) => isAddress(one))
  const named = [...appeal.sendsFrom, ...targets.flatMap(bothOf)]
  return sorted(named.length > 0 ? named : domainOfPage(appeal.target), mailboxDomains)
}

/** Of a ticket: those of its appeal, and where its own mails went to, as the bounce named it. */
export function sendersOfTicket(
  { asked }: Pick<Ticket, 'asked'>,
  appeal: Appeal | null,
  mailboxDomains: ReadonlySet<string>,
): AnswerSenders {
  const went = asked.map(({ to }) => to).filter((to) => isAddress(to))
  return joined([sendersOfAppeal(appeal, mailboxDomains), sorted(went.flatMap(bothOf), mailboxDomains)])
}

/** Of several together, each once. */
export function joined(all: readonly AnswerSenders[]): AnswerSenders {
  const once = (of: (senders: AnswerSenders) => readonly string[]) => [...new Set(all.flatMap(of))]
  return {
    addresses: once(({ addresses }) => addresses),
    domains: once(({ domains }) => domains),
    mailboxDomains: once((one) => one.mailboxDomains),
  }
}

/** May this address answer? The address alone: anybody can write it. */
export function maySend(sender: string | null, { addresses, domains, mailboxDomains }: AnswerSenders): boolean {
  if (sender === null) return false
  const address = sender.toLowerCase()
  const domain = domainOf(address).replace(/\.$/, '')
  if (domain === '') return false
  if (addresses.includes(address) || domains.some((one) => isWithin(domain, one))) return true
  return mailboxDomains.some((one) => (domain === one ? ROLE.test(address) : isWithin(domain, one)))
}

/** Names that no provider gives away (RFC 2142, and what programs write as). */
const ROLE =
  /^(?:postmaster|hostmaster|abuse|security|mailer-daemon|no-?reply|do-?not-?reply|support|deliverability|delist(?:ing)?|unblock(?:ing)?|removals?|blacklist|mailsecurity)(?:[-+._][\w.+-]{0,60})?@/

function sorted(names: readonly string[], mailboxes: ReadonlySet<string>): AnswerSenders {
  const known = [...new Set(names.map((name) => name.toLowerCase()))]
  const domains = known.filter((name) => !name.includes('@'))
  return {
    addresses: known.filter((name) => name.includes('@')),
    domains: domains.filter((name) => !mailboxes.has(name)),
    mailboxDomains: domains.filter((name) => mailboxes.has(name)),
  }
}

function domainOfPage(url: string | null): readonly string[] {
  const [, host] = /^https:\/\/([a-z0-9.-]{4,253})(?:[/?#:]|$)/.exec(url ?? '') ?? []
  return host === undefined ? [] : [registeredDomain(host)]
}

function bothOf(address: string): readonly string[] {
  return [address, domainOf(address)]
}

function isAddress(value: string | null): value is string {
  return value !== null && !value.startsWith('https:') && domainOf(value).includes('.')
}
