/** Base32 of RFC 4648 §6 in small letters: survives folding, quoting and every charset, and is no word of any language. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const LENGTH = 26

/** A token of 130 bits out of at least 26 random bytes, of which it takes five bits each. */
export function makeToken(randomBytes: Uint8Array): string {
  if (randomBytes.length < LENGTH) throw new RangeError(`expected ${LENGTH} random bytes, got ${randomBytes.length}`)
  return Array.from(randomBytes.subarray(0, LENGTH), (byte) => ALPHABET.charAt(byte & 31)).join('')
}

/** The Message-ID of a probe (RFC 5322 §3.6.4), of the domain that it is from. */
export function messageIdOf(token: string, fromAddress: string): string {
  return `<pd.${token}@${fromAddress.slice(fromAddress.lastIndexOf('@') + 1)}>`
}
