import { ancestorsOf, parentOf } from '../../dns/domain-name.ts'
import { type DataOf, dataOf } from '../../dns/record.ts'
import { type DnsResponse, isConclusive } from '../../dns/response.ts'
import { fact } from '../run.ts'

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
  readonly soa: DataOf<'SOA'> | null
  /** The resolver's answer to the question for the domain's SOA. */
  readonly response: DnsResponse
}

/** RFC 1035 §2.3.4 allows 127 labels; no mail domain comes near. */
const MOST_ANCESTORS = 12

/** Which zone the domain is in: the SOA of the domain and of everything above it, asked at once. */
export const zone = fact('zone', async (run): Promise<Zone> => {
  const names = ancestorsOf(run.subject.domain).slice(-MOST_ANCESTORS)
  const responses = await Promise.all(names.map((name) => run.dns.resolve(name, 'SOA')))
  const cuts = names.flatMap((name, at) => {
    const soa = soaAt(responses[at], name)
    return soa === null ? [] : [{ name, at, soa }]
  })
  const response = responses[0] ?? (await run.dns.resolve(run.subject.domain, 'SOA'))
  const [nearest, above] = cuts
  const silent = names.slice(0, nearest?.at ?? names.length).filter((_, at) => !isConclusive(responses[at] ?? response))
  const highest = silent.at(-1)
  if (nearest === undefined && highest === names.at(-1)) {
    return {
      status: 'unknown',
      apex: run.subject.domain,
      parent: parentOf(run.subject.domain) ?? '',
      soa: null,
      response,
    }
  }
  if (highest !== undefined) {
    return { status: 'silent', apex: highest, parent: nearest?.name ?? '', soa: null, response }
  }
  const place = { apex: nearest?.name ?? run.subject.domain, parent: above?.name ?? '', response }
  if (response.status === 'nxDomain') return { status: 'missing', soa: null, ...place }
  return { status: 'found', soa: nearest?.soa ?? null, ...place }
})

function soaAt(response: DnsResponse | undefined, name: string): DataOf<'SOA'> | null {
  const own = response?.records.filter((record) => record.name === name) ?? []
  return dataOf(own, 'SOA')[0] ?? null
}
