import { type DnsRecord, dataOf } from '../../dns/record.ts'
import { type DnsResponse, type DnsServer, isConclusive } from '../../dns/response.ts'
import { fact, type Run } from '../run.ts'
import { hostAddresses } from './host-addresses.ts'
import { zone } from './zone.ts'

/** What the zone above says of the domain's zone (RFC 1034 §4.2.1). */
export interface Delegation {
  /** `unknown`: no server of the zone above could be asked from here. */
  readonly status: 'known' | 'unknown'
  /** The names of the name servers, as the zone above has them. */
  readonly names: readonly string[]
  /** The addresses that it gives along with them. */
  readonly glue: readonly { readonly name: string; readonly address: string }[]
  /** True when the server of the zone above also holds this zone, and so answered as that. */
  readonly shared: boolean
  /** The servers of the zone above that answered. */
  readonly servers: readonly DnsServer[]
  readonly response: DnsResponse | null
}

const MOST_PARENT_SERVERS = 2
const MOST_NAMES = 30

/** The delegation, asked of two servers of the zone above. */
export const delegation = fact('delegation', async (run): Promise<Delegation> => {
  const { apex } = await run.get(zone)
  const asked = await run.get(parentServers)
  const responses = await Promise.all(asked.map((server) => run.dns.ask(server, apex, 'NS')))
  const answered = responses.filter(isConclusive)
  const response = answered.find((one) => nsOf(one, apex).length > 0) ?? answered[0]
  if (response === undefined) {
    return { status: 'unknown', names: [], glue: [], shared: false, servers: [], response: null }
  }
  const names = [...new Set(nsOf(response, apex).map(({ target }) => target))].slice(0, MOST_NAMES)
  const glue = response.additional.flatMap(({ name, data }) =>
    (data.type === 'A' || data.type === 'AAAA') && names.includes(name) ? [{ name, address: data.address }] : [],
  )
  const shared = ownNs(response.records, apex).length > 0
  return { status: 'known', names, glue, shared, servers: answered.map(({ server }) => server), response }
})

/** Two servers of the zone above, with an address that most networks reach. */
const parentServers = fact('parentServers', async (run): Promise<readonly DnsServer[]> => {
  const { parent } = await run.get(zone)
  const names = dataOf((await run.dns.resolve(parent, 'NS')).records, 'NS').map(({ target }) => target)
  const found = await Promise.all(names.slice(0, MOST_PARENT_SERVERS).map((name) => serverOf(run, name)))
  return found.filter((server) => server !== null)
})

async function serverOf(run: Run, name: string): Promise<DnsServer | null> {
  const { addresses } = await run.get(hostAddresses, name)
  const [first] = addresses
  return first === undefined ? null : { name, address: first.address, port: 53 }
}

/** A referral has them in its authority section, an authoritative answer in the answer section. */
function nsOf(response: DnsResponse, apex: string) {
  const answered = ownNs(response.records, apex)
  return answered.length > 0 ? answered : ownNs(response.authority, apex)
}

function ownNs(records: readonly DnsRecord[], apex: string) {
  return dataOf(
    records.filter(({ name }) => name === apex),
    'NS',
  )
}
