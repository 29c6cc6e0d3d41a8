import type { ByteString } from '../messages/byte-string.ts'
import { type Token, tokenize } from './tokens.ts'

/** One Authentication-Results field (RFC 8601 §2.2). */
export interface AuthenticationResults {
  /** Lower-case; '' where the receiver names none. */
  readonly authservId: string
  readonly results: readonly MethodResult[]
}

/** One `method=result` with what it rests on. */
export interface MethodResult {
  /** Lower-case: `spf`, `dkim`, `dmarc`, `arc`, `iprev`, `auth` … */
  readonly method: string
  /** Lower-case. */
  readonly result: string
  readonly reason: string | null
  /** `smtp.mailfrom`, `header.d` …, lower-case names, in order. */
  readonly properties: readonly { readonly name: string; readonly value: string }[]
  /** Comments in brackets, without them: receivers put their reasons there. */
  readonly comments: readonly string[]
}

const MOST_RESULTS = 100

/**
 * Reads the value of a field; null when it is none. Lenient where receivers are: Exchange Online writes no authserv-id, which
 * is '' then. Linear.
 */
export function readAuthenticationResults(value: ByteString): AuthenticationResults | null {
  const groups = splitGroups(tokenize(value))
  const first = groups[0] ?? []
  const isNamed = first.every(({ kind }) => kind !== 'equals')
  const id = isNamed ? first.find(({ kind }) => kind === 'word' || kind === 'quoted') : undefined
  if (isNamed && id === undefined) return null
  const results = groups.slice(isNamed ? 1 : 0, MOST_RESULTS).flatMap((group) => readResult(group) ?? [])
  return { authservId: id?.text.toLowerCase() ?? '', results }
}

function splitGroups(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const groups: Token[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'semicolon') groups.push([])
    else groups.at(-1)?.push(token)
  }
  return groups
}

/** `method[/version]=result [reason=…] [ptype.property=value …]`; `none` alone is no result (RFC 8601 §2.2). */
function readResult(tokens: readonly Token[]): MethodResult | null {
  const comments = tokens.filter(({ kind }) => kind === 'comment').map(({ text }) => text)
  const pairs = readPairs(tokens.filter(({ kind }) => kind !== 'comment'))
  const [first, ...others] = pairs
  if (first === undefined) return null
  const method = first.name.split('/')[0] ?? ''
  const reason = others.find(({ name }) => name === 'reason')?.value ?? null
  const properties = others.filter(({ name }) => name !== 'reason')
  return { method, result: first.value.toLowerCase(), reason, properties, comments }
}

function readPairs(tokens: readonly Token[]): { readonly name: string; readonly value: string }[] {
  const pairs: { name: string; value: string }[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind !== 'equals') continue
    const [name, value] = [tokens[at - 1], tokens[at + 1]]
    if (name?.kind === 'word' && value !== undefined && value.kind !== 'equals')
      pairs.push({ name: name.text.toLowerCase(), value: value.text })
  }
  return pairs
}
