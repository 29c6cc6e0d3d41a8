import { isHostName } from '../dns/domain-name.ts'
import { type DnsRecord, dataOf } from '../dns/record.ts'
import type { PresetServer } from './preset.ts'

/** What the SRV records of one service say: a server, `.` (not offered on purpose, RFC 2782), or nothing. */
export type ServiceOffer = PresetServer | 'notOffered' | null

/** The one to take: lowest priority, then highest weight, then by name and port, so that it is always the same (RFC 6186 §3.2). */
export function offerOf(records: readonly DnsRecord[], security: PresetServer['security']): ServiceOffer {
  const found = dataOf(records, 'SRV')
  const [best] = found
    .filter(({ target, port }) => isHostName(target) && port > 0)
    .toSorted(
      (a, b) =>
        a.priority - b.priority ||
        b.weight - a.weight ||
        Number(a.target > b.target) - Number(a.target < b.target) ||
        a.port - b.port,
    )
  if (best !== undefined) return { host: best.target, port: best.port, security }
  return found.some(({ target }) => target === '') ? 'notOffered' : null
}
