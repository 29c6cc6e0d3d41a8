import { ipOctets, reverseName } from '../dns/ip-address.ts'

/** What a list is asked about: an address or a domain. */
export type EntryKind = 'ipv4' | 'ipv6' | 'domain'

/** Of which kind an entry is. */
export function entryKind(entry: string): EntryKind {
  const octets = ipOctets(entry)
  if (octets === null) return 'domain'
  return octets.length === 4 ? 'ipv4' : 'ipv6'
}

/**
 * The name that is asked for: octets (RFC 5782 §2.1) or nibbles (§2.4) backwards, or the domain as it is (§3), below the
 * list's zone. Null: too long for a name.
 */
export function listQuery(entry: string, zone: string): string | null {
  const reversed = reverseName(entry)?.replace(/\.(?:in-addr|ip6)\.arpa$/, '')
  const name = `${reversed ?? entry.toLowerCase()}.${zone}`
  return name.length > 253 ? null : name
}
