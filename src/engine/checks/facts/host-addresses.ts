import { dataOf } from '../../dns/record.ts'
import { type DnsResponse, isConclusive } from '../../dns/response.ts'
import { fact } from '../run.ts'

export interface HostAddresses {
  readonly name: string
  /** `unknown`: one of the two questions was not answered and the other found nothing. */
  readonly status: 'found' | 'none' | 'unknown'
  /** IPv4 first; each once; at most 30. */
  readonly addresses: readonly { readonly address: string; readonly family: 4 | 6 }[]
  readonly a: DnsResponse
  readonly aaaa: DnsResponse
}

const MOST_ADDRESSES = 30

/** A and AAAA of a host name. */
export const hostAddresses = fact('hostAddresses', async (run, name: string): Promise<HostAddresses> => {
  const [a, aaaa] = await Promise.all([run.dns.resolve(name, 'A'), run.dns.resolve(name, 'AAAA')])
  const found = [
    ...dataOf(a.records, 'A').map(({ address }) => ({ address, family: 4 as const })),
    ...dataOf(aaaa.records, 'AAAA').map(({ address }) => ({ address, family: 6 as const })),
  ]
  const addresses = found.filter(({ address }, at) => found.findIndex((one) => one.address === address) === at)
  const known = isConclusive(a) && isConclusive(aaaa)
  const status = addresses.length > 0 ? 'found' : known ? 'none' : 'unknown'
  return { name, status, addresses: addresses.slice(0, MOST_ADDRESSES), a, aaaa }
})
