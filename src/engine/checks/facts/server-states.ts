import { dataOf } from '../../dns/record.ts'
import type { DnsResponse, DnsServer } from '../../dns/response.ts'
import { fact, type Run } from '../run.ts'
import { delegation } from './delegation.ts'
import { type NameServer, nameServers } from './name-servers.ts'
import { zone } from './zone.ts'

/** One address of one name server, asked directly for the zone's SOA. */
export interface ServerState {
  readonly server: DnsServer
  readonly family: 4 | 6
  readonly udp: DnsResponse
  readonly tcp: DnsResponse
  /**
   * `authoritative`: has the zone · `lame`: answers, but not with authority (RFC 9499 §7) · `dead`: answers neither over UDP
   * nor over TCP · `unseen`: this computer cannot reach it, or any server, so nothing is said of it.
   */
  readonly state: 'authoritative' | 'lame' | 'dead' | 'unseen'
}

const MOST_ADDRESSES = 16

/** Every address of every name server, as it answers here. */
export const serverStates = fact('serverStates', async (run): Promise<readonly ServerState[]> => {
  const [{ apex }, names, above] = await Promise.all([run.get(zone), run.get(nameServers), run.get(delegation)])
  const targets = names.flatMap(targetsOf).slice(0, MOST_ADDRESSES)
  const [{ ipv6 }, answers] = await Promise.all([
    targets.some(({ family }) => family === 6) ? run.mail.ways() : { ipv6: false },
    Promise.all(targets.map((target) => askBothWays(run, target.server, apex))),
  ])
  const open = above.status === 'known' || answers.some(({ udp, tcp }) => hasAnswered(udp) || hasAnswered(tcp))
  return targets.map((target, at) => {
    const { udp, tcp } = answers[at] ?? bug(target.server)
    const seen = open && (target.family === 4 || ipv6)
    return { ...target, udp, tcp, state: stateOf(udp, tcp, apex, seen) }
  })
})

/** True when something came back, whatever it was. */
export function hasAnswered({ status }: DnsResponse): boolean {
  return !['timeout', 'unreachable', 'limit', 'cancelled'].includes(status)
}

/** `ns1.example.org (192.0.2.53)` */
export function serverLabel({ server }: { readonly server: DnsServer }): string {
  return `${server.name} (${server.address})`
}

function targetsOf({ name, addresses }: NameServer) {
  return addresses.map(({ address, family }) => ({ server: { name, address, port: 53 }, family }))
}

async function askBothWays(run: Run, server: DnsServer, apex: string) {
  const [udp, tcp] = await Promise.all([
    run.dns.ask(server, apex, 'SOA', { transport: 'udp' }),
    run.dns.ask(server, apex, 'SOA', { transport: 'tcp' }),
  ])
  return { udp, tcp }
}

function stateOf(udp: DnsResponse, tcp: DnsResponse, apex: string, seen: boolean): ServerState['state'] {
  const answered = [udp, tcp].filter(hasAnswered)
  if (answered.length === 0) return seen && !isLimited(udp) ? 'dead' : 'unseen'
  return answered.some((response) => isAuthoritative(response, apex)) ? 'authoritative' : 'lame'
}

function isAuthoritative({ flags, records }: DnsResponse, apex: string): boolean {
  const own = records.filter(({ name }) => name === apex)
  return flags.aa && dataOf(own, 'SOA').length > 0
}

function isLimited({ status }: DnsResponse): boolean {
  return status === 'limit' || status === 'cancelled'
}

function bug(server: DnsServer): never {
  throw new Error(`no answer was kept for ${server.address}`)
}
