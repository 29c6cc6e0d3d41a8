import { type DataOf, dataOf } from '../../dns/record.ts'
import type { DnsResponse } from '../../dns/response.ts'
import { fact, type Run } from '../run.ts'
import { hostAddresses } from './host-addresses.ts'
import { mxHosts } from './mx.ts'

export type Tlsa = DataOf<'TLSA'>

/** What stands at `_25._tcp` of one mail host, and whether it may be believed (RFC 7672 §2.2). */
export interface HostTlsa {
  readonly host: string
  readonly name: string
  readonly response: DnsResponse
  readonly records: readonly Tlsa[]
  readonly ttl: number | null
  /** DNSSEC status of the host's own addresses: without it senders do not even ask for TLSA (RFC 7672 §2.2.2). */
  readonly hostSecurity: DnsResponse['security']
}

const MOST_RECORDS = 50

/** The TLSA records of one mail host. */
const tlsaOf = fact('tlsaOf', async (run, host: string): Promise<HostTlsa> => {
  const name = `_25._tcp.${host}`
  const [response, { a, aaaa }] = await Promise.all([run.dns.resolve(name, 'TLSA'), run.get(hostAddresses, host)])
  const records = dataOf(response.records, 'TLSA').slice(0, MOST_RECORDS)
  const ttl = response.records.find(({ data }) => data.type === 'TLSA')?.ttl ?? null
  const addresses = [a, aaaa].filter(({ records }) => records.length > 0)
  const hostSecurity = worst(await Promise.all(addresses.map((one) => provenSecurity(run, one, records.length > 0))))
  return { host, name, response, records, ttl, hostSecurity }
})

/** The TLSA records of every mail host that there is; one without an address has a finding of its own. */
export const mxTlsa = fact('mxTlsa', async (run): Promise<readonly HostTlsa[]> => {
  const { hosts, status } = await run.get(mxHosts)
  if (status !== 'mx' && status !== 'implicit') return []
  const found = hosts.slice(0, 20).map(async ({ name }) => {
    const [tlsa, { status: there }] = await Promise.all([run.get(tlsaOf, name), run.get(hostAddresses, name)])
    return there === 'none' ? [] : [tlsa]
  })
  return (await Promise.all(found)).flat()
})

/** RFC 7672 §2.2, §3.1: what a sender would really use: secure MX and addresses, secure TLSA, usages 2 and 3, well formed. */
export const usableTlsa = fact('usableTlsa', async (run, host: string): Promise<readonly Tlsa[]> => {
  const [{ response: mx }, tlsa] = await Promise.all([run.get(mxHosts), run.get(tlsaOf, host)])
  const secure = mx.security === 'secure' && tlsa.hostSecurity === 'secure' && tlsa.response.security === 'secure'
  return secure ? tlsa.records.filter(isUsable) : []
})

/** RFC 7672 §3.1, RFC 6698 §2.1: usage 2 or 3, a known selector and matching type, and a digest of the right length. */
function isUsable(record: Tlsa): boolean {
  return (record.usage === 2 || record.usage === 3) && isKnown(record) && hasRightLength(record)
}

/** RFC 6698 §7.3, §7.4. */
export function isKnown({ selector, matchingType }: Tlsa): boolean {
  return selector <= 1 && matchingType <= 2
}

/** RFC 6698 §2.1.3: SHA-256 has 32 octets, SHA-512 has 64; a whole certificate or key has many. */
export function hasRightLength({ matchingType, data }: Tlsa): boolean {
  if (matchingType === 1) return data.length === 64
  if (matchingType === 2) return data.length === 128
  return data.length >= 64
}

/** `3 1 1 9f86d0…` */
export function shownTlsa({ usage, selector, matchingType, data }: Tlsa): string {
  return `${usage} ${selector} ${matchingType} ${data.length > 24 ? `${data.slice(0, 24)}…` : data}`
}

/** Where the resolver cannot be believed, our own proof counts, as far as there is something that needs it. */
async function provenSecurity(run: Run, { security, question }: DnsResponse, isNeeded: boolean) {
  if (security !== 'unknown' || !isNeeded) return security
  return (await run.dns.validate(question.name, question.type)) === 'secure' ? 'secure' : security
}

function worst(securities: readonly DnsResponse['security'][]): DnsResponse['security'] {
  const order = ['bogus', 'unknown', 'insecure', 'secure'] as const
  return order.find((security) => securities.includes(security)) ?? 'unknown'
}
