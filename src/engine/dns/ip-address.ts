/** The octets of an IPv4 (4) or IPv6 (16) address; null: it is none. Strict: no leading zeros, no zone index, no brackets. */
export function ipOctets(address: string): Uint8Array | null {
  if (address.length > MOST_CHARACTERS) return null
  return address.includes(':') ? ipv6Octets(address) : ipv4Octets(address)
}

/** 4, 6, or null when the text is no address. */
export function ipFamily(address: string): 4 | 6 | null {
  const octets = ipOctets(address)
  if (octets === null) return null
  return octets.length === 4 ? 4 : 6
}

/** The IPv4 address inside an IPv4-mapped one (`::ffff:192.0.2.1`, RFC 4291 §2.5.5.2); any other address as its octets are. */
export function unmapped(octets: Uint8Array): Uint8Array {
  const isMapped = octets.length === 16 && octets.subarray(0, 10).every((octet) => octet === 0)
  return isMapped && octets[10] === 255 && octets[11] === 255 ? octets.subarray(12) : octets
}

/** The name under which the PTR of an address stands (RFC 1035 §3.5, RFC 3596 §2.5); null: no address. */
export function reverseName(address: string): string | null {
  const octets = ipOctets(address)
  if (octets === null) return null
  if (octets.length === 4) return `${[...octets].toReversed().join('.')}.in-addr.arpa`
  const nibbles = [...octets].flatMap((octet) => [octet >> 4, octet & 15])
  return `${nibbles
    .toReversed()
    .map((nibble) => nibble.toString(16))
    .join('.')}.ip6.arpa`
}

/** True when both have these first bits in common; addresses of different families have none. */
export function sharesPrefix(a: Uint8Array, b: Uint8Array, bits: number): boolean {
  if (a.length !== b.length) return false
  const whole = bits >> 3
  for (let at = 0; at < whole; at++) if (a[at] !== b[at]) return false
  const rest = bits & 7
  return rest === 0 || ((a[whole] ?? 0) ^ (b[whole] ?? 0)) >> (8 - rest) === 0
}

// RFC 4291 §2.2: eight groups of four, or six and an IPv4 address.
const MOST_CHARACTERS = 45

function ipv4Octets(address: string): Uint8Array | null {
  const parts = address.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) return null
  return Uint8Array.from(parts, Number)
}

function ipv6Octets(address: string): Uint8Array | null {
  const halves = address.split('::')
  if (halves.length > 2) return null
  const [head, tail] = halves.map(groupsOf)
  if (head === undefined || head === null || tail === null) return null
  if (tail === undefined) return head.length === 8 ? octetsOf(head) : null
  // RFC 4291 §2.2: `::` stands for one group of zeros or more.
  const zeros = 8 - head.length - tail.length
  return zeros < 1 ? null : octetsOf([...head, ...Array.from({ length: zeros }, () => 0), ...tail])
}

function groupsOf(text: string): readonly number[] | null {
  if (text === '') return []
  const parts = text.split(':')
  const last = parts.at(-1) ?? ''
  const dotted = last.includes('.') ? ipv4Octets(last) : undefined
  if (dotted === null) return null
  const plain = dotted === undefined ? parts : parts.slice(0, -1)
  if (!plain.every((part) => /^[0-9a-f]{1,4}$/i.test(part))) return null
  const groups = plain.map((part) => Number.parseInt(part, 16))
  return dotted === undefined ? groups : [...groups, ...pairsOf(dotted)]
}

function pairsOf(octets: Uint8Array): readonly number[] {
  const pair = (at: number) => ((octets[at] ?? 0) << 8) | (octets[at + 1] ?? 0)
  return [pair(0), pair(2)]
}

function octetsOf(groups: readonly number[]): Uint8Array {
  return Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 255]))
}
