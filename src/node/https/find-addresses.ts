import { isIP } from 'node:net'
import type { DnsPort } from '../../engine/checks/world.ts'
import { dataOf } from '../../engine/dns/record.ts'
import { isConclusive } from '../../engine/dns/response.ts'

/** The addresses of a host, IPv4 first, or why there are none. */
export interface FoundAddresses {
  readonly addresses: readonly string[]
  readonly outcome: 'nameNotFound' | 'timeout' | 'unreachable' | 'cancelled'
  readonly error: string | null
}

/** Only what was really answered says that a name is not there; a look-up that failed is another thing. */
export async function findAddresses(dns: Pick<DnsPort, 'resolve'>, host: string): Promise<FoundAddresses> {
  if (isIP(host) !== 0) return { addresses: [host], outcome: 'unreachable', error: null }
  const [a, aaaa] = await Promise.all([dns.resolve(host, 'A'), dns.resolve(host, 'AAAA')])
  const addresses = [...dataOf(a.records, 'A'), ...dataOf(aaaa.records, 'AAAA')].map(({ address }) => address)
  const failed = [a, aaaa].find((response) => !isConclusive(response))
  if (failed === undefined) return { addresses, outcome: 'nameNotFound', error: `${host} has no address` }
  const outcome = failed.status === 'timeout' || failed.status === 'cancelled' ? failed.status : 'unreachable'
  return { addresses, outcome, error: `the look-up of ${host} ended with ${failed.rcode ?? failed.status}` }
}
