import { ipOctets, sharesPrefix } from '../dns/ip-address.ts'

/**
 * Does an answer of a list fit a pattern of what it may answer? Patterns: an address; `127.0.*.2`, any octet in place of a
 * star; `127.0.0.0/24`, a network; `127.0.0.0&8`, this bit of the last octet, for lists that answer with a mask.
 */
export function matchesReturn(pattern: string, address: string): boolean {
  const octets = ipOctets(address)
  if (octets?.length !== 4) return false
  const { base, sign, number, open } = partsOf(pattern)
  if (base === null) return false
  if (sign === '/') return sharesPrefix(octets, base, number)
  if (sign === '&') return sharesPrefix(octets, base, 24) && ((octets[3] ?? 0) & number) !== 0
  return octets.every((octet, at) => open[at] === true || octet === base[at])
}

/** How exactly a pattern says what it means: an address before a bit, a star, a network. */
export function exactnessOf(pattern: string): number {
  if (pattern.includes('/')) return 0
  if (pattern.includes('*')) return 1
  return pattern.includes('&') ? 2 : 3
}

/** Is it one of the forms above? */
export function isReturnPattern(text: string): boolean {
  const { base, sign, number } = partsOf(text)
  if (base === null) return false
  if (sign === '/') return Number.isInteger(number) && number >= 8 && number <= 32
  return sign !== '&' || (number >= 1 && number <= 128 && Math.log2(number) % 1 === 0)
}

function partsOf(pattern: string) {
  const [, address = '', sign = '', number = ''] = /^([\d.*]{7,15})(?:([/&])(\d{1,3}))?$/.exec(pattern) ?? []
  const base = ipOctets(address.replaceAll('*', '0'))
  const open = address.split('.').map((octet) => octet === '*')
  return { base: base?.length === 4 ? base : null, sign, number: Number(number), open }
}
