import { toAsciiName } from './idn.ts'

/** The domain of an address as it is compared and asked for: A-labels, lower-case, no final dot (RFC 5890 §2.3.2.1, RFC 4343). Null: it can be none. */
export function toMailDomain(text: string): string | null {
  const plain = text.endsWith('.') ? text.slice(0, -1) : text
  if (plain.length > LONGEST_INPUT) return null
  const name = PRINTING_ASCII.test(plain) ? plain.toLowerCase() : toAsciiName(plain)
  return name !== null && isMailDomain(name) ? name : null
}

/** Labels of 1 to 63 octets, 253 altogether (RFC 1035 §2.3.4), without spaces, brackets and other signs that end a name in mail. */
export function isMailDomain(name: string): boolean {
  return name.length <= 253 && name.split('.').every((label) => label.length <= 63 && LABEL.test(label))
}

const LONGEST_INPUT = 1000
const PRINTING_ASCII = /^[\x21-\x7e]+$/
/** Any printing ASCII but the specials of RFC 5322 §3.2.3. */
const LABEL = /^[^"(),:;<>@[\\\]\0-\x20\x7f-\uffff]+$/
