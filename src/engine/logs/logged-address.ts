/** Longer than any address (RFC 5321 §4.5.3.1): what comes then is no address. */
const LONGEST_ADDRESS = 1000

/** The address behind a label that ends in an angle bracket (`to=<`), or null when there is none, or the empty one. */
export function addressBehind(text: string, label: string, from = 0): string | null {
  const at = text.indexOf(label, from)
  return at < 0 ? null : bracketedAddress(text, at + label.length)
}

/** The address that begins at a place, behind its opening bracket. Brackets in a quoted local part (RFC 5321 §4.1.2) belong to it. */
export function bracketedAddress(text: string, start: number): string | null {
  const from = text[start] === '"' ? closingQuote(text, start) : start
  const end = text.indexOf('>', from)
  const address = end < 0 ? '' : text.slice(start, end).trim()
  const isCut = from === start && address.includes('<')
  return address === '' || isCut || address.length > LONGEST_ADDRESS ? null : address
}

/** Where the quoted string that begins at a place ends (at its last quote), or its beginning when it does not end soon. */
export function closingQuote(text: string, open: number): number {
  const end = Math.min(text.length, open + LONGEST_QUOTED)
  for (let at = open + 1; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return at
    if (code === BACKSLASH) at++
  }
  return open
}

/** Replies of several lines that were joined are longer than RFC 5321 §4.5.3.1.5 lets one line be. */
const LONGEST_QUOTED = 4000
const QUOTE = 34
const BACKSLASH = 92

/** An address as a log writes it, without angle brackets and the punctuation round it; null when nothing is left. */
export function plainAddress(value: string | null | undefined): string | null {
  const address = (value ?? '')
    .trim()
    .replace(/^</, '')
    .replace(/[>,;]+$/, '')
  return address === '' || address === '-' || address.length > LONGEST_ADDRESS ? null : address
}
