import { dataOf } from '../../dns/record.ts'
import { type DnsResponse, isConclusive } from '../../dns/response.ts'
import { fact, type Run } from '../run.ts'
import { hostAddresses } from './host-addresses.ts'

/** Where a domain's mail goes (RFC 5321 §5.1, RFC 7505). */
export interface MxFact {
  /** `implicit`: no MX, but an address. `none`: neither. `unknown`: the question was not answered. */
  readonly status: 'mx' | 'nullMx' | 'implicit' | 'none' | 'unknown'
  /** By preference, the lowest first; each name once. The domain itself when `implicit`. At most 50. */
  readonly hosts: readonly { readonly preference: number; readonly name: string }[]
  /** How many MX records there are in all. */
  readonly total: number
  readonly response: DnsResponse
}

const MOST_HOSTS = 50

/** The MX of the domain in question. */
export const mxHosts = fact('mxHosts', async (run) => run.get(mxOf, run.subject.domain))

/** The MX of any domain. */
export const mxOf = fact('mxOf', async (run, domain: string): Promise<MxFact> => {
  const response = await run.dns.resolve(domain, 'MX')
  const records = dataOf(response.records, 'MX')
  const nothing = { hosts: [], total: records.length, response }
  if (!isConclusive(response)) return { status: 'unknown', ...nothing }
  if (records.length === 0) return { ...(await implicitMx(run, domain)), total: 0, response }
  const named = records.filter(({ exchange }) => exchange !== '')
  if (named.length === 0) return { status: 'nullMx', ...nothing }
  const sorted = named.toSorted((a, b) => a.preference - b.preference)
  const seen = new Set<string>()
  const once = sorted.filter(({ exchange }) => !seen.has(exchange) && seen.add(exchange))
  const hosts = once.slice(0, MOST_HOSTS).map(({ preference, exchange }) => ({ preference, name: exchange }))
  return { status: 'mx', hosts, total: records.length, response }
})

/** RFC 5321 §5.1: without any MX the domain's own address is the mail host. */
async function implicitMx(run: Run, domain: string) {
  const { status } = await run.get(hostAddresses, domain)
  if (status === 'unknown') return { status: 'unknown', hosts: [] } as const
  if (status === 'none') return { status: 'none', hosts: [] } as const
  return { status: 'implicit', hosts: [{ preference: 0, name: domain }] } as const
}
