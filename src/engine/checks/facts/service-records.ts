import { dataOf } from '../../dns/record.ts'
import type { DnsResponse } from '../../dns/response.ts'
import { fact } from '../run.ts'

/** The services that a mail program looks for (RFC 6186, RFC 8314 §5.1, RFC 5804 §1.8), and their usual ports. */
export const SERVICES = [
  'submissions',
  'submission',
  'imaps',
  'imap',
  'pop3s',
  'pop3',
  'sieve',
  'caldavs',
  'carddavs',
  'autodiscover',
] as const
export type ServiceName = (typeof SERVICES)[number]

export interface ServiceTarget {
  readonly host: string
  readonly port: number
  readonly priority: number
}

/** What the SRV records of one service say. */
export interface ServiceRecords {
  readonly service: ServiceName
  /** The name that was asked for. */
  readonly name: string
  readonly response: DnsResponse
  /** `none`: a single target `.`, the service is not there on purpose (RFC 2782). */
  readonly status: 'offered' | 'none' | 'absent' | 'unknown'
  /** Best first; at most ten. */
  readonly targets: readonly ServiceTarget[]
}

const MOST_TARGETS = 10

export const serviceRecords = fact('serviceRecords', async (run, service: ServiceName): Promise<ServiceRecords> => {
  const name = `_${service}._tcp.${run.subject.domain}`
  const response = await run.dns.resolve(name, 'SRV')
  const found = dataOf(response.records, 'SRV')
  const targets = found
    .filter(({ target }) => target !== '')
    .toSorted((a, b) => a.priority - b.priority)
    .slice(0, MOST_TARGETS)
    .map(({ target, port, priority }) => ({ host: target, port, priority }))
  return { service, name, response, status: statusOf(response, found.length, targets.length), targets }
})

function statusOf({ status }: DnsResponse, records: number, targets: number): ServiceRecords['status'] {
  if (targets > 0) return 'offered'
  if (records > 0) return 'none'
  return status === 'noData' || status === 'nxDomain' || status === 'answer' ? 'absent' : 'unknown'
}
