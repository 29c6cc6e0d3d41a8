import type { ResolverReport } from '../../../engine/checks/world.ts'
import type { DnsResponse } from '../../../engine/dns/response.ts'
import type { Destination } from '../exchange.ts'
import { respond } from '../respond.ts'
import { type ResolverSetup, STANDARD_QUERY } from './resolver-setup.ts'

/** Beyond this a resolver is slow. */
const SLOW_MS = 2000

interface Ways {
  readonly udp: ResolverReport['udp']
  readonly tcp: ResolverReport['tcp']
  /** What was asked to find out. */
  readonly responses: readonly DnsResponse[]
}

/** Whether a plain resolver answers over both ways (RFC 7766 §5); nothing is asked that the probes have shown already. */
export async function reportWays(
  setup: ResolverSetup,
  server: Destination | null,
  probes: readonly DnsResponse[],
): Promise<Ways> {
  if (server === null) return { udp: 'dead', tcp: 'dead', responses: [] }
  if (server.transport === 'tls' || server.transport === 'https')
    return { udp: 'notUsed', tcp: 'notUsed', responses: [] }
  const overUdp = probes.find(({ transport, rcode, truncated }) => rcode !== null && (transport === 'udp' || truncated))
  const [udp, tcp] = await Promise.all([overUdp ?? askOver(setup, server, 'udp'), askOver(setup, server, 'tcp')])
  return { udp: speed(udp), tcp: speed(tcp), responses: overUdp === undefined ? [udp, tcp] : [tcp] }
}

async function askOver(setup: ResolverSetup, server: Destination, transport: 'udp' | 'tcp'): Promise<DnsResponse> {
  return respond('', 'SOA', await setup.exchanges.ask(setup.only(server, transport), '', 'SOA', STANDARD_QUERY))
}

function speed({ rcode, tookMs }: DnsResponse): 'ok' | 'slow' | 'dead' {
  if (rcode === null) return 'dead'
  return tookMs > SLOW_MS ? 'slow' : 'ok'
}
