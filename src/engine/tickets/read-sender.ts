import { toMailDomain } from '../dns/mail-domain.ts'
import type { ByteString } from '../messages/byte-string.ts'
import { decodeCharset } from '../messages/charset.ts'
import { decodeHeaderText } from '../messages/encoded-words.ts'

/** Who a mail says that it is from. */
export interface StatedSender {
  /** The one address in From, its domain in lower-case A-labels; null: none, or more than one could be meant. */
  readonly address: string | null
  /** The field as a person reads it, one line, cut. */
  readonly shown: string
}

const LONGEST = 2000
const LONGEST_SHOWN = 300

/**
 * Reads From as a server reads it, not as it is shown: what stands in quotes, in comments or in encoded words is no address. Where a mail has
 * two such fields or two addresses (RFC 5322 §3.6.2 allows several), nobody is meant for sure.
 * @param fields the values of all fields of that name
 */
export function readSender(fields: readonly ByteString[]): StatedSender {
  const [field = ''] = fields
  const shown = decodeHeaderText(field.slice(0, LONGEST))
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SHOWN)
  return { address: fields.length === 1 && field.length <= LONGEST ? addressIn(field) : null, shown }
}

function addressIn(field: ByteString): string | null {
  const bare = decodeCharset(withoutWords(field), null)
  const angles = [...bare.matchAll(/<([^<>]{0,400})>/g)]
  const outside = bare.replace(/<[^<>]{0,400}>/g, ' ')
  if (angles.length === 1 && !/[@<>]/.test(outside)) return soundAddress(angles[0]?.[1] ?? '')
  return angles.length === 0 ? soundAddress(bare) : null
}

/** Without quoted strings, comments (RFC 5322 §3.2.2, they nest) and encoded words. One pass. */
function withoutWords(field: ByteString): string {
  let rest = ''
  let depth = 0
  let quoted = false
  for (let at = 0; at < field.length; at++) {
    const sign = field.charAt(at)
    if (sign === '\\' && (quoted || depth > 0)) at++
    else if (quoted) quoted = sign !== '"'
    else if (sign === '(') depth++
    else if (depth > 0) depth -= sign === ')' ? 1 : 0
    else if (sign === '"') quoted = true
    else rest += sign
  }
  return rest.replace(/=\?[^?\s]{1,60}\?[bq]\?[^?\s]{0,500}\?=/gi, ' ')
}

function soundAddress(text: string): string | null {
  const [, local, domain] = /^([^\s@<>,;:]{1,160})@([^\s@<>,;:]{3,253})$/.exec(text.trim()) ?? []
  const mailDomain = domain === undefined ? null : toMailDomain(domain)
  return local === undefined || mailDomain === null ? null : `${local}@${mailDomain}`
}
