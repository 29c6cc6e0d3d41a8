import type { ByteString } from '../../../engine/messages/byte-string.ts'
import { type HeaderBlock, hasHeader, headerValue } from '../../../engine/messages/headers.ts'
import { writeString } from './tokens.ts'

/** ENVELOPE of a mail (RFC 3501 §7.4.2). */
export function envelopeOf(headers: HeaderBlock): string {
  const text = (name: string) => writeString(hasHeader(headers, name) ? headerValue(headers, name) : null)
  const from = addressList(headerValue(headers, 'from'))
  const people = (name: string) => addressList(headerValue(headers, name))
  const orFrom = (name: string) => (hasHeader(headers, name) ? people(name) : from)
  return `(${[
    text('date'),
    text('subject'),
    from,
    orFrom('sender'),
    orFrom('reply-to'),
    people('to'),
    people('cc'),
    people('bcc'),
    text('in-reply-to'),
    text('message-id'),
  ].join(' ')})`
}

/** The addresses of a field as the lab's mails write them: `Name <a@b>`, quoted names, commas. */
function addressList(value: ByteString): string {
  const addresses = splitOutsideQuotes(value).map((each) => each.trim())
  const written = addresses.filter((each) => each !== '').map(writeAddress)
  return written.length === 0 ? 'NIL' : `(${written.join('')})`
}

function writeAddress(text: string): string {
  const bracketed = /^(.*)<([^>]*)>$/s.exec(text)
  const address = bracketed?.[2] ?? text
  const name =
    bracketed?.[1]
      ?.trim()
      .replace(/^"(.*)"$/s, '$1')
      .replaceAll(/\\(.)/g, '$1') ?? ''
  const at = address.lastIndexOf('@')
  const [local, domain] = at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)]
  return `(${writeString(name === '' ? null : name)} NIL ${writeString(local)} ${writeString(domain)})`
}

function splitOutsideQuotes(value: string): readonly string[] {
  const pieces: string[] = ['']
  let quoted = false
  for (const character of value) {
    if (character === '"') quoted = !quoted
    if (character === ',' && !quoted) pieces.push('')
    else pieces.push((pieces.pop() ?? '') + character)
  }
  return pieces
}
