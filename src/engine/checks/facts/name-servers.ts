import { ipFamily } from '../../dns/ip-address.ts'
import { dataOf } from '../../dns/record.ts'
import { type DnsResponse, isConclusive } from '../../dns/response.ts'
import { fact } from '../run.ts'
import { delegation } from './delegation.ts'
import { hostAddresses } from './host-addresses.ts'
import { zone } from './zone.ts'

/** One name server of the zone. */
export interface NameServer {
  readonly name: string
  /** Named by the zone above, and by the zone itself; null: not known. */
  readonly inParent: boolean | null
  readonly inChild: boolean | null
  /** `unknown`: its addresses could not be asked for. */
  readonly status: 'found' | 'none' | 'unknown'
  readonly addresses: readonly { readonly address: string; readonly family: 4 | 6 }[]
  /** Whether it has an IPv6 address was answered. */
  readonly ipv6Known: boolean
  /** True when its name is an alias (RFC 2181 §10.3). */
  readonly alias: boolean
}

/** The NS set as the resolver sees it, which is the zone's own. */
const childNs = fact('childNs', async (run) => {
  const { apex } = await run.get(zone)
  const response = await run.dns.resolve(apex, 'NS')
  const names = [...new Set(dataOf(response.records, 'NS').map(({ target }) => target))]
  return { known: isConclusive(response), names, response }
})

const MOST_SERVERS = 13

/** Every name server that the zone above or the zone itself names, with its addresses. */
export const nameServers = fact('nameServers', async (run): Promise<readonly NameServer[]> => {
  const [child, above] = await Promise.all([run.get(childNs), run.get(delegation)])
  const names = [...new Set([...child.names, ...above.names])].slice(0, MOST_SERVERS)
  return Promise.all(
    names.map(async (name) => {
      const found = await run.get(hostAddresses, name)
      const glue = above.glue.filter((one) => one.name === name).map(({ address }) => address)
      const addresses = found.status === 'found' ? found.addresses : withFamily(glue)
      return {
        name,
        inParent: above.status === 'known' ? above.names.includes(name) : null,
        inChild: child.known ? child.names.includes(name) : null,
        status: addresses.length > 0 ? 'found' : found.status,
        addresses,
        ipv6Known: isConclusive(found.aaaa),
        alias: isAlias(found.a) || isAlias(found.aaaa),
      }
    }),
  )
})

function isAlias({ aliases }: DnsResponse): boolean {
  return aliases.length > 0
}

function withFamily(addresses: readonly string[]) {
  return addresses.flatMap((address) => {
    const family = ipFamily(address)
    return family === null ? [] : [{ address, family }]
  })
}
