import { ipOctets, sharesPrefix, unmapped } from './ip-address.ts'

/** A block of the IANA special-purpose registries (RFC 6890), or one that is no unicast address at all. */
export interface SpecialBlock {
  readonly block: string
  /** As the registry names it: `Private-Use`. */
  readonly name: string
  readonly rfc: string
}

/**
 * True when mail can come from and go to this address anywhere: it stands in no block of the special-purpose registries
 * that is not globally reachable. Text that is no address is not public.
 */
export function isPublicAddress(address: string): boolean {
  return ipOctets(address) !== null && specialBlockOf(address) === null
}

/** The special block that an address stands in; null: none, or no address. An IPv4-mapped address counts as its IPv4 address. */
export function specialBlockOf(address: string): SpecialBlock | null {
  const octets = ipOctets(address)
  if (octets === null) return null
  const plain = unmapped(octets)
  if (GLOBAL.some(({ prefix, bits }) => sharesPrefix(plain, prefix, bits))) return null
  return SPECIAL.find(({ prefix, bits }) => sharesPrefix(plain, prefix, bits))?.block ?? null
}

/** Inside special blocks, and globally reachable all the same. */
const GLOBAL = ['192.0.0.9/32', '192.0.0.10/32', '2001:1::1/128', '2001:1::2/128', '2001:3::/32', '2001:4:112::/48']
  .concat(['2001:20::/28', '2001:30::/28'])
  .map(prefixOf)

const SPECIAL = [
  ['0.0.0.0/8', 'This network', 'RFC 791'],
  ['10.0.0.0/8', 'Private-Use', 'RFC 1918'],
  ['100.64.0.0/10', 'Shared Address Space', 'RFC 6598'],
  ['127.0.0.0/8', 'Loopback', 'RFC 1122'],
  ['169.254.0.0/16', 'Link Local', 'RFC 3927'],
  ['172.16.0.0/12', 'Private-Use', 'RFC 1918'],
  ['192.0.0.0/24', 'IETF Protocol Assignments', 'RFC 6890'],
  ['192.0.2.0/24', 'Documentation (TEST-NET-1)', 'RFC 5737'],
  ['192.168.0.0/16', 'Private-Use', 'RFC 1918'],
  ['198.18.0.0/15', 'Benchmarking', 'RFC 2544'],
  ['198.51.100.0/24', 'Documentation (TEST-NET-2)', 'RFC 5737'],
  ['203.0.113.0/24', 'Documentation (TEST-NET-3)', 'RFC 5737'],
  ['224.0.0.0/4', 'Multicast', 'RFC 5771'],
  ['240.0.0.0/4', 'Reserved', 'RFC 1112'],
  ['::1/128', 'Loopback', 'RFC 4291'],
  ['::/128', 'Unspecified', 'RFC 4291'],
  ['::/96', 'IPv4-Compatible', 'RFC 4291'],
  ['64:ff9b:1::/48', 'IPv4-IPv6 Translation', 'RFC 8215'],
  ['100::/64', 'Discard-Only', 'RFC 6666'],
  ['100:0:0:1::/64', 'Dummy IPv6 Prefix', 'RFC 9780'],
  ['2001:db8::/32', 'Documentation', 'RFC 3849'],
  ['2001::/23', 'IETF Protocol Assignments', 'RFC 2928'],
  ['2002::/16', '6to4', 'RFC 3056'],
  ['3fff::/20', 'Documentation', 'RFC 9637'],
  ['5f00::/16', 'Segment Routing SIDs', 'RFC 9602'],
  ['fc00::/7', 'Unique-Local', 'RFC 4193'],
  ['fe80::/10', 'Link-Local', 'RFC 4291'],
  ['fec0::/10', 'Site-Local (withdrawn)', 'RFC 3879'],
  ['ff00::/8', 'Multicast', 'RFC 4291'],
].map(([block = '', name = '', rfc = '']) => ({ ...prefixOf(block), block: { block, name, rfc } }))

function prefixOf(block: string): { readonly prefix: Uint8Array; readonly bits: number } {
  const [address = '', bits] = block.split('/')
  return { prefix: ipOctets(address) ?? new Uint8Array(), bits: Number(bits) }
}
