import type { MadeCertificate } from './certificates/certificate-data.ts'
import type { DkimKey } from './certificates/dkim-keys.ts'
import { targetOf } from './dns/look-up.ts'
import { startNameServer } from './dns/name-server.ts'
import type { NameServerData } from './dns/name-server-data.ts'
import type { LoggedQuestion } from './dns/question-log.ts'
import type { ResolverView } from './dns/resolve.ts'
import { recurse, startResolver } from './dns/resolver.ts'
import type { RrSet } from './dns/rr-set.ts'
import { serveZones } from './dns/serve-zones.ts'
import type { ServedZone } from './dns/signer.ts'
import { dsOf, type ZoneKey } from './dns/zone-key.ts'
import { fillRecords } from './fill-records.ts'
import type { Internet } from './internet.ts'
import type { Scenario } from './scenario.ts'

/** What starting the DNS of a lab needs. */
export interface DnsSite {
  readonly scenario: Scenario
  readonly zones: ReadonlyMap<string, ServedZone>
  readonly internet: Internet
  readonly certificates: ReadonlyMap<string, MadeCertificate>
  readonly dkimKeys: ReadonlyMap<string, DkimKey>
  readonly log: (question: LoggedQuestion) => void
}

/** Starts all name servers and the resolver. */
export async function startDns(
  site: DnsSite,
): Promise<{ readonly resolverPort: number; readonly trustAnchors: readonly string[] }> {
  const { scenario, internet, log, zones } = site
  const { latencyMs } = scenario
  const answered = new Map<string, boolean>()
  const answers: ResolverView['answers'] = (zone, servers) => {
    const known = answered.get(zone) ?? isAnswered(site, zone, servers)
    answered.set(zone, known)
    return known
  }
  const view: ResolverView = { zones, answers }
  for (const data of scenario.nameServers) {
    const house = { zones: zonesOf(site, data), log, latencyMs, recurse: recursing(view, scenario) }
    // A door for each address, so that the log tells which one was asked.
    for (const address of data.addresses) {
      const { udp, tcp } = await startNameServer(data, address, house)
      if (udp !== null) internet.attach('udp', [address], 53, udp)
      if (tcp !== null) internet.attach('tcp', [address], 53, tcp)
    }
  }
  const resolver = await startResolver(scenario.resolver, { view, log, latencyMs })
  internet.attach('udp', ['127.0.0.1'], resolver.port, resolver)
  internet.attach('tcp', ['127.0.0.1'], resolver.port, resolver)
  return { resolverPort: resolver.port, trustAnchors: anchorsOf(zones.get('')) }
}

function recursing(view: ResolverView, { resolver }: Scenario) {
  return (query: Parameters<typeof recurse>[1]) => recurse(view, query, { ...resolver, mode: 'honest' })
}

/** The zones as this server tells them; what it tells otherwise is signed with the same keys. */
function zonesOf({ zones, certificates, dkimKeys }: DnsSite, data: NameServerData): readonly ServedZone[] {
  const keys = new Map<string, ZoneKey>()
  for (const { zone, key } of zones.values()) if (key !== null) keys.set(zone.origin, key)
  const filled = (data.differs ?? []).map((zone) => fillRecords(zone, { certificates, dkimKeys }))
  const other = serveZones(filled, Date.now(), { keys })
  return data.zones.flatMap((origin) => other.get(origin) ?? zones.get(origin) ?? [])
}

/** Does any server to which the delegation points answer for the zone? Addresses are taken from wherever the lab has them. */
function isAnswered({ scenario, zones }: DnsSite, zone: string, servers: RrSet): boolean {
  const targets = servers.rdatas.map(targetOf)
  const addresses = targets.flatMap((target) => [...zones.values()].flatMap((served) => addressesIn(served, target)))
  return scenario.nameServers.some(
    (server) =>
      server.zones.includes(zone) && isWell(server) && server.addresses.some((address) => addresses.includes(address)),
  )
}

function isWell({ manner }: NameServerData): boolean {
  return manner?.silent !== true && manner?.lame === undefined
}

function addressesIn({ zone }: ServedZone, name: string): readonly string[] {
  const lines = Object.entries(zone.data.records)
    .filter(([written]) => nameIn(written, zone.origin) === name)
    .flatMap(([, records]) => records)
  return lines.flatMap((line) => /^(?:\d+ )?(?:A|AAAA) (\S+)$/.exec(line)?.[1] ?? [])
}

function nameIn(written: string, origin: string): string {
  if (written === '@') return origin
  if (written.endsWith('.')) return written.slice(0, -1)
  return origin === '' ? written : `${written}.${origin}`
}

/** The DS of the root: what a validator trusts without proof. */
function anchorsOf(root: ServedZone | undefined): readonly string[] {
  if (root?.key === undefined || root.key === null) return []
  const ds = dsOf('', root.key, 2)
  return [`. IN DS ${ds.readUInt16BE(0)} ${ds[2]} ${ds[3]} ${ds.toString('hex', 4)}`]
}
