import type { Certificate, HashPort } from '../checks/world.ts'
import type { DataOf } from '../dns/record.ts'

/** Does this certificate, or its key, stand in this TLSA record (RFC 6698 §2.1.2, §2.1.3)? */
export function matchesTlsa(
  { selector, matchingType, data }: Pick<DataOf<'TLSA'>, 'selector' | 'matchingType' | 'data'>,
  certificate: Pick<Certificate, 'der' | 'spki'>,
  hash: Pick<HashPort, 'digest'>,
): boolean {
  if (selector > 1 || matchingType > 2) return false
  const octets = selector === 0 ? certificate.der : certificate.spki
  if (octets.length === 0) return false
  if (matchingType === 0) return hexOf(octets) === data.toLowerCase()
  return hash.digest(matchingType === 1 ? 'sha256' : 'sha512', octets) === data.toLowerCase()
}

function hexOf(octets: Uint8Array): string {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('')
}
