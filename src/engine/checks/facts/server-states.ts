import type { DnsResponse, DnsServer } from '../../dns/response.ts'
import { fact, type Run } from '../run.ts'
import { addressWorld } from './address-world.ts'
import { delegation } from './delegation.ts'
import { mailWays } from './mail-ways.ts'
import { type NameServer, nameServers } from './name-servers.ts'
import { zone } from './zone.ts'

/** One address of one name server, asked directly for the zone's SOA. */
export interface ServerState {
  readonly server: DnsServer
  readonly family: 4 | 6
  readonly udp: DnsResponse
  readonly tcp: DnsResponse
  /** Over UDP without EDNS, as resolvers ask again when nothing else is answered. */
  readonly plain: DnsResponse
  /**
   * `authoritative`: has the zone · `lame`: answers, but not with authority (RFC 9499 §7) · `dead`: answers in no way ·
   * `unseen`: this computer cannot reach it, nobody can (a private address), or no server at all, so nothing is said of it.
   */
  readonly state: 'authoritative' | 'lame' | 'dead' | 'unseen'
}

const MOST_ADDRESSES = 16

/** Every address of every name server, as it answers here. */
export const serverStates = fact('serverStates', async (run): Promise<readonly ServerState[]> => {
  const [{ apex }, names, above, { isReachable }] = await Promise.all([
    run.get(zone),
    run.get(nameServers),
    run.get(delegation),
    run.get(addressWorld),
  ])
  const targets = names.flatMap(targetsOf).slice(0, MOST_ADDRESSES)
  const answers = await Promise.all(
    targets.map(async (target) => ({ ...target, ...(await askEachWay(run, target.server, apex)) })),
  )
  const sixth = answers.filter(({ family }) => family === 6)
  // Only silence raises the question whether there is IPv6 here at all.
  const isSilent = sixth.length > 0 && !sixth.some((answer) => waysOf(answer).some(hasAnswered))
  const { ipv6 } = isSilent ? await run.get(mailWays) : { ipv6: true }
  const open = above.status === 'known' || answers.some((answer) => waysOf(answer).some(hasAnswered))
  const canSee = ({ server, family }: Target) => open && (family === 4 || ipv6) && isReachable(server.address)
  return answers.map((answer) => ({ ...answer, state: stateOf(waysOf(answer), apex, canSee(answer)) }))
})

/** True when something came back, whatever it was. */
export function hasAnswered({ status }: DnsResponse): boolean {
  return !['timeout', 'unreachable', 'limit', 'cancelled'].includes(status)
}

/** `ns1.example.org (192.0.2.53)` */
export function serverLabel({ server }: { readonly server: DnsServer }): string {
  return `${server.name} (${server.address})`
}

interface Target {
  readonly server: DnsServer
  readonly family: 4 | 6
}

function targetsOf({ name, addresses }: NameServer): readonly Target[] {
  return addresses.map(({ address, family }) => ({ server: { name, address, port: 53 }, family }))
}

async function askEachWay(run: Run, server: DnsServer, apex: string) {
  const [udp, tcp, plain] = await Promise.all([
    run.dns.ask(server, apex, 'SOA', { transport: 'udp' }),
    run.dns.ask(server, apex, 'SOA', { transport: 'tcp' }),
    run.dns.ask(server, apex, 'SOA', { transport: 'udp', edns: false }),
  ])
  return { udp, tcp, plain }
}

function waysOf({ udp, tcp, plain }: Pick<ServerState, 'udp' | 'tcp' | 'plain'>): readonly DnsResponse[] {
  return [udp, tcp, plain]
}

function stateOf(responses: readonly DnsResponse[], apex: string, canSee: boolean): ServerState['state'] {
  if (responses.some((response) => isAuthoritative(response, apex))) return 'authoritative'
  if (responses.some(hasAnswered)) return 'lame'
  return canSee && !responses.some(isLimited) ? 'dead' : 'unseen'
}

/** A CNAME at the apex is answered in place of the SOA; the server has the zone all the same. */
function isAuthoritative({ flags, records }: DnsResponse, apex: string): boolean {
  const own = records.filter(({ name, data }) => name === apex && (data.type === 'SOA' || data.type === 'CNAME'))
  return flags.aa && own.length > 0
}

function isLimited({ status }: DnsResponse): boolean {
  return status === 'limit' || status === 'cancelled'
}
