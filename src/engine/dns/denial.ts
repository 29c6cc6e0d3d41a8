import { labelsOf, wireName } from './domain-name.ts'
import type { DataOf, DnsRecord } from './record.ts'

type Sha1 = (data: Uint8Array) => string

/** RFC 9276 §3.2: what asks for more is not worth working out; validators treat it as unsigned. */
const MOST_ITERATIONS = 500

/**
 * Whether the NSEC or NSEC3 records of an answer prove that a name right below the zone's apex does not exist, or that it
 * does not have the type (RFC 4035 §5.4, RFC 5155 §8). Null: cannot be worked out.
 */
export function provesDenial(
  authority: readonly DnsRecord[],
  name: string,
  type: string,
  kind: 'nxDomain' | 'noData',
  sha1: Sha1,
): boolean | null {
  const nsec = authority.flatMap(({ name: owner, data }) => (data.type === 'NSEC' ? [{ owner, data }] : []))
  const star = `*.${labelsOf(name).slice(1).join('.')}`
  if (nsec.length > 0) {
    const direct = nsec.some((one) => nsecProves(one, name, type, kind))
    // RFC 4035 §3.1.3.4: a wildcard answers for the name, and it does not have the type either.
    const byWildcard = () =>
      nsec.some((one) => nsecProves(one, name, type, 'nxDomain')) &&
      nsec.some((one) => nsecProves(one, star, type, kind))
    return direct || (kind === 'noData' && byWildcard())
  }
  const nsec3 = authority.flatMap(({ name: owner, data }) => (data.type === 'NSEC3' ? [{ owner, data }] : []))
  const [first] = nsec3
  if (first === undefined) return false
  if (first.data.hashAlgorithm !== 1 || first.data.iterations > MOST_ITERATIONS) return null
  const hash = nsec3Hash(name, first.data, sha1)
  const starHash = nsec3Hash(star, first.data, sha1)
  if (hash === null || starHash === null) return null
  const direct = nsec3.some((one) => nsec3Proves(one, hash, type, kind))
  // RFC 5155 §8.7
  const byWildcard = () =>
    nsec3.some((one) => nsec3Proves(one, hash, type, 'nxDomain')) &&
    nsec3.some((one) => nsec3Proves(one, starHash, type, kind))
  return direct || (kind === 'noData' && byWildcard())
}

interface Nsec {
  readonly owner: string
  readonly data: DataOf<'NSEC'>
}

/** A record for the name itself proves that it has no such type, and so does the answer of signers that lie small (RFC 9824 §3). */
function nsecProves({ owner, data }: Nsec, name: string, type: string, kind: 'nxDomain' | 'noData'): boolean {
  if (owner === name) return !data.types.includes(type) && !data.types.includes('CNAME')
  return (
    kind === 'nxDomain' &&
    isBetween(compareNames(owner, name), compareNames(name, data.nextName), compareNames(owner, data.nextName))
  )
}

function nsec3Proves(
  { owner, data }: { readonly owner: string; readonly data: DataOf<'NSEC3'> },
  hash: string,
  type: string,
  kind: 'nxDomain' | 'noData',
): boolean {
  const own = (labelsOf(owner)[0] ?? '').toLowerCase()
  if (own === hash) return kind === 'noData' && !data.types.includes(type)
  const next = data.nextHash.toLowerCase()
  // base32hex sorts as its octets do (RFC 5155 §1.3). Opt-out may hide a delegation of the name (§8.6).
  const covers = isBetween(order(own, hash), order(hash, next), order(own, next))
  return covers && (kind === 'nxDomain' || (data.flags & 1) === 1)
}

/** After the owner and before the next one; the last of a zone points back to its first. */
function isBetween(fromOwner: number, toNext: number, whole: number): boolean {
  return whole < 0 ? fromOwner < 0 && toNext < 0 : fromOwner < 0 || toNext < 0
}

function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** RFC 4034 §6.1: label by label from the right, as octets. */
export function compareNames(a: string, b: string): number {
  const [left, right] = [labelsOf(a).toReversed(), labelsOf(b).toReversed()]
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const compared = order(octets(left[at] ?? ''), octets(right[at] ?? ''))
    if (compared !== 0) return compared
  }
  return left.length - right.length
}

function octets(label: string): string {
  return label
    .toLowerCase()
    .replace(/\\(\d{3}|.)/gs, (_, what: string) => (what.length === 3 ? String.fromCharCode(Number(what)) : what))
}

/** RFC 5155 §5, as base32hex in lower case; null: a name that is none. */
export function nsec3Hash(
  name: string,
  { salt, iterations }: { readonly salt: string; readonly iterations: number },
  sha1: Sha1,
): string | null {
  const wire = wireName(name)
  if (wire === null) return null
  const salted = hexOctets(salt)
  let hash = sha1(Uint8Array.from([...wire, ...salted]))
  for (let round = 0; round < Math.min(iterations, MOST_ITERATIONS); round++) {
    hash = sha1(Uint8Array.from([...hexOctets(hash), ...salted]))
  }
  return base32Hex(hexOctets(hash))
}

function hexOctets(hex: string): readonly number[] {
  return (hex.match(/[0-9a-f]{2}/gi) ?? []).map((octet) => Number.parseInt(octet, 16))
}

/** RFC 4648 §7, without padding. */
function base32Hex(data: readonly number[]): string {
  const bits = data.map((octet) => octet.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => Number.parseInt(five.padEnd(5, '0'), 2).toString(32)).join('')
}
