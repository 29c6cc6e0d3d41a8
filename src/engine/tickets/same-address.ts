import { ipOctets, unmapped } from '../dns/ip-address.ts'
import { toMailDomain } from '../dns/mail-domain.ts'

/** An address or a domain as it is compared: one form for all spellings of it. */
export function addressKey(text: string): string {
  const trimmed = text.trim().replace(/^\[(.*)\]$/, '$1')
  const octets = ipOctets(trimmed)
  return octets === null ? (toMailDomain(trimmed) ?? trimmed.toLowerCase()) : unmapped(octets).join('.')
}
