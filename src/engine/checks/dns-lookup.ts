import type { Lookup } from '../dns/dns-answer.ts'
import type { Run } from './run.ts'

/** The resolver of a run as the port that evaluations ask through. */
export function dnsLookup(run: Run): Lookup {
  return async (name, type) => {
    const { status, records, tookMs } = await run.dns.resolve(name, type)
    return { status, data: records.map(({ data }) => data), tookMs }
  }
}
