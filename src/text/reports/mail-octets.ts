const encoder = new TextEncoder()
/** RFC 2045 §6.7 (5) allows 76: with the `=` at its end, and an `F` that became three octets. */
const LONGEST_LINE = 73
/** RFC 2047 §2: 76 characters for the whole line, with the header's name and `=?UTF-8?Q?` and `?=` round it. */
const LONGEST_WORD = 52
/** RFC 5322 §2.1.1 allows 998; a header of plain text that is longer is written in words. */
const LONGEST_PLAIN = 200

/** An address that may stand in a header as it is: ASCII, nothing that parts addresses or ends the line. */
export function isPlainAddress(address: string): boolean {
  return address.length <= 254 && /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]+@[a-z0-9.-]+$/i.test(address)
}

/** RFC 5322 §3.6.4, the simple form. */
export function isMessageId(id: string): boolean {
  return id.length <= 900 && /^<[!-;=?-~]+>$/.test(id)
}

/** Text for a header of unstructured text, or for the name before an address: plain where it can be, else encoded words (RFC 2047). */
export function headerText(text: string): string {
  if (isPlain(text)) return text
  const words: string[] = []
  let word = ''
  for (const character of text.toWellFormed()) {
    const encoded = /^[a-z0-9]$/i.test(character) ? character : character === ' ' ? '_' : hexOf(character)
    if (word.length + encoded.length > LONGEST_WORD) {
      words.push(word)
      word = ''
    }
    word += encoded
  }
  return [...words, word].map((one) => `=?UTF-8?Q?${one}?=`).join('\n ')
}

function isPlain(text: string): boolean {
  const isQuiet = /^[a-z0-9 !'*+./=?_-]*$/i.test(text) && !text.includes('=?')
  return isQuiet && text.length <= LONGEST_PLAIN && text === text.trim()
}

/** A text of lines for a mail (RFC 2045 §6.7), with LF. `From ` at the beginning of a line is encoded too, as mailbox files want it. */
export function quotedPrintable(text: string): string {
  const lines = text.toWellFormed().replace(/\r\n?/g, '\n').split('\n')
  return lines.map((line) => broken(encodedLine(line))).join('\n')
}

function encodedLine(line: string): readonly string[] {
  const parts = Array.from(line, (character) => (/^[ -<>-~\t]$/.test(character) ? character : hexOf(character)))
  const last = parts.length - 1
  if (parts[last] === ' ' || parts[last] === '\t') parts[last] = hexOf(parts[last])
  return parts
}

/** Soft line breaks; a character of several octets is not torn apart, and no new line begins with `From `. */
function broken(parts: readonly string[]): string {
  const lines: string[] = []
  let line = ''
  for (const part of parts) {
    if (line.length + part.length > LONGEST_LINE) {
      lines.push(`${line}=`)
      line = ''
    }
    line += part
  }
  return [...lines, line].map((one) => one.replace(/^From /, '=46rom ')).join('\n')
}

function hexOf(character: string): string {
  return Array.from(encoder.encode(character), (octet) => `=${octet.toString(16).toUpperCase().padStart(2, '0')}`).join(
    '',
  )
}
