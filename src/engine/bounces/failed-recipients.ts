import { bareAddress } from '../messages/addresses.ts'
import { decodeHeaderText } from '../messages/encoded-words.ts'
import { type HeaderBlock, headerValue } from '../messages/headers.ts'

const FIELDS = ['x-failed-recipients', 'x-actual-recipient', 'x-failed-recipient'] as const

/** Addresses of X-Failed-Recipients, and of the headers that other mail systems use for the same. */
export function failedRecipients(headers: HeaderBlock): string[] {
  const value = FIELDS.map((name) => headerValue(headers, name)).find((text) => text !== '')
  if (!value) return []
  const found = decodeHeaderText(value).split(',').map(bareAddress)
  return [...new Set(found.filter((part) => part.includes('@')))]
}
