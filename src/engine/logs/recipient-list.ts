import { closingQuote, plainAddress } from './logged-address.ts'

/** The addresses of a list that is separated by commas or semicolons. Those in a quoted local part separate nothing. */
export function splitRecipients(list: string): readonly string[] {
  const addresses: string[] = []
  let start = 0
  let isBalanced = true
  for (let at = 0; at <= list.length; at++) {
    const code = list.charCodeAt(at)
    if (code === QUOTE && isBalanced) {
      const close = closingQuote(list, at)
      isBalanced = close > at
      at = close
    }
    if (at < list.length && code !== COMMA && code !== SEMICOLON) continue
    const address = plainAddress(list.slice(start, at))
    if (address !== null) addresses.push(address)
    if (addresses.length === MOST_RECIPIENTS) break
    start = at + 1
  }
  return addresses
}

const QUOTE = 34
const COMMA = 44
const SEMICOLON = 59
const MOST_RECIPIENTS = 1000
