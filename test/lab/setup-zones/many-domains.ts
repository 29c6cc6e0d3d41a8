import type { Setup } from '../../../src/engine/setup/setup.ts'
import type { ZoneData } from '../../../src/lab/dns/zone-data.ts'
import type { Scenario } from '../../../src/lab/scenario.ts'
import { ADDRESSES } from '../../../src/lab/scenarios/perfect/addresses.ts'
import { perfect } from '../perfect-host.ts'
import { printedForHosters, printedZones, webFiles } from '../setup-server/guided-setup.ts'
import { SMARTHOST } from './cases.ts'

const SERVERS = ['ns1.beispielverein.netz.', 'ns2.beispielverein.netz.']
const SERIAL = '2026110101 14400 3600 1209600 3600'

/** The world of the perfect scenario with more domains in it: of each stands in its zone what its DNS host put there, and what the guide printed. */
export function manyDomains(setups: readonly Setup[]): {
  readonly scenario: Scenario
  readonly printed: ReadonlyMap<string, string>
} {
  const world = perfect()
  const printed = new Map([...setups.flatMap((setup) => [...printedZones(setup)]), ...printedForHosters(setups)])
  const own = [...printed.keys()].filter((zone) => zone.endsWith('netz'))
  const nameServers = world.nameServers.map((server) =>
    [ADDRESSES.ns1, ADDRESSES.ns2].some((addresses) => addresses === server.addresses)
      ? { ...server, zones: [...server.zones, ...own] }
      : server,
  )
  const web = setups.map((setup) => webOf(setup))
  const names = web.flatMap(({ hosts }) => Object.keys(hosts))
  const scenario = {
    ...world,
    zones: [...world.zones.map((zone) => delegating(zone, own)), ...own.map(bareZone)],
    nameServers,
    certificates: { ...world.certificates, guided: { names } },
    smtp: [],
    mailboxes: [],
    web: [...world.web, ...web],
  }
  return { scenario, printed }
}

/** Those of them that lie right below this zone. */
function delegating(zone: ZoneData, own: readonly string[]): ZoneData {
  if (zone.origin !== 'netz') return zone
  const below = own.filter((one) => !one.endsWith('.voll.netz'))
  const lines = below.map((one) => [`${one}.`, SERVERS.map((server) => `NS ${server}`)] as const)
  const smarthost = { 'smarthost.netz.': [`TXT "v=spf1 ip4:${SMARTHOST} -all"`] }
  return { ...zone, records: { ...zone.records, ...Object.fromEntries(lines), ...smarthost } }
}

function bareZone(origin: string): ZoneData {
  const apex = [`SOA ${SERVERS[0]} hostmaster.${origin}. ${SERIAL}`, ...SERVERS.map((server) => `NS ${server}`)]
  // Who only sends has the mailboxes of the domain elsewhere, as before.
  const more = origin === 'sendet.netz' ? ['MX 10 mail.beispielverein.netz.'] : []
  const child = origin === 'voll.netz' ? { still: SERVERS.map((server) => `NS ${server}`) } : {}
  return { origin, signing: {}, records: { '@': [...apex, ...more], ...child } }
}

function webOf(setup: Setup): Scenario['web'][number] {
  const { ipv4, ipv6 } = setup.values
  const hosts = Object.entries(webFiles(setup)).map(([host, files]) => {
    const paths = Object.entries(files).map(([path, body]) => [path, { headers: headersOf(path), body }] as const)
    return [host, { certificate: 'guided', paths: Object.fromEntries(paths) }] as const
  })
  return { addresses: [ipv4, ipv6].filter((address) => address !== ''), hosts: Object.fromEntries(hosts) }
}

/** What a web server says of such a file. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  return { 'content-type': path.endsWith('.xml') ? 'text/xml; charset=utf-8' : 'text/plain' }
}
