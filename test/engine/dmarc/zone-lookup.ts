import type { Lookup } from '../../../src/engine/dns/dns-answer.ts'
import type { DnsStatus } from '../../../src/engine/dns/response.ts'

/** TXT records by name; a name with `[]` exists without them; `'error'` does not answer. Names above existing ones exist (RFC 8020). */
export function zoneLookup(zone: Readonly<Record<string, readonly string[] | 'error'>>, asked: string[] = []): Lookup {
  return async (name, type) => {
    asked.push(`${name} ${type}`)
    const at = zone[name]
    if (at === 'error') return { status: 'servFail', data: [], tookMs: 0 }
    const texts = type === 'TXT' ? (at ?? []) : []
    const exists = Object.keys(zone).some((known) => known === name || known.endsWith(`.${name}`))
    const status: DnsStatus = texts.length > 0 ? 'answer' : exists ? 'noData' : 'nxDomain'
    return { status, data: texts.map((text) => ({ type: 'TXT' as const, strings: [text] })), tookMs: 0 }
  }
}
