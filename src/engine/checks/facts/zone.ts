import { ancestorsOf, parentOf } from '../../dns/domain-name.ts'
import { type DataOf, type DnsRecord, dataOf } from '../../dns/record.ts'
import { type DnsResponse, isConclusive } from '../../dns/response.ts'
import { fact, type Run } from '../run.ts'
import { serversOf } from './servers-of.ts'

/** The zone that holds the domain's records (RFC 9499 §7). */
export interface Zone {
  /**
   * `found`: its SOA was seen · `silent`: the resolver gets no answer out of it (dead servers, bogus signatures), the apex is
   * worked out · `missing`: the domain does not exist · `unknown`: nothing was answered at all.
   */
  readonly status: 'found' | 'silent' | 'missing' | 'unknown'
  readonly apex: string
  /** The apex of the zone above; the root is `''`. */
  readonly parent: string
  /** Null: not seen, or an alias stands in its place. */
  readonly soa: DataOf<'SOA'> | null
  /** The resolver's answer to the question for the domain's SOA. */
  readonly response: DnsResponse
}

/** RFC 1035 §2.3.4 allows 127 labels; no mail domain comes near. */
const MOST_ANCESTORS = 12

/** Which zone the domain is in: the SOA of the domain and of everything above it, asked at once. */
export const zone = fact('zone', async (run): Promise<Zone> => {
  const { domain } = run.subject
  const names = [domain, ...ancestorsOf(domain).slice(1).slice(-MOST_ANCESTORS)]
  const responses = await Promise.all(names.map((name) => run.dns.resolve(name, 'SOA')))
  const steps = names.flatMap((name, at) => {
    const response = responses[at]
    return response === undefined ? [] : [{ name, response, soa: soaAt(response, name) }]
  })
  const response = await run.dns.resolve(domain, 'SOA')
  return { ...(await place(run, steps, response)), response }
})

interface Step {
  readonly name: string
  readonly response: DnsResponse
  readonly soa: DataOf<'SOA'> | null
}

async function place(run: Run, steps: readonly Step[], response: DnsResponse): Promise<Omit<Zone, 'response'>> {
  const { domain } = run.subject
  const cuts = steps.filter(({ soa }) => soa !== null)
  const [nearest, above] = cuts
  const below = nearest === undefined ? steps : steps.slice(0, steps.indexOf(nearest))
  const silent = below.findLast((step) => !isConclusive(step.response) && step.response.aliases.length === 0)
  if (nearest === undefined && silent === steps.at(-1)) {
    return { status: 'unknown', apex: domain, parent: parentOf(domain) ?? '', soa: null }
  }
  if (silent !== undefined) return { status: 'silent', apex: silent.name, parent: nearest?.name ?? '', soa: null }
  if (response.status === 'nxDomain' && response.aliases.length === 0) {
    return { status: 'missing', apex: nearest?.name ?? domain, parent: above?.name ?? '', soa: null }
  }
  const alias = below.findLast((step) => step.response.aliases.length > 0)
  if (alias !== undefined && (await isDelegated(run, nearest?.name ?? '', alias.name))) {
    return { status: 'found', apex: alias.name, parent: nearest?.name ?? '', soa: null }
  }
  return { status: 'found', apex: nearest?.name ?? domain, parent: above?.name ?? '', soa: nearest?.soa ?? null }
}

/** An alias beside the SOA (RFC 1034 §3.6.2 forbids it) hides the SOA from resolvers; the zone above knows the cut. */
async function isDelegated(run: Run, above: string, name: string): Promise<boolean> {
  const servers = await run.get(serversOf, above)
  const answers = await Promise.all(servers.map((server) => run.dns.ask(server, name, 'NS')))
  const isNs = ({ name: owner, data }: DnsRecord) => owner === name && data.type === 'NS'
  return answers.some(({ authority, records }) => [...authority, ...records].some(isNs))
}

function soaAt(response: DnsResponse, name: string): DataOf<'SOA'> | null {
  const own = response.records.filter((record) => record.name === name)
  return dataOf(own, 'SOA')[0] ?? null
}
