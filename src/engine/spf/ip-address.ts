/** An address as its octets: 4 or 16. */
export interface IpAddress {
  readonly family: 4 | 6
  readonly octets: readonly number[]
}

/** Reads an IPv4 or IPv6 address; an IPv4-mapped one (`::ffff:192.0.2.1`) is the IPv4 address (RFC 7208 §5). Null: it is none. */
export function readClientAddress(text: string): IpAddress | null {
  const address = readIp4(text) ?? readIp6(text)
  return address !== null && isMapped(address) ? { family: 4, octets: address.octets.slice(12) } : address
}

/** RFC 7208 §12 `ip4-network`: four numbers without leading zeros. */
export function readIp4(text: string): IpAddress | null {
  const parts = text.length > 15 ? [] : text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) return null
  return { family: 4, octets: parts.map(Number) }
}

/** RFC 4291 §2.2: eight groups, one run of zeros as `::`, the last two perhaps as an IPv4 address. */
export function readIp6(text: string): IpAddress | null {
  if (text.length > 45 || !text.includes(':')) return null
  const halves = text.split('::')
  if (halves.length > 2) return null
  const head = readGroups(halves[0] ?? '', halves.length === 1)
  const tail = halves.length === 2 ? readGroups(halves[1] ?? '', true) : []
  if (head === null || tail === null) return null
  const missing = 16 - head.length - tail.length
  if (halves.length === 1 ? missing !== 0 : missing < 2) return null
  return { family: 6, octets: [...head, ...new Array<number>(missing).fill(0), ...tail] }
}

function readGroups(text: string, last: boolean): readonly number[] | null {
  if (text === '') return []
  const groups = text.split(':')
  const octets: number[] = []
  for (const [index, group] of groups.entries()) {
    const ip4 = last && index === groups.length - 1 ? readIp4(group) : null
    if (ip4 !== null) octets.push(...ip4.octets)
    else if (/^[0-9a-f]{1,4}$/i.test(group))
      octets.push(Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255)
    else return null
  }
  return octets
}

function isMapped({ family, octets }: IpAddress): boolean {
  return family === 6 && octets.slice(0, 10).every((octet) => octet === 0) && octets[10] === 255 && octets[11] === 255
}

/** Are both in the same network of this prefix length? Addresses of different families never are. */
export function inSameNetwork(one: IpAddress, other: IpAddress, prefix: number): boolean {
  if (one.family !== other.family) return false
  const whole = prefix >> 3
  for (let at = 0; at < whole; at++) if (one.octets[at] !== other.octets[at]) return false
  const rest = prefix & 7
  if (rest === 0) return true
  const mask = (0xff << (8 - rest)) & 0xff
  return ((one.octets[whole] ?? 0) & mask) === ((other.octets[whole] ?? 0) & mask)
}

/** The address in its usual form: dotted, or as RFC 5952 says. */
export function showAddress({ family, octets }: IpAddress): string {
  if (family === 4) return octets.join('.')
  const groups = Array.from({ length: 8 }, (_, at) =>
    (((octets[2 * at] ?? 0) << 8) | (octets[2 * at + 1] ?? 0)).toString(16),
  )
  const { start, length } = longestZeros(groups)
  if (length < 2) return groups.join(':')
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`
}

function longestZeros(groups: readonly string[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 }
  for (let start = 0; start < groups.length; start++) {
    let length = 0
    while (groups[start + length] === '0') length++
    if (length > best.length) best = { start, length }
  }
  return best
}

/** The 32 half-octets of an IPv6 address, the four numbers of an IPv4 one: what the `i` macro shows and reverse names turn round. */
export function addressLabels({ family, octets }: IpAddress): readonly string[] {
  if (family === 4) return octets.map(String)
  return octets.flatMap((octet) => [(octet >> 4).toString(16), (octet & 15).toString(16)])
}

/** The name under which the address has its PTR records (RFC 1035 §3.5, RFC 3596 §2.5). */
export function reverseName(address: IpAddress): string {
  const zone = address.family === 4 ? 'in-addr.arpa' : 'ip6.arpa'
  return `${addressLabels(address).toReversed().join('.')}.${zone}`
}
