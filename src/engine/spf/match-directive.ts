import type { DataOf } from '../dns/record.ts'
import { isConclusive } from '../dns/response.ts'
import { inSameNetwork } from './ip-address.ts'
import { addressesOf, addressType } from './match-addresses.ts'
import { matchPtr } from './match-ptr.ts'
import { queryName } from './query-name.ts'
import { isVoid, MATCH, NO_MATCH, NOT_ANSWERED, type TermContext, type TermVerdict } from './spf-evaluation.ts'
import type { Directive } from './spf-term.ts'

/** The most MX hosts whose addresses are asked for; more are a permerror (RFC 7208 §4.6.4). */
export const MOST_MX_HOSTS = 10

/** Does this directive match the client? `include` is not among them. `target`: its name, with macros replaced. */
export async function matchDirective(
  directive: Directive,
  target: string | null,
  context: TermContext,
): Promise<TermVerdict> {
  const { client } = context.evaluation.values
  if (directive.mechanism === 'all') return MATCH
  if (directive.network !== null) {
    const prefix = directive.network.family === 4 ? directive.prefix4 : directive.prefix6
    return inSameNetwork(client, directive.network, prefix) ? MATCH : NO_MATCH
  }
  if (target === null) return NO_MATCH
  if (directive.mechanism === 'a') return matchHosts(directive, [target], context)
  if (directive.mechanism === 'mx') return matchMx(directive, target, context)
  if (directive.mechanism === 'ptr') return matchPtr(target, context)
  return matchExists(target, context)
}

/** RFC 7208 §5.7: any A record will do, also for IPv6 clients. */
async function matchExists(target: string, context: TermContext): Promise<TermVerdict> {
  const answer = await context.ask(target, 'A')
  if (!isConclusive(answer)) return NOT_ANSWERED
  context.foundNothing = isVoid(answer)
  return answer.data.some(({ type }) => type === 'A') ? MATCH : NO_MATCH
}

/** §5.4. A host of the name `.` (RFC 7505), or another that can be no name, has no addresses. */
async function matchMx(directive: Directive, target: string, context: TermContext): Promise<TermVerdict> {
  const answer = await context.ask(target, 'MX')
  if (!isConclusive(answer)) return NOT_ANSWERED
  context.foundNothing = isVoid(answer)
  const exchanges = answer.data.filter((data): data is DataOf<'MX'> => data.type === 'MX')
  if (exchanges.length > MOST_MX_HOSTS) return { outcome: 'permerror', reason: 'tooManyMxHosts' }
  const hosts = exchanges.toSorted((a, b) => a.preference - b.preference).map(({ exchange }) => queryName(exchange))
  return matchHosts(
    directive,
    hosts.filter((host) => host !== null),
    context,
  )
}

/** §5.3, §5.4: the addresses of the client's family, all asked at once, judged in order. */
async function matchHosts(directive: Directive, hosts: readonly string[], context: TermContext): Promise<TermVerdict> {
  const { client } = context.evaluation.values
  const type = addressType(client)
  const prefix = client.family === 4 ? directive.prefix4 : directive.prefix6
  for (const answer of await Promise.all(hosts.map((host) => context.ask(host, type)))) {
    if (!isConclusive(answer)) return NOT_ANSWERED
    if (isVoid(answer)) context.foundNothing = true
    if (addressesOf(answer.data).some((address) => inSameNetwork(client, address, prefix))) return MATCH
  }
  return NO_MATCH
}
