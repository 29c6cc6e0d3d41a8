import { isIPv4 } from 'node:net'

/** The 4 or 16 octets of an address. */
export function ipOctets(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split('.').map(Number))
  const [head = '', tail] = address.split('::')
  const first = groupsOf(head)
  const last = tail === undefined ? [] : groupsOf(tail)
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => 0)
  const octets = Buffer.alloc(16)
  for (const [index, group] of [...first, ...zeros, ...last].entries()) octets.writeUInt16BE(group, index * 2)
  return octets
}

/** The name under which the PTR of an address stands. */
export function reverseName(address: string): string {
  const octets = ipOctets(address)
  if (octets.length === 4) return `${[...octets].toReversed().join('.')}.in-addr.arpa`
  return `${[...octets.toString('hex')].toReversed().join('.')}.ip6.arpa`
}

function groupsOf(text: string): readonly number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16))
}
