/** An address found in running text, and where. */
export interface FoundAddress {
  readonly address: string
  readonly start: number
  readonly end: number
}

/** Longer local parts than RFC 5321 §4.5.3.1.1 allows are seen (VERP, X.400). */
const LONGEST_LOCAL_PART = 160
const LONGEST_DOMAIN = 253
/** `[IPv6:…]` with all its digits (RFC 5321 §4.1.3). */
const LONGEST_LITERAL = 48

/** All addresses of a text in their order, without brackets and without the full stop that ends a sentence. Linear in the text. */
export function findAddresses(text: string): string[] {
  return locateAddresses(text).map(({ address }) => address)
}

/** As findAddresses, with the places. */
export function locateAddresses(text: string): FoundAddress[] {
  const found: FoundAddress[] = []
  let from = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = startOfLocalPart(text, at, from)
    const end = endOfDomain(text, at + 1)
    if (start >= at || end <= at + 2) continue
    const localPart = cleanLocalPart(text.slice(start, at))
    if (localPart === '') continue
    found.push({ address: `${localPart}@${text.slice(at + 1, end)}`, start: at - localPart.length, end })
    from = end
  }
  return found
}

function startOfLocalPart(text: string, at: number, from: number): number {
  const lowest = Math.max(from, at - LONGEST_LOCAL_PART)
  if (text[at - 1] === '"') {
    const open = text.lastIndexOf('"', at - 2)
    if (open >= lowest && open < at - 1 && !text.slice(open, at).includes('\n')) return open
    return at
  }
  let start = at
  while (start > lowest && isLocalPartCode(text.charCodeAt(start - 1))) start--
  return behindGluedWords(text, start, at)
}

/** Where words of a script without spaces stand right in front, an ASCII local part begins behind them. */
function behindGluedWords(text: string, start: number, at: number): number {
  if (text.charCodeAt(at - 1) >= FIRST_CJK || text.charCodeAt(at + 1) >= FIRST_CJK) return start
  for (let place = at - 1; place > start; place--) if (text.charCodeAt(place - 1) >= FIRST_CJK) return place
  return start
}

/** From here on, Unicode has the scripts of East Asia, their punctuation and wide forms. */
const FIRST_CJK = 0x2e80

/** RFC 5322 atext and the dot, and everything beyond ASCII (RFC 6531). */
function isLocalPartCode(code: number): boolean {
  return isLetterOrDigit(code) || code > 160 || LOCAL_PART_SIGNS.has(code)
}

const LOCAL_PART_SIGNS = new Set([...'!#$%&*+-/=?^_`{|}~.'].map((sign) => sign.charCodeAt(0)))

function endOfDomain(text: string, from: number): number {
  if (text[from] === '[') {
    const close = text.slice(from, from + LONGEST_LITERAL).indexOf(']')
    return close > 0 ? from + close + 1 : from
  }
  let end = from
  while (end - from < LONGEST_DOMAIN && isDomainCode(text.charCodeAt(end))) end++
  end = withoutGluedWords(text, from, end)
  while (end > from && !isLetterOrDigit(text.charCodeAt(end - 1)) && text.charCodeAt(end - 1) < 160) end--
  return end
}

/** Where words of a language without spaces follow at once, the domain ends with its last ASCII letter. */
function withoutGluedWords(text: string, from: number, end: number): number {
  const lastDot = text.slice(from, end).lastIndexOf('.')
  if (lastDot < 0 || text.charCodeAt(from + lastDot + 1) > 160) return end
  let at = from + lastDot + 1
  while (at < end && text.charCodeAt(at) < 160) at++
  return at
}

function isDomainCode(code: number): boolean {
  return isLetterOrDigit(code) || code === 45 || code === 46 || code === 95 || code > 160
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90)
}

/** The address in a header value or a field: of `Name <a@b>` the `a@b`; what has no `@` is returned trimmed. */
export function bareAddress(value: string): string {
  const text = value.trim()
  const bracketed = /<([^<>]{1,400})>[^<>]*$/.exec(text)?.[1]?.trim()
  const bare = (bracketed ?? text).replace(/^mailto:/i, '')
  if (bracketed === undefined && /\s/.test(bare) && bare.includes('@')) return findAddresses(bare)[0] ?? bare
  return bare.replace(/^<|>$/g, '').replace(/^@[^:\s]+:/, '')
}

/** The part behind the last `@`, in lower-case; '' without one. */
export function domainOf(address: string | null): string {
  return address?.includes('@') ? address.slice(address.lastIndexOf('@') + 1).toLowerCase() : ''
}

function cleanLocalPart(localPart: string): string {
  return localPart
    .replace(/^(?:to|from|rcpt|recipient|user|smtp|orig_to|rfc822|address|email)=/i, '')
    .replace(/^[.*#=|-]+(?=\w)/, '')
}
