import { ipOctets } from '../dns/ip-address.ts'

/**
 * Are the digits of an address written into a name, as providers name lines that nobody chose a name for? In decimal,
 * padded decimal or hex; forwards or backwards; at least three octets of IPv4, or two groups of IPv6, side by side.
 */
export function hasAddressInName(name: string, address: string): boolean {
  const octets = ipOctets(address)
  const text = name.slice(0, MOST_CHARACTERS).toLowerCase()
  if (octets === null) return false
  return octets.length === 4 ? hasIpv4(text, [...octets]) : hasIpv6(text, [...octets])
}

const MOST_CHARACTERS = 253

function hasIpv4(name: string, octets: readonly number[]): boolean {
  const numbers = (name.match(/\d+/g) ?? []).map(Number)
  const padded = octets.map((octet) => String(octet).padStart(3, '0'))
  const hex = octets.map((octet) => octet.toString(16).padStart(2, '0'))
  const decimal = String(octets.reduce((sum, octet) => sum * 256 + octet, 0))
  const whole = [padded, padded.toReversed(), hex, hex.toReversed()].map((parts) => parts.join(''))
  return (
    [octets, octets.toReversed()].some((order) => hasRun(numbers, order, 3)) ||
    whole.some((digits) => name.includes(digits)) ||
    (decimal.length > 7 && name.includes(decimal))
  )
}

/** Do so many neighbours of one row stand side by side in the other? */
function hasRun(row: readonly number[], wanted: readonly number[], length: number): boolean {
  const pieces = Array.from({ length: wanted.length - length + 1 }, (_, at) => wanted.slice(at, at + length))
  return pieces.some((piece) => row.some((_, at) => piece.every((number, offset) => row[at + offset] === number)))
}

function hasIpv6(name: string, octets: readonly number[]): boolean {
  const nibbles = octets.map((octet) => octet.toString(16).padStart(2, '0')).join('')
  const groups = nibbles.match(/.{4}/g) ?? []
  const short = groups.map((group) => group.replace(/^0{1,3}/, ''))
  const backwards = [...nibbles].toReversed().join('.')
  return (
    name.includes(nibbles) ||
    name.includes(backwards.slice(0, 23)) ||
    [groups, short].some((written) => hasNeighbours(name, written))
  )
}

/** Two groups side by side, the first of them no zero: `2a02-1800`, `2a02-1800-1--25`. */
function hasNeighbours(name: string, groups: readonly string[]): boolean {
  const words = name.split(/[^0-9a-f]+/)
  return words.some((word, at) =>
    groups.some(
      (group, index) =>
        !/^0+$/.test(group) &&
        word === group &&
        group.length > 1 &&
        words[at + 1] === groups[index + 1] &&
        at + 1 < words.length,
    ),
  )
}
