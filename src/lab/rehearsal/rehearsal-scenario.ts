import type { Blocklist } from '../../engine/checks/check-knowledge.ts'
import { reverseName } from '../dns/ip-octets.ts'
import type { ZoneData } from '../dns/zone-data.ts'
import type { Scenario } from '../scenario.ts'
import { ADDRESSES } from '../scenarios/perfect/addresses.ts'
import { perfectScenario } from '../scenarios/perfect/perfect-scenario.ts'
import { mxOf, type ProviderData } from './provider-data.ts'

/** Where the authorization server of the provider with OAuth is. */
export const OAUTH_HOST = 'login.fensterpost.netz'

const SOA = 'SOA a.nic.netz. hostmaster.nic.netz. 2026110101 14400 3600 1209600 3600'
const REVERSE_ZONES = [
  '30.185.in-addr.arpa',
  '31.185.in-addr.arpa',
  '0.0.0.5.2.0.a.2.ip6.arpa',
  '0.0.1.5.2.0.a.2.ip6.arpa',
] as const

/** The perfect scenario with providers in its net; the servers for mail are started by themselves, because they remember. */
export function rehearsalScenario(providers: readonly ProviderData[], blocklists: readonly Blocklist[]): Scenario {
  const perfect = perfectScenario(blocklists)
  const zones = providers.flatMap(providerZones)
  const origins = zones.map(({ origin }) => origin)
  return {
    ...perfect,
    zones: [...perfect.zones.map((zone) => withDelegations(zone, origins)), ...zones, ...reverseZones(providers)],
    nameServers: perfect.nameServers.map((server) => {
      if (server.zones.includes('')) return { ...server, zones: [...server.zones, ...REVERSE_ZONES] }
      // The server of the one top level has them all, whatever top level they are in.
      return server.zones.includes('netz') ? { ...server, zones: [...server.zones, ...origins] } : server
    }),
    certificates: {
      ...perfect.certificates,
      ...Object.fromEntries(providers.map((provider) => [provider.id, { names: hostsOf(provider) }])),
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

function hostsOf(provider: ProviderData): readonly string[] {
  return [mxOf(provider), `imap.${provider.domain}`]
}

function withDelegations(zone: ZoneData, origins: readonly string[]): ZoneData {
  const isRoot = zone.origin === ''
  const below = isRoot ? REVERSE_ZONES.map((each) => [`${each}.`, ['NS a.wurzel.']] as const) : []
  const here = origins.filter((each) => each.endsWith('.netz') === (zone.origin === 'netz'))
  const domains = isRoot || zone.origin === 'netz' ? here.map((each) => [`${each}.`, ['NS a.nic.netz.']] as const) : []
  return { ...zone, records: { ...zone.records, ...Object.fromEntries([...below, ...domains]) } }
}

/** That of its domain, and that of the host which takes its mail, where this stands elsewhere. */
function providerZones(provider: ProviderData): readonly ZoneData[] {
  const { domain, addresses, arc } = provider
  const [ipv4, ipv6] = addresses
  const host = [`A ${ipv4}`, `AAAA ${ipv6}`]
  const mx = mxOf(provider)
  const isWithin = mx.endsWith(`.${domain}`)
  const own: ZoneData = {
    origin: domain,
    records: {
      '@': [SOA, 'NS a.nic.netz.', `MX 10 ${mx}.`, 'TXT "v=spf1 mx -all"'],
      _dmarc: ['TXT "v=DMARC1; p=quarantine"'],
      ...(isWithin ? { [`${mx}.`]: host } : {}),
      imap: host,
      '_imaps._tcp': ['SRV 0 1 993 imap'],
      '_imap._tcp': ['SRV 10 1 143 imap'],
      ...(arc === undefined ? {} : { [`${arc}._domainkey`]: [`TXT "v=DKIM1; k=ed25519; p={{dkim ${arc}}}"`] }),
      ...(OAUTH_HOST.endsWith(`.${domain}`) ? { login: [`A ${ipv4}`] } : {}),
    },
  }
  if (isWithin) return [own]
  const elsewhere = mx.split('.').slice(-2).join('.')
  return [own, { origin: elsewhere, records: { '@': [SOA, 'NS a.nic.netz.'], [`${mx}.`]: host } }]
}

function reverseZones(providers: readonly ProviderData[]): readonly ZoneData[] {
  const pointers = providers.flatMap((provider) =>
    provider.addresses.map((address) => [`${reverseName(address)}.`, [`PTR ${mxOf(provider)}.`]] as const),
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
  const addresses = own ?? providers.find((provider) => hostsOf(provider).includes(helo))?.addresses
  // Anybody else is the user at home.
  return addresses?.[family === 4 ? 0 : 1] ?? HOME_ADDRESS
}

/** Where the user's own computer stands. */
export const HOME_ADDRESS = '87.140.17.4'
