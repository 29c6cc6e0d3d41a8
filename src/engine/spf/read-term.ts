import { readIp4, readIp6 } from './ip-address.ts'
import { readMacroText } from './macro-string.ts'
import { readDomainSpec } from './read-domain-spec.ts'
import {
  type Directive,
  MECHANISMS,
  type MechanismName,
  type Modifier,
  type Place,
  type Qualifier,
  type SpfProblem,
  type SpfProblemCode,
  type SpfTerm,
} from './spf-term.ts'

export type ReadTerm = { readonly term: SpfTerm } | { readonly problem: SpfProblem }

/** Reads one term of a record to the letter of the grammar (RFC 7208 §12). */
export function readTerm(place: Place): ReadTerm {
  const bad = place.text.search(/[^\x21-\x7e]/)
  if (bad !== -1) return problem(place, 'character', bad, bad + 1)
  const modifier = /^([a-z][a-z0-9\-_.]*)=/i.exec(place.text)
  if (modifier !== null) return readModifier(place, (modifier[1] ?? '').toLowerCase())
  const directive = /^([-+?~]?)([a-z][a-z0-9\-_.]*)/i.exec(place.text)
  const name = directive?.[2]?.toLowerCase()
  if (directive === null || name === undefined) return problem(place, 'unknownTerm')
  const mechanism = MECHANISMS.find((known) => known === name)
  const rest = place.text.slice(directive[0].length)
  if (mechanism === undefined)
    return problem(place, directive[1] !== '' && rest.startsWith('=') ? 'qualifiedModifier' : 'unknownTerm')
  return readDirective({ ...place, mechanism, qualifier: qualifierOf(directive[1]), restAt: directive[0].length })
}

interface Start extends Place {
  readonly mechanism: MechanismName
  readonly qualifier: Qualifier
  /** Where, in the term, what follows the mechanism's name begins. */
  readonly restAt: number
}

function qualifierOf(sign: string | undefined): Qualifier {
  return sign === '-' || sign === '~' || sign === '?' ? sign : '+'
}

function readModifier(place: Place, name: string): ReadTerm {
  const from = name.length + 1
  const value = place.text.slice(from)
  const known = name === 'redirect' || name === 'exp'
  if (known && value === '') return problem(place, 'missingValue')
  // An unknown modifier is a macro-string of any kind (§12), and ignored (§6).
  const read = known ? readDomainSpec(value) : readMacroText(value, { explanation: true })
  if (read.problem !== null) return problem(place, read.problem.code, from + read.problem.at, from + read.problem.end)
  const term: Modifier = { kind: 'modifier', ...placeOf(place), name, value: read.parts }
  return { term }
}

function readDirective(start: Start): ReadTerm {
  const rest = start.text.slice(start.restAt)
  if (start.mechanism === 'all')
    return rest === '' ? directive(start, {}) : problem(start, 'unexpectedValue', start.restAt)
  if (start.mechanism === 'ip4' || start.mechanism === 'ip6') return readNetwork(start, rest)
  if (start.mechanism === 'a' || start.mechanism === 'mx') return readHosts(start, rest)
  if (rest === '' && start.mechanism === 'ptr') return directive(start, {})
  if (rest === '' || rest === ':') return problem(start, 'missingValue')
  return readTarget(start, rest, {})
}

/** `":" domain-spec` at the end of what is left. */
function readTarget(start: Start, rest: string, found: Partial<Directive>): ReadTerm {
  if (!rest.startsWith(':')) return problem(start, rest.startsWith('/') ? 'prefix' : 'unknownTerm', start.restAt)
  const read = readDomainSpec(rest.slice(1))
  const from = start.restAt + 1
  if (read.problem === null) return directive(start, { ...found, domainSpec: read.parts })
  return problem(start, read.problem.code, from + read.problem.at, from + read.problem.end)
}

/** `a` and `mx`: `[ ":" domain-spec ] [ dual-cidr-length ]`. */
function readHosts(start: Start, rest: string): ReadTerm {
  const cidr = /(?:\/(\d{1,9}))?(?:\/\/(\d{1,9}))?$/.exec(rest)
  const found = { prefix4: readPrefix(cidr?.[1], 32), prefix6: readPrefix(cidr?.[2], 128) }
  const cidrAt = start.restAt + (cidr?.index ?? rest.length)
  if (found.prefix4 === null || found.prefix6 === null) return problem(start, 'prefix', cidrAt)
  const target = rest.slice(0, cidr?.index)
  if (target === ':') return problem(start, 'missingValue')
  const prefixes = { prefix4: found.prefix4, prefix6: found.prefix6 }
  return target === '' ? directive(start, prefixes) : readTarget(start, target, prefixes)
}

/** `ip4` and `ip6`: `":" network [ cidr-length ]`. */
function readNetwork(start: Start, rest: string): ReadTerm {
  if (rest === '' || rest === ':') return problem(start, 'missingValue')
  if (!rest.startsWith(':')) return problem(start, 'unknownTerm', start.restAt)
  const slash = rest.indexOf('/')
  const address = rest.slice(1, slash === -1 ? undefined : slash)
  const [read, other, most] = start.mechanism === 'ip4' ? [readIp4, readIp6, 32] : [readIp6, readIp4, 128]
  const network = read(address)
  const from = start.restAt + 1
  if (network === null)
    return problem(
      start,
      other(address) === null ? 'address' : 'addressFamily',
      from,
      from + Math.max(address.length, 1),
    )
  const prefix = readPrefix(slash === -1 ? undefined : rest.slice(slash + 1), most)
  if (prefix === null) return problem(start, 'prefix', start.restAt + slash)
  return directive(start, { network, ...(most === 32 ? { prefix4: prefix } : { prefix6: prefix }) })
}

/** §12 `ip4-cidr-length`, `ip6-cidr-length`: no leading zeros. Null: wrong. */
function readPrefix(digits: string | undefined, most: number): number | null {
  if (digits === undefined) return most
  return /^(0|[1-9]\d{0,2})$/.test(digits) && Number(digits) <= most ? Number(digits) : null
}

function directive(start: Start, found: Partial<Directive>): ReadTerm {
  const { mechanism, qualifier } = start
  const none = { domainSpec: null, network: null, prefix4: 32, prefix6: 128 }
  return { term: { kind: 'directive', ...placeOf(start), mechanism, qualifier, ...none, ...found } }
}

function placeOf({ text, at, end }: Place): Place {
  return { text, at, end }
}

function problem(place: Place, code: SpfProblemCode, from = 0, to = place.text.length): ReadTerm {
  return { problem: { code, term: place.text, at: place.at + from, end: place.at + Math.max(to, from + 1) } }
}
