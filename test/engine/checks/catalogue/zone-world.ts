import { readRecordData } from '../../../../src/engine/dns/read-record-data.ts'
import type { DnsRecord, RecordType } from '../../../../src/engine/dns/record.ts'
import type { DnsResponse, DnsServer } from '../../../../src/engine/dns/response.ts'
import type { Fake, Zones } from '../fake-world.ts'

export const SOA = 'ns1.example.org. hostmaster.example.org. 2026110101 14400 3600 1209600 3600'
/** Addresses of the two name servers, and of the server of the zone above. */
export const NS1 = '192.0.2.53'
export const NS2 = '198.51.100.53'
const ABOVE = '203.0.113.53'

const ZONES: Zones = {
  org: { SOA: ['ns.nic.org. hostmaster.nic.org. 1 14400 3600 1209600 3600'], NS: ['ns.nic.org.'] },
  'ns.nic.org': { A: [ABOVE] },
  'example.org': {
    SOA: [SOA],
    NS: ['ns1.example.org.', 'ns2.example.org.'],
    MX: ['10 mail.example.org.'],
    TXT: ['v=spf1 mx -all'],
    A: ['192.0.2.80'],
  },
  'ns1.example.org': { A: [NS1], AAAA: ['2001:db8::53'] },
  'ns2.example.org': { A: [NS2] },
  'mail.example.org': { A: ['192.0.2.25'], AAAA: ['2001:db8::25'] },
  '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject'] },
}

type Ask = NonNullable<Fake['ask']>

/** A domain in a zone of its own, delegated with glue, with two name servers that are well; with changes. */
export function zoneWorld(changes: Fake = {}): Fake {
  const delegation = referral(['ns1.example.org', 'ns2.example.org'], {
    'ns1.example.org': NS1,
    'ns2.example.org': NS2,
  })
  const ask: Ask = (server, name, type, options) => {
    const own = changes.ask?.(server, name, type, options)
    if (own !== undefined) return own
    if (server.address === ABOVE && name === 'example.org' && type === 'NS') return delegation
    if (type === 'A' && name === 'a.root-servers.net') return { status: 'refused', flags: NO_FLAGS, records: [] }
    return undefined
  }
  return { ...changes, zones: { ...ZONES, ...changes.zones }, ask }
}

/** The same zone with other records at the domain itself. */
export function atDomain(records: Zones[string]): Fake {
  return zoneWorld({ zones: { 'example.org': { ...ZONES['example.org'], ...records } } })
}

export const NO_FLAGS: DnsResponse['flags'] = { aa: false, tc: false, ra: false, ad: false }

/** What a server of the zone above says: name servers, and the addresses that it has. */
export function referral(names: readonly string[], glue: Readonly<Record<string, string>>): Partial<DnsResponse> {
  return {
    status: 'noData',
    rcode: 'NOERROR',
    flags: NO_FLAGS,
    records: [],
    authority: names.map((name) => record('example.org', 'NS', `${name}.`)),
    additional: Object.entries(glue).map(([name, address]) =>
      record(name, address.includes(':') ? 'AAAA' : 'A', address),
    ),
  }
}

/** Only this server, only for the rest of the condition. */
export function only(
  address: string,
  said: Partial<DnsResponse>,
  when: (type: RecordType, options: object) => boolean = () => true,
): Ask {
  return (server: DnsServer, _name, type, options) =>
    server.address === address && when(type, options) ? said : undefined
}

export const SILENT: Partial<DnsResponse> = { status: 'timeout', rcode: null, records: [], edns: null, flags: NO_FLAGS }
export const REFUSED: Partial<DnsResponse> = { status: 'refused', rcode: 'REFUSED', records: [], flags: NO_FLAGS }

export function record(name: string, type: RecordType, text: string, ttl = 3600): DnsRecord {
  return { name, ttl, data: readRecordData(type, text) }
}
