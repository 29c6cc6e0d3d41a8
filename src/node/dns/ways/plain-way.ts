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
  return {
    ask: (query, patience) => {
      if (only === 'udp') return askUdp(dialer, server, query, patience)
      if (only === 'tcp') return askTcp(dialer, server, query, patience)
      return askBoth(dialer, server, query, patience)
    },
    close: () => {},
  }
}

async function askBoth(dialer: Dialer, server: DnsServer, query: Query, patience: Patience): Promise<Delivery> {
  const startedAt = performance.now()
  const first = await askUdp(dialer, server, query, { ...patience, timeoutMs: Math.min(UDP_MS, patience.timeoutMs) })
  const truncated = first.outcome === 'message' && isCut(first.bytes)
  if (first.outcome === 'cancelled' || (first.outcome === 'message' && !truncated)) return first
  const timeoutMs = patience.timeoutMs - (performance.now() - startedAt)
  const second = await askTcp(dialer, server, query, { ...patience, timeoutMs })
  if (second.outcome === 'message' || second.outcome === 'cancelled' || truncated) return { ...second, truncated }
  // Both failed; what UDP saw says more, unless there was nothing to see.
  return first.outcome === 'unreachable' ? { ...second, transport: 'udp' } : first
}
