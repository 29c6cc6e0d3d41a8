import type { Scenario } from '../../../src/lab/scenario.ts'
import { DOMAIN, MAIL_HOST } from '../../../src/lab/scenarios/perfect/addresses.ts'
import { perfect } from '../perfect-host.ts'
import { PLACES as PROVIDER } from '../probes/world.ts'

/** Where things stand. */
export const PLACES = { ipv4: '185.12.1.25', ipv6: '2a02:1800:1::25', resolver: '185.10.0.54', ...PROVIDER } as const

/** A mailbox at a provider, for the first probe. */
export const FRIEND = 'anna@hafen.netz'
const FRIENDS = 'hafen.netz'

/** An address whose server is away: mail to it waits. */
export const AWAY = 'jemand@langsam.netz'

/** Where resolvers look for the root by themselves: its servers stand there in this world too. */
const ROOT_SERVERS = [
  ...['198.41.0.4', '170.247.170.2', '192.33.4.12', '199.7.91.13', '192.203.230.10', '192.5.5.241', '192.112.36.4'],
  ...['198.97.190.53', '192.36.148.17', '192.58.128.30', '193.0.14.129', '199.7.83.42', '202.12.27.33'],
  ...['2001:503:ba3e::2:30', '2801:1b8:10::b', '2001:500:2::c', '2001:500:2d::d', '2001:500:a8::e', '2001:500:2f::f'],
  ...['2001:500:12::d0d', '2001:500:1::53', '2001:7fe::53', '2001:503:c27::2:30', '2001:7fd::1', '2001:500:9f::42'],
  '2001:dc3::35',
]

/**
 * The world of the perfect scenario in which the domain is new: only what its DNS host and its registrar put there stands in its zone, and no server of it runs.
 * Beside it a provider with a mailbox.
 */
export function guidedWorld(): Scenario {
  const world = perfect()
  return {
    ...world,
    zones: world.zones.map((zone) =>
      zone.origin === DOMAIN ? bareZone(zone) : zone.origin === 'netz' ? withFriends(zone) : zone,
    ),
    certificates: {
      mail: { names: [MAIL_HOST] },
      next: { names: [MAIL_HOST], generation: 2 },
      web: { names: ['mta-sts', 'autoconfig', 'autodiscover'].map((host) => `${host}.${DOMAIN}`) },
      friends: { names: [`mx.${FRIENDS}`, `imap.${FRIENDS}`] },
    },
    nameServers: world.nameServers.map((server) =>
      server.zones.includes('') ? { ...server, addresses: [...server.addresses, ...ROOT_SERVERS] } : server,
    ),
    dkimKeys: {},
    smtp: [PROVIDER.postfix, PROVIDER.store].map((address) => ({ addresses: [address], name: 'mx', domains: [] })),
    mailboxes: [],
    web: [],
    closed: [],
  }
}

type Zone = Scenario['zones'][number]

function bareZone({ origin, records: { '@': apex = [], ns1 = [], ns2 = [] } }: Zone): Zone {
  return {
    origin,
    signing: {},
    records: { '@': apex.filter((line) => /^(?:SOA|NS) /.test(line)), ns1, ns2 },
  }
}

function withFriends(zone: Zone): Zone {
  return {
    ...zone,
    records: {
      ...zone.records,
      [`${FRIENDS}.`]: [`MX 10 mx.${FRIENDS}.`],
      [`mx.${FRIENDS}.`]: [`A ${PROVIDER.postfix}`],
      [`imap.${FRIENDS}.`]: [`A ${PROVIDER.store}`],
      // Where mailboxes are, but nothing that takes mail.
      'langsam.netz.': [`MX 10 imap.${FRIENDS}.`],
      [`_imaps._tcp.${FRIENDS}.`]: [`SRV 0 1 993 imap.${FRIENDS}.`],
    },
  }
}
