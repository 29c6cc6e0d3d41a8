import { type DnsRecord, dataOf } from '../../dns/record.ts'
import { type DnsResponse, type DnsServer, isConclusive } from '../../dns/response.ts'
import { fact } from '../run.ts'
import { serversOf } from './servers-of.ts'
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

const MOST_NAMES = 30

/** The delegation, asked of two servers of the zone above. */
export const delegation = fact('delegation', async (run): Promise<Delegation> => {
  const { apex, parent } = await run.get(zone)
  const asked = await run.get(serversOf, parent)
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
