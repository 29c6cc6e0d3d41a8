/** One mailbox of an address list. */
export interface Mailbox {
  /** `local@domain` as written, without comments, display name and route. */
  readonly address: string
  /** What stands behind each `@` outside quotes: one in a good address, none or several in a broken one. */
  readonly domains: readonly string[]
}

const MOST_MAILBOXES = 1000
const LONGEST_LIST = 100_000

/** The mailboxes of a From value (RFC 5322 §3.4, §4.4): names, quotes, comments, groups and routes understood. Linear. */
export function readMailboxes(value: string): Mailbox[] {
  const list = value.slice(0, LONGEST_LIST)
  return splitMailboxes(list).slice(0, MOST_MAILBOXES)
}

/** One piece of a list: a quoted string or a domain literal as a whole, or one character. Comments are left out. */
function* tokens(list: string): Generator<string> {
  // What once was opened and never closed is an ordinary character from there on; so nothing is searched for twice.
  const unclosed = new Set<string>()
  for (let at = 0; at < list.length; ) {
    const sign = list[at] ?? ''
    const close = sign === '"' ? '"' : sign === '[' ? ']' : null
    const end = close === null || unclosed.has(sign) ? null : closing(list, at, close)
    if (close !== null && end === null) unclosed.add(sign)
    const next = sign === '(' ? endOfComment(list, at) : (end ?? at + 1)
    if (sign !== '(') yield list.slice(at, next)
    at = next
  }
}

/** Behind the sign that closes; null: it never comes. */
function closing(list: string, from: number, sign: string): number | null {
  for (let at = from + 1; at < list.length; at++) {
    if (list[at] === '\\') at++
    else if (list[at] === sign) return at + 1
  }
  return null
}

/** Comments nest (RFC 5322 §3.2.2). One that never closes goes to the end. */
function endOfComment(list: string, from: number): number {
  let depth = 0
  for (let at = from; at < list.length; at++) {
    if (list[at] === '\\') at++
    else if (list[at] === '(') depth++
    else if (list[at] === ')' && --depth === 0) return at + 1
  }
  return list.length
}

function splitMailboxes(list: string): Mailbox[] {
  const mailboxes: Mailbox[] = []
  let outside: string[] = []
  let inside: string[] | null = null
  let isOpen = false
  const finish = () => {
    if (inside !== null) mailboxes.push(readAddress(inside))
    // Behind an address in angle brackets nothing belongs; what looks like another address there is not passed over.
    if (inside === null ? outside.some((token) => token.trim() !== '') : outside.includes('@'))
      mailboxes.push(readAddress(outside))
    outside = []
    inside = null
    isOpen = false
  }
  for (const token of tokens(list)) {
    if (isOpen) {
      if (token === '>') isOpen = false
      else inside?.push(token)
    } else if (token === '<') {
      if (inside !== null) finish()
      // What stood before is the display name.
      outside = []
      inside = []
      isOpen = true
    } else if (token === ',' || token === ';') finish()
    // A colon ends the name of a group (§3.4): what came before is no address.
    else if (token === ':') outside = []
    else outside.push(token)
  }
  finish()
  return mailboxes
}

function readAddress(tokensOfAddress: readonly string[]): Mailbox {
  const parts = withoutRoute(tokensOfAddress)
  const domains: string[] = []
  let domain: string[] | null = null
  for (const token of parts) {
    if (token === '@') {
      if (domain !== null) domains.push(domain.join(''))
      domain = []
    } else domain?.push(token)
  }
  if (domain !== null) domains.push(domain.join(''))
  return { address: parts.join('').trim(), domains: domains.map((name) => name.trim()).filter((name) => name !== '') }
}

/** Without an obsolete route, `@relay.example,@b.example:` (RFC 5322 §4.4). */
function withoutRoute(parts: readonly string[]): readonly string[] {
  const first = parts.findIndex((token) => token.trim() !== '')
  if (parts[first] !== '@') return parts
  const colon = parts.indexOf(':', first)
  return colon < 0 ? parts : parts.slice(colon + 1)
}
