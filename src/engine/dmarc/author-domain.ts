import { toMailDomain } from '../dns/mail-domain.ts'
import { isAscii, toBytes } from '../messages/byte-string.ts'
import { readMailboxes } from './from-mailboxes.ts'

/**
 * The Author Domain of a mail (RFC 9989 §5.3.1), or why there is none: no From or no domain in it, more than one domain, an
 * address that cannot be read, more than one From field (RFC 5322 §3.6 allows one).
 */
export type AuthorDomain =
  | { readonly domain: string; readonly mailboxes: number }
  | {
      readonly domain: null
      readonly reason: 'none' | 'several' | 'malformed' | 'severalFields'
      readonly domains: readonly string[]
    }

/** Reads the values of all From fields of a mail. Several addresses in one field are fine while they share one domain. */
export function readAuthorDomain(fields: readonly string[]): AuthorDomain {
  const mailboxes = fields.flatMap((field) => readMailboxes(asText(field)))
  const found = mailboxes.map(({ domains }) => domains.map((domain) => toMailDomain(domain)))
  const domains = [...new Set(found.flat().filter((domain) => domain !== null))]
  if (fields.length > 1) return { domain: null, reason: 'severalFields', domains }
  const [domain] = domains
  if (domain === undefined) return { domain: null, reason: 'none', domains }
  if (domains.length > 1) return { domain: null, reason: 'several', domains }
  // One that cannot be read may show a reader another domain than the one that is left. What has no `@` shows none: it is half
  // of a name with a comma in it, `Doe, Jane <jane@example.org>`.
  const addresses = mailboxes.filter(({ address }) => address.includes('@'))
  if (addresses.some(({ domains: names }) => names.length === 0) || found.flat().includes(null))
    return { domain: null, reason: 'malformed', domains }
  return { domain, mailboxes: addresses.length }
}

/** A field of a mail comes as bytes; in UTF-8 where it is an international one (RFC 6532). Real text stays as it is. */
function asText(field: string): string {
  if (isAscii(field) || /[^\0-\xff]/.test(field)) return field
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(toBytes(field))
  } catch {
    return field
  }
}
