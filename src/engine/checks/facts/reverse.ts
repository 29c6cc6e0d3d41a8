import { ipOctets, reverseName, unmapped } from '../../dns/ip-address.ts'
import { dataOf } from '../../dns/record.ts'
import { isConclusive } from '../../dns/response.ts'
import { fact } from '../run.ts'
import { hostAddresses } from './host-addresses.ts'

/** One name that the reverse DNS gives an address. */
export interface ReverseDnsName {
  readonly name: string
  /** Does the name lead back to the address? Null: not answered. */
  readonly leadsBack: boolean | null
  /** The name is an alias (RFC 1912 §2.1 says it must not be). */
  readonly alias: boolean
  /** Where it leads. */
  readonly addresses: readonly string[]
}

/** The reverse DNS of one address, and the way back. */
export interface ReverseDns {
  readonly address: string
  readonly family: 4 | 6
  /** Where the PTR stands: `25.2.0.192.in-addr.arpa`. */
  readonly owner: string
  readonly status: 'found' | 'none' | 'unknown'
  /** At most 10. */
  readonly names: readonly ReverseDnsName[]
  readonly total: number
  /** RFC 8601 §2.7.3. */
  readonly iprev: 'pass' | 'fail' | 'temperror' | 'permerror'
}

const MOST_NAMES = 10

/** PTR names of an address, each resolved forward. */
export const reverseDns = fact('reverseDns', async (run, address: string): Promise<ReverseDns> => {
  const owner = reverseName(address) ?? ''
  const response = await run.dns.resolve(owner, 'PTR')
  const targets = [...new Set(dataOf(response.records, 'PTR').map(({ target }) => target))]
  const names = await Promise.all(
    targets.slice(0, MOST_NAMES).map(async (name): Promise<ReverseDnsName> => {
      if (!ASKABLE.test(name)) return { name, leadsBack: false, alias: false, addresses: [] }
      const { status, addresses, a, aaaa } = await run.get(hostAddresses, name)
      const all = addresses.map((one) => one.address)
      const leadsBack = all.some((one) => isSameAddress(one, address)) || (status === 'unknown' ? null : false)
      return { name, leadsBack, alias: a.aliases.length > 0 || aaaa.aliases.length > 0, addresses: all }
    }),
  )
  const known = isConclusive(response)
  return {
    address,
    family: address.includes(':') ? 6 : 4,
    owner,
    status: names.length > 0 ? 'found' : known ? 'none' : 'unknown',
    names,
    total: targets.length,
    iprev: iprevOf(known, names),
  }
})

/** Nothing that needs escaping is asked for. */
const ASKABLE = /^[a-z0-9_.-]{1,253}$/i

/** RFC 8601 §3: `permerror` without any name, `temperror` when something was not answered. */
function iprevOf(known: boolean, names: readonly ReverseDnsName[]): ReverseDns['iprev'] {
  if (names.some(({ leadsBack }) => leadsBack === true)) return 'pass'
  if (!known || names.some(({ leadsBack }) => leadsBack === null)) return 'temperror'
  return names.length === 0 ? 'permerror' : 'fail'
}

/** The same address, however it is spelled. */
export function isSameAddress(one: string, other: string): boolean {
  const [a, b] = [ipOctets(one), ipOctets(other)]
  if (a === null || b === null) return false
  const [x, y] = [unmapped(a), unmapped(b)]
  return x.length === y.length && x.every((octet, at) => octet === y[at])
}
