import { reverseName } from '../../dns/ip-octets.ts'
import type { ZoneData } from '../../dns/zone-data.ts'
import { ADDRESSES, addressLines, DOMAIN, MAIL_HOST } from './addresses.ts'

const SOA = 'SOA a.wurzel. hostmaster.wurzel. 2026110101 14400 3600 1209600 3600'
const LIST_SERVER = 'ns.listen.'

/** The networks of the reverse zones: four of IPv4 and IPv6. */
const REVERSE_ZONES = [
  '1.12.185.in-addr.arpa',
  '4.20.193.in-addr.arpa',
  '1.0.0.0.0.0.8.1.2.0.a.2.ip6.arpa',
  '4.0.0.0.0.8.c.5.b.0.a.2.ip6.arpa',
]

/** Every zone but the domain's own: root, top level, reverse zones, one with broken signatures. */
export function worldZones(listZones: readonly string[]): readonly ZoneData[] {
  return [root(listZones), topLevel(), brokenZone(), ...REVERSE_ZONES.map(reverseZone)]
}

/** Origins of those that the server of the root serves too. */
export const ROOT_ZONES: readonly string[] = ['', ...REVERSE_ZONES]

function root(listZones: readonly string[]): ZoneData {
  const toLists = listZones.map((zone) => [`${zone}.`, [`NS ${LIST_SERVER}`]] as const)
  const toReverse = REVERSE_ZONES.map((zone) => [`${zone}.`, ['NS a.wurzel.']] as const)
  return {
    origin: '',
    signing: {},
    records: {
      '@': [SOA, 'NS a.wurzel.'],
      'a.wurzel.': addressLines('root'),
      [LIST_SERVER]: addressLines('lists'),
      'netz.': ['NS a.nic.netz.'],
      'a.nic.netz.': addressLines('tld'),
      ...Object.fromEntries([...toLists, ...toReverse]),
    },
  }
}

function topLevel(): ZoneData {
  return {
    origin: 'netz',
    signing: {},
    records: {
      '@': ['SOA a.nic hostmaster.nic 2026110101 14400 3600 1209600 3600', 'NS a.nic'],
      nic: ['MX 10 a.nic'],
      'a.nic': addressLines('tld'),
      'kaputt.nic': ['NS a.nic'],
      [`${DOMAIN}.`]: [`NS ns1.${DOMAIN}.`, `NS ns2.${DOMAIN}.`],
      [`ns1.${DOMAIN}.`]: addressLines('ns1'),
      [`ns2.${DOMAIN}.`]: addressLines('ns2'),
    },
  }
}

function brokenZone(): ZoneData {
  return {
    origin: 'kaputt.nic.netz',
    signing: { fault: 'bogus' },
    records: {
      '@': ['SOA a.nic.netz. hostmaster.nic.netz. 1 14400 3600 1209600 3600', 'NS a.nic.netz.', 'A 194.4.12.80'],
    },
  }
}

/** The PTRs of all addresses in this network. */
function reverseZone(origin: string): ZoneData {
  const names = [
    ...ADDRESSES.mail.map((address) => [address, MAIL_HOST] as const),
    ...ADDRESSES.ns1.map((address) => [address, `ns1.${DOMAIN}`] as const),
    ...ADDRESSES.ns2.map((address) => [address, `ns2.${DOMAIN}`] as const),
    ...ADDRESSES.web.map((address) => [address, `www.${DOMAIN}`] as const),
  ]
  const here = names.filter(([address]) => reverseName(address).endsWith(`.${origin}`))
  const pointers = here.map(([address, name]) => [`${reverseName(address)}.`, [`PTR ${name}.`]] as const)
  return { origin, records: { '@': [SOA, 'NS a.wurzel.'], ...Object.fromEntries(pointers) } }
}
