import { weakest } from '../../../engine/dns/judge-answer.ts'
import { dataOf, type RecordType } from '../../../engine/dns/record.ts'
import type { DnsResponse } from '../../../engine/dns/response.ts'
import { endlessness } from '../follow-aliases.ts'

/** Asks on where an answer ends at an alias, and puts the parts together into one answer. */
export async function joinAliases(
  ask: (name: string, type: RecordType) => Promise<DnsResponse>,
  name: string,
  type: RecordType,
): Promise<DnsResponse> {
  let whole = await ask(name, type)
  let last = whole
  for (;;) {
    const next = last.aliases.at(-1)
    if (next === undefined || !isLoose(last)) return whole
    last = await ask(next, type)
    whole = join(whole, last)
    const endless = endlessness(name, whole.aliases)
    if (endless !== null) return { ...whole, status: endless === 'loop' ? 'malformed' : 'limit' }
  }
}

/** Ends at an alias, and does not say that there is nothing behind it (RFC 2308 §2.2: then it has a SOA record). */
function isLoose({ status, authority }: DnsResponse): boolean {
  return status === 'noData' && dataOf(authority, 'SOA').length === 0
}

function join(first: DnsResponse, second: DnsResponse): DnsResponse {
  return {
    ...second,
    question: first.question,
    records: [...first.records, ...second.records],
    aliases: [...first.aliases, ...second.aliases],
    signatures: [...first.signatures, ...second.signatures],
    flags: { ...second.flags, ad: first.flags.ad && second.flags.ad },
    security: weakest(first.security, second.security),
    truncated: first.truncated || second.truncated,
    size: first.size + second.size,
    tookMs: first.tookMs + second.tookMs,
  }
}
