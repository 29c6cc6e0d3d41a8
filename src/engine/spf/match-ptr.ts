import type { DnsAnswer } from '../dns/dns-answer.ts'
import type { DataOf } from '../dns/record.ts'
import { inSameNetwork, reverseName } from './ip-address.ts'
import { addressesOf, addressType } from './match-addresses.ts'
import { queryName } from './query-name.ts'
import { isVoid, MATCH, NO_MATCH, type TermContext, type TermVerdict } from './spf-evaluation.ts'

/** The most PTR names that are looked at; more are ignored (RFC 7208 §4.6.4). */
const MOST_PTR_NAMES = 10

/** RFC 7208 §5.5: a validated name of the client is the target, or below it. DNS errors do not match. */
export async function matchPtr(target: string, context: TermContext): Promise<TermVerdict> {
  const answer = await askNames(context)
  context.foundNothing = isVoid(answer)
  const names = await validate(answer, context)
  return names.some((name) => isWithin(name, target)) ? MATCH : NO_MATCH
}

/** The value of `%{p}` (§7.3): the domain itself if it is among the validated names, else one below it, else any, else `unknown`. */
export async function findValidatedName(context: TermContext): Promise<string> {
  const { evaluation, domain } = context
  evaluation.validatedNames ??= askNames(context).then((answer) => validate(answer, context))
  const names = await evaluation.validatedNames
  const same = names.find((name) => name.toLowerCase() === domain.toLowerCase())
  return same ?? names.find((name) => isWithin(name, domain)) ?? names[0] ?? 'unknown'
}

function askNames(context: TermContext): Promise<DnsAnswer> {
  return context.ask(reverseName(context.evaluation.values.client), 'PTR')
}

/** §5.5: the names whose addresses include the client. */
async function validate({ data }: DnsAnswer, context: TermContext): Promise<readonly string[]> {
  const { client } = context.evaluation.values
  const names = data
    .filter((record): record is DataOf<'PTR'> => record.type === 'PTR')
    .slice(0, MOST_PTR_NAMES)
    .map(({ target }) => queryName(target))
    .filter((name) => name !== null)
  const answers = await Promise.all(names.map((name) => context.ask(name, addressType(client))))
  const bits = client.octets.length * 8
  return names.filter((_, index) =>
    addressesOf(answers[index]?.data ?? []).some((address) => inSameNetwork(address, client, bits)),
  )
}

function isWithin(name: string, domain: string): boolean {
  const [inner, outer] = [name.toLowerCase(), domain.toLowerCase()]
  return inner === outer || inner.endsWith(`.${outer}`)
}
