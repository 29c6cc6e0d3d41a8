import { isWithin } from '../../dns/domain-name.ts'
import { ipOctets, sharesPrefix } from '../../dns/ip-address.ts'
import { isPublicAddress } from '../../dns/special-addresses.ts'
import { fact } from '../run.ts'
import { nameServers } from './name-servers.ts'

/** Which addresses count as reachable by everybody, for this domain. */
export interface AddressWorld {
  readonly isReachable: (address: string) => boolean
}

/**
 * On the net: every public address. A domain under a name that is reserved for tests (RFC 2606, RFC 6761) lives in a net
 * of its own: there addresses for documentation count as public, and loopback when its name servers are there as well.
 */
export const addressWorld = fact('addressWorld', async (run): Promise<AddressWorld> => {
  if (!RESERVED.some((name) => isWithin(run.subject.domain, name))) return { isReachable: isPublicAddress }
  const servers = await run.get(nameServers)
  const addresses = servers.flatMap((server) => server.addresses.map(({ address }) => address))
  const onLoopback = addresses.length > 0 && addresses.every((address) => isIn(address, LOOPBACK))
  const allowed = onLoopback ? [...DOCUMENTATION, ...LOOPBACK] : DOCUMENTATION
  return { isReachable: (address) => isPublicAddress(address) || isIn(address, allowed) }
})

const RESERVED = ['test', 'example', 'invalid', 'localhost', 'example.com', 'example.net', 'example.org']

type Prefix = readonly [string, number]
const LOOPBACK: readonly Prefix[] = [
  ['127.0.0.0', 8],
  ['::1', 128],
]
/** RFC 5737, RFC 3849, RFC 9637. */
const DOCUMENTATION: readonly Prefix[] = [
  ['192.0.2.0', 24],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['2001:db8::', 32],
  ['3fff::', 20],
]

function isIn(address: string, prefixes: readonly Prefix[]): boolean {
  const octets = ipOctets(address)
  return (
    octets !== null &&
    prefixes.some(([prefix, bits]) => sharesPrefix(octets, ipOctets(prefix) ?? octets.subarray(0, 0), bits))
  )
}
