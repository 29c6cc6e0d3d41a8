import type { DnsRecord, RecordType } from '../../engine/dns/record.ts'
import type { DnsResponse, DnsStatus, Transport } from '../../engine/dns/response.ts'
import type { Exchange } from './exchange.ts'
import { type Followed, followAliases } from './follow-aliases.ts'
import type { Message, RawRecord } from './wire/message.ts'
import { codeOfType } from './wire/type-codes.ts'

const RCODE_STATUS: Readonly<Record<string, DnsStatus>> = {
  NXDOMAIN: 'nxDomain',
  SERVFAIL: 'servFail',
  REFUSED: 'refused',
}

/** What an exchange says about a question. DNSSEC is judged elsewhere. */
export function respond(name: string, type: RecordType, exchange: Exchange): DnsResponse {
  const { message } = exchange
  const followed = followAliases(name, codeOfType(type), message?.answers ?? [])
  return {
    question: { name, type },
    status: message === null ? statusWithout(exchange) : statusOf(message, followed, exchange.transport),
    records: followed.records,
    aliases: followed.aliases,
    signatures: followed.signatures,
    authority: plain(message?.authority),
    additional: plain(message?.additional),
    rcode: message?.rcode ?? null,
    flags: message?.flags ?? { aa: false, tc: false, ra: false, ad: false },
    edns: message?.edns ?? null,
    extendedErrors: message?.extendedErrors ?? [],
    security: 'unknown',
    server: exchange.server,
    transport: exchange.transport,
    truncated: exchange.truncated,
    size: message?.size ?? 0,
    tookMs: exchange.tookMs,
    echoedName: exchange.echoedName,
  }
}

function statusWithout({ outcome }: Exchange): DnsStatus {
  return outcome === 'message' ? 'malformed' : outcome
}

/** An answer that is cut even where there is room for all (RFC 7766 §5) says nothing about what it does not hold. */
function statusOf({ rcode, flags }: Message, { found, endless }: Followed, transport: Transport): DnsStatus {
  if (rcode !== 'NOERROR') return RCODE_STATUS[rcode] ?? 'otherError'
  if (endless !== null) return endless === 'loop' ? 'malformed' : 'limit'
  if (found) return 'answer'
  return flags.tc && transport !== 'udp' ? 'malformed' : 'noData'
}

function plain(records: readonly RawRecord[] = []): readonly DnsRecord[] {
  return records.map(({ record }) => record)
}
