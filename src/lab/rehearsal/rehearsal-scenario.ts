import type { Blocklist } from '../../engine/checks/check-knowledge.ts'
import { reverseName } from '../dns/ip-octets.ts'
import type { ZoneData } from '../dns/zone-data.ts'
import type { Scenario } from '../scenario.ts'
import { ADDRESSES } from '../scenarios/perfect/addresses.ts'
import { perfectScenario } from '../scenarios/perfect/perfect-scenario.ts'
import type { ProviderData } from './provider-data.ts'

/** Where the authorization server of the provider with OAuth is. */
export const OAUTH_HOST = 'login.fensterpost.netz'

const SOA = 'SOA a.nic.netz. hostmaster.nic.netz. 2026110101 14400 3600 1209600 3600'
const REVERSE_ZONES = ['30.185.in-addr.arpa', '0.0.0.5.2.0.a.2.ip6.arpa'] as const

/** The perfect scenario with providers in its net; the servers for mail are started by themselves, because they remember. */
export function rehearsalScenario(providers: readonly ProviderData[], blocklists: readonly Blocklist[]): Scenario {
  const perfect = perfectScenario(blocklists)
  const zones = providers.map(providerZone)
  const origins = zones.map(({ origin }) => origin)
  return {
    ...perfect,
    zones: [...perfect.zones.map((zone) => withDelegations(zone, origins)), ...zones, ...reverseZones(providers)],
    nameServers: perfect.nameServers.map((server) => {
      if (server.zones.includes('')) return { ...server, zones: [...server.zones, ...REVERSE_ZONES] }
      return server.zones.includes('netz') ? { ...server, zones: [...server.zones, ...origins] } : server
    }),
    certificates: {
      ...perfect.certificates,
      ...Object.fromEntries(providers.map(({ id, domain }) => [id, { names: hostsOf(domain) }])),
      oauth: { names: [OAUTH_HOST] },
    },
    dkimKeys: {
      ...perfect.dkimKeys,
      ...Object.fromEntries(providers.flatMap(({ arc }) => (arc === undefined ? [] : [[arc, 'ed25519' as const]]))),
    },
    smtp: [],
    mailboxes: perfect.mailboxes.filter(({ protocol }) => protocol !== 'imap'),
  }
}

function hostsOf(domain: string): readonly string[] {
  return [`mx.${domain}`, `imap.${domain}`]
}

function withDelegations(zone: ZoneData, origins: readonly string[]): ZoneData {
  const below = { '': REVERSE_ZONES.map((each) => [`${each}.`, ['NS a.wurzel.']] as const) }[zone.origin] ?? []
  const domains = zone.origin === 'netz' ? origins.map((each) => [`${each}.`, ['NS a.nic.netz.']] as const) : []
  return { ...zone, records: { ...zone.records, ...Object.fromEntries([...below, ...domains]) } }
}

function providerZone({ domain, addresses, arc }: ProviderData): ZoneData {
  const [ipv4, ipv6] = addresses
  const host = [`A ${ipv4}`, `AAAA ${ipv6}`]
  return {
    origin: domain,
    records: {
      '@': [SOA, 'NS a.nic.netz.', 'MX 10 mx', 'TXT "v=spf1 mx -all"'],
      _dmarc: ['TXT "v=DMARC1; p=quarantine"'],
      mx: host,
      imap: host,
      '_imaps._tcp': ['SRV 0 1 993 imap'],
      '_imap._tcp': ['SRV 10 1 143 imap'],
      ...(arc === undefined ? {} : { [`${arc}._domainkey`]: [`TXT "v=DKIM1; k=ed25519; p={{dkim ${arc}}}"`] }),
      ...(OAUTH_HOST.endsWith(`.${domain}`) ? { login: [`A ${ipv4}`] } : {}),
    },
  }
}

function reverseZones(providers: readonly ProviderData[]): readonly ZoneData[] {
  const pointers = providers.flatMap(({ addresses, domain }) =>
    addresses.map((address) => [`${reverseName(address)}.`, [`PTR mx.${domain}.`]] as const),
  )
  return REVERSE_ZONES.map((origin) => ({
    origin,
    records: {
      '@': [SOA, 'NS a.wurzel.'],
      ...Object.fromEntries(pointers.filter(([name]) => name.endsWith(`.${origin}.`))),
    },
  }))
}

/** The pretended address that a host of this world has, by the name it says in EHLO. */
export function addressOf(providers: readonly ProviderData[], mailHost: string, helo: string, family: 4 | 6): string {
  const own = helo === mailHost ? ADDRESSES.mail : null
  const addresses = own ?? providers.find(({ domain }) => hostsOf(domain).includes(helo))?.addresses
  // Anybody else is the user at home.
  return addresses?.[family === 4 ? 0 : 1] ?? HOME_ADDRESS
}

/** Where the user's own computer stands. */
export const HOME_ADDRESS = '87.140.17.4'
