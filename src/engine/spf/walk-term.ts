import type { DnsAnswer } from '../dns/dns-answer.ts'
import type { DataOf } from '../dns/record.ts'
import type { IpAddress } from './ip-address.ts'
import { addressesOf } from './match-addresses.ts'
import { MOST_MX_HOSTS } from './match-directive.ts'
import { type NotedQuestions, notedQuestions } from './noted-questions.ts'
import { queryName } from './query-name.ts'
import { isVoid } from './spf-evaluation.ts'
import type { SpfNetwork } from './spf-network.ts'
import { causesLookup, type Directive, type SpfTerm } from './spf-term.ts'
import type { SpfTermNode } from './spf-tree.ts'
import type { SpfWalk, Standpoint } from './spf-walk.ts'
import { staticTarget } from './static-target.ts'
import { unseenTerm } from './term-node.ts'

export interface WalkedTerm {
  readonly node: SpfTermNode
  readonly networks: readonly SpfNetwork[]
}

/** Looks at one term as a whole: all that it could ask, except what depends on the mail or the client. */
export async function walkTerm(term: SpfTerm, at: Standpoint, ignored: boolean): Promise<WalkedTerm> {
  const base = unseenTerm(term, ignored ? 'ignored' : 'seen')
  if (ignored || (term.kind === 'modifier' && term.name !== 'redirect')) return { node: base, networks: [] }
  if (term.kind === 'directive' && term.network !== null) return { node: base, networks: ownNetwork(term) }
  const node = causesLookup(term) ? { ...base, lookups: 1 } : base
  const target = causesLookup(term) ? await staticTarget(specOf(term), at.domain, at.senderDomain) : null
  if (target === 'varies') return { node, networks: [] }
  if (target === null || (isBelow(term) && !target.includes('.')))
    return { node: withoutName(term, node), networks: [] }
  const named = { ...node, target }
  if (isBelow(term)) return walkBelow(term, named, target, at)
  return term.kind === 'modifier' || term.mechanism === 'ptr'
    ? { node: named, networks: [] }
    : walkHosts(term, named, target, at)
}

function isBelow(term: SpfTerm): boolean {
  return term.kind === 'modifier' || term.mechanism === 'include'
}

/** A name that can be none: of an include or redirect it is as good as no record (RFC 7208 §4.3). */
function withoutName(term: SpfTerm, node: SpfTermNode): SpfTermNode {
  if (!isBelow(term)) return node
  const none = {
    status: null,
    text: null,
    result: null,
    problems: [],
    terms: [],
    lookups: 0,
    voidLookups: 0,
    tookMs: 0,
  }
  return { ...node, record: { domain: term.text, reason: 'malformedDomain', ...none } }
}

function specOf(term: SpfTerm) {
  return term.kind === 'modifier' ? term.value : term.domainSpec
}

function ownNetwork(term: Directive): readonly SpfNetwork[] {
  if (term.network === null) return []
  const prefix = term.network.family === 4 ? term.prefix4 : term.prefix6
  return [{ address: term.network, prefix, qualifier: term.qualifier, term: term.text, via: null }]
}

/** An include brings in what passes in the other record (RFC 7208 §5.2), a redirect all of it (§6.1). */
async function walkBelow(term: SpfTerm, node: SpfTermNode, target: string, at: Standpoint): Promise<WalkedTerm> {
  if (at.above.includes(target.toLowerCase())) return { node: { ...node, loop: true }, networks: [] }
  const { tree, networks }: SpfWalk = await at.follow(target)
  const counts = { lookups: node.lookups + tree.lookups, voidLookups: tree.voidLookups }
  const brought =
    term.kind === 'modifier'
      ? networks
      : networks.filter(({ qualifier }) => qualifier === '+').map((one) => ({ ...one, qualifier: term.qualifier }))
  return {
    node: { ...node, ...counts, record: tree, tookMs: tree.tookMs },
    networks: brought.map((one) => ({ ...one, via: term.text })),
  }
}

/** `a`, `mx` and `exists`, for clients of both families. */
async function walkHosts(
  term: Directive,
  node: SpfTermNode,
  target: string,
  { lookup }: Standpoint,
): Promise<WalkedTerm> {
  const noted = notedQuestions(lookup)
  const found = term.mechanism === 'mx' ? await exchangesOf(target, noted) : await addressesAt(target, term, noted)
  const tookMs = noted.questions.reduce((most, question) => Math.max(most, question.tookMs), 0)
  const networks = found.addresses.map((address) => ({
    ...{ address, qualifier: term.qualifier, term: term.text, via: null },
    prefix: address.family === 4 ? term.prefix4 : term.prefix6,
  }))
  const voidLookups = found.foundNothing ? 1 : 0
  return { node: { ...node, voidLookups, questions: noted.questions, tookMs }, networks }
}

interface Found {
  readonly addresses: readonly IpAddress[]
  /** Void for clients of either family. */
  readonly foundNothing: boolean
}

async function addressesAt(
  name: string,
  { mechanism }: Pick<Directive, 'mechanism'>,
  { ask }: NotedQuestions,
): Promise<Found> {
  const types = mechanism === 'exists' ? (['A'] as const) : (['A', 'AAAA'] as const)
  const answers: readonly DnsAnswer[] = await Promise.all(types.map((type) => ask(name, type)))
  const addresses = mechanism === 'exists' ? [] : answers.flatMap(({ data }) => addressesOf(data)).slice(0, 100)
  return { addresses, foundNothing: answers.every(isVoid) }
}

async function exchangesOf(domain: string, noted: NotedQuestions): Promise<Found> {
  const answer = await noted.ask(domain, 'MX')
  const exchanges = answer.data.filter((data): data is DataOf<'MX'> => data.type === 'MX')
  const hosts = exchanges.map(({ exchange }) => queryName(exchange)).filter((host) => host !== null)
  const found = await Promise.all(
    hosts.slice(0, MOST_MX_HOSTS).map((host) => addressesAt(host, { mechanism: 'mx' }, noted)),
  )
  return {
    addresses: found.flatMap(({ addresses }) => addresses),
    foundNothing: isVoid(answer) || found.some((one) => one.foundNothing),
  }
}
