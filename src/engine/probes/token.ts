/** Base32 of RFC 4648 §6 in small letters: survives folding, quoting and every charset. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const LENGTH = 26
const MOST_TEXT = 4_000_000
const MOST_CANDIDATES = 1000

/** The header field that carries the token. */
export const TOKEN_FIELD = 'Postdesk-Probe'

/** A token of 130 bits out of at least 26 random bytes, of which it takes five bits each. */
export function makeToken(randomBytes: Uint8Array): string {
  if (randomBytes.length < LENGTH) throw new RangeError(`expected ${LENGTH} random bytes, got ${randomBytes.length}`)
  return Array.from(randomBytes.subarray(0, LENGTH), (byte) => ALPHABET.charAt(byte & 31)).join('')
}

/** The Message-ID of a probe (RFC 5322 §3.6.4), of the domain that it is from. */
export function messageIdOf(token: string, fromAddress: string): string {
  return `<pd.${token}@${fromAddress.slice(fromAddress.lastIndexOf('@') + 1)}>`
}

/** Is this a token by its form? */
export function isToken(text: string): boolean {
  return /^[a-z2-7]{26}$/.test(text)
}

/** The token that a Message-ID carries; null: it is none of ours. */
export function tokenOfMessageId(messageId: string): string | null {
  return /^<?pd\.([a-z2-7]{26})@/i.exec(messageId.trim().slice(0, 500))?.[1]?.toLowerCase() ?? null
}

/**
 * The first token in a text: a report quotes it as it likes. `isKnown` says which count (anything of 26 such characters looks like one); without it the
 * first by form is taken. Linear in time.
 */
export function findToken(text: string, isKnown: (token: string) => boolean = isToken): string | null {
  const candidates = /(?<![a-z0-9])[a-z2-7]{26}(?![a-z0-9])/gi
  const searched = text.slice(0, MOST_TEXT)
  for (let count = 0; count < MOST_CANDIDATES; count++) {
    const found = candidates.exec(searched)?.[0].toLowerCase()
    if (found === undefined) return null
    if (isKnown(found)) return found
  }
  return null
}
