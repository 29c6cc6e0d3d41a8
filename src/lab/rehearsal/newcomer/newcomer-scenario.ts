import { reverseName } from '../../dns/ip-octets.ts'
import type { ZoneData } from '../../dns/zone-data.ts'
import type { Scenario } from '../../scenario.ts'
import { DNS_HOST, HOSTER, NEWCOMER, NEWCOMER_ADDRESSES, REVERSE_ZONES } from './newcomer-data.ts'

const TLD_SOA = 'SOA a.nic.netz. hostmaster.nic.netz. 2026110101 14400 3600 1209600 3600'
/** What changes here is to be seen soon: one minute, and as long for what is not there. */
const SHORT = 60

/** The scenario with a newcomer's domain and server in its net. */
export function withNewcomer(scenario: Scenario): Scenario {
  const reverse = Object.values(REVERSE_ZONES)
  return {
    ...scenario,
    zones: [
      ...scenario.zones.map(withDelegations),
      dnsHostZone(),
      hosterZone(),
      { origin: NEWCOMER.domain, signing: {}, records: firstRecords(1) },
      ...reverse.map((origin) => ({
        origin,
        records: reverseRecords(origin, { [NEWCOMER.ipv4]: HOSTER.genericName }),
      })),
    ],
    nameServers: [
      ...scenario.nameServers.map((server) => {
        if (server.zones.includes('')) return { ...server, zones: [...server.zones, ...reverse] }
        const isTopLevel = server.zones.includes('netz')
        return isTopLevel ? { ...server, zones: [...server.zones, DNS_HOST.domain, HOSTER.domain] } : server
      }),
      ...DNS_HOST.servers.map(({ addresses }) => ({ addresses, zones: [NEWCOMER.domain] })),
    ],
    closed: [
      ...scenario.closed,
      ...CLOSED.flatMap((port) => NEWCOMER_ADDRESSES.map((address) => `${address}:${port}`)),
    ],
  }
}

/** Nothing ever listens there. */
const CLOSED = [80, 110, 143, 995, 4190, 3306, 5432, 6379, 11211, 27017, 389, 8891, 11332, 11333, 11334, 783, 3310]

/** A zone of yesterday: who serves it, and nothing else. */
export function firstRecords(serial: number): ZoneData['records'] {
  const [first] = DNS_HOST.servers
  return {
    '@': [
      `${SHORT} SOA ${first.name}. hostmaster.${DNS_HOST.domain}. ${2026112200 + serial} 14400 3600 1209600 ${SHORT}`,
      ...DNS_HOST.servers.map(({ name }) => `${SHORT} NS ${name}.`),
    ],
  }
}

/** What the hoster tells of a network, the names by address. */
export function reverseRecords(origin: string, names: Readonly<Record<string, string>>): ZoneData['records'] {
  const pointers = Object.entries(names).map(
    ([address, name]) => [`${reverseName(address)}.`, [`${SHORT} PTR ${name}.`]] as const,
  )
  return {
    '@': [`${SHORT} SOA a.wurzel. hostmaster.${HOSTER.domain}. 1 14400 3600 1209600 ${SHORT}`, 'NS a.wurzel.'],
    ...Object.fromEntries(pointers.filter(([name]) => name.endsWith(`.${origin}.`))),
  }
}

function withDelegations(zone: ZoneData): ZoneData {
  if (zone.origin === '')
    return withRecords(
      zone,
      Object.values(REVERSE_ZONES).map((each) => [`${each}.`, ['NS a.wurzel.']]),
    )
  if (zone.origin !== 'netz') return zone
  return withRecords(zone, [
    ...[DNS_HOST.domain, HOSTER.domain].map((each) => [`${each}.`, ['NS a.nic.netz.']] as const),
    [`${NEWCOMER.domain}.`, DNS_HOST.servers.map(({ name }) => `NS ${name}.`)],
  ])
}

function withRecords(zone: ZoneData, more: readonly (readonly [string, readonly string[]])[]): ZoneData {
  return { ...zone, records: { ...zone.records, ...Object.fromEntries(more) } }
}

function dnsHostZone(): ZoneData {
  const hosts = DNS_HOST.servers.map(
    ({ name, addresses: [ipv4, ipv6] }) => [`${name}.`, [`A ${ipv4}`, `AAAA ${ipv6}`]] as const,
  )
  return { origin: DNS_HOST.domain, records: { '@': [TLD_SOA, 'NS a.nic.netz.'], ...Object.fromEntries(hosts) } }
}

function hosterZone(): ZoneData {
  const { domain, genericName } = HOSTER
  return {
    origin: domain,
    records: { '@': [TLD_SOA, 'NS a.nic.netz.'], [`${genericName}.`]: [`A ${NEWCOMER.ipv4}`] },
  }
}
