import type { DnsServer } from '../../../engine/dns/response.ts'
import type { Dialer } from '../../net/dialer.ts'
import { isCut, type Query } from '../wire/query.ts'
import { askTcp } from './ask-tcp.ts'
import { askUdp } from './ask-udp.ts'
import type { Delivery, Patience, Way } from './way.ts'

/** How long UDP may be silent before TCP is tried (RFC 7766 §5: a server must speak both). */
const UDP_MS = 2000

/** The classical way to a server: UDP, and TCP when the answer was cut or did not come. `only` keeps to one of them. */
export function plainWay(dialer: Dialer, server: DnsServer, only: 'udp' | 'tcp' | null = null): Way {
  let udp: 'unknown' | 'works' | 'dead' = 'unknown'
  const askBoth = async (query: Query, patience: Patience): Promise<Delivery> => {
    // Where UDP is shut and TCP is not, not every question has to find that out.
    if (udp === 'dead') return askTcp(dialer, server, query, patience)
    const first = await askUdp(dialer, server, query, { ...patience, timeoutMs: Math.min(UDP_MS, patience.timeoutMs) })
    if (first.outcome === 'message') udp = 'works'
    const delivery = await askOn(dialer, server, query, { first, patience })
    if (udp === 'unknown' && delivery.outcome === 'message') udp = 'dead'
    return delivery
  }
  const ask = (query: Query, patience: Patience) => {
    if (only === 'udp') return askUdp(dialer, server, query, patience)
    return only === 'tcp' ? askTcp(dialer, server, query, patience) : askBoth(query, patience)
  }
  return { ask, close: () => {} }
}

/** What UDP brought, or what TCP brings where that was not enough. */
async function askOn(
  dialer: Dialer,
  server: DnsServer,
  query: Query,
  { first, patience }: { readonly first: Delivery; readonly patience: Patience },
): Promise<Delivery> {
  const truncated = first.outcome === 'message' && isCut(first.bytes)
  if (first.outcome === 'cancelled' || (first.outcome === 'message' && !truncated)) return first
  const spentMs = truncated ? 0 : Math.min(UDP_MS, patience.timeoutMs)
  const second = await askTcp(dialer, server, query, { ...patience, timeoutMs: patience.timeoutMs - spentMs })
  if (second.outcome === 'message' || second.outcome === 'cancelled' || truncated) return { ...second, truncated }
  // Both failed; what UDP saw says more, unless there was nothing to see.
  return first.outcome === 'unreachable' ? { ...second, transport: 'udp' } : first
}
