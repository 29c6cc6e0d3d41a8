import { dataOf } from '../../dns/record.ts'
import type { DnsServer } from '../../dns/response.ts'
import { fact, type Run } from '../run.ts'
import { hostAddresses } from './host-addresses.ts'

const MOST_SERVERS = 2

/** Two servers of any zone, each with the first of its addresses: enough to ask what the zone says. */
export const serversOf = fact('serversOf', async (run, apex: string): Promise<readonly DnsServer[]> => {
  const names = dataOf((await run.dns.resolve(apex, 'NS')).records, 'NS').map(({ target }) => target)
  const found = await Promise.all(names.slice(0, MOST_SERVERS).map((name) => serverOf(run, name)))
  return found.filter((server) => server !== null)
})

async function serverOf(run: Run, name: string): Promise<DnsServer | null> {
  const { addresses } = await run.get(hostAddresses, name)
  const [first] = addresses
  return first === undefined ? null : { name, address: first.address, port: 53 }
}
