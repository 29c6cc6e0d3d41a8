import { describe } from 'vitest'
import type { Fake, Zones } from '../fake-world.ts'
import { type Row, runRows } from './run-rows.ts'
import { atDomain, zoneWorld } from './zone-world.ts'

const mx = (records: readonly string[], zones: Zones = {}): Fake => {
  const world = atDomain({ MX: records })
  return { ...world, zones: { ...world.zones, ...zones } }
}
const host = (name: string, ...addresses: readonly string[]): Zones => ({ [name]: { A: addresses } })
/** Nothing but these records at the domain. */
const bare = (records: Zones[string], zones: Zones = {}): Fake =>
  zoneWorld({ zones: { 'example.org': { ...SOA_AND_NS, ...records }, ...zones } })
const SOA_AND_NS: Zones[string] = {
  SOA: ['ns1.example.org. hostmaster.example.org. 1 14400 3600 1209600 3600'],
  NS: ['ns1.example.org.', 'ns2.example.org.'],
}
const GONE: Fake = { zones: { org: { SOA: ['ns.nic.org. hostmaster.nic.org. 1 14400 3600 1209600 3600'] } } }
const UNANSWERED = zoneWorld({ endings: { 'example.org MX': 'servFail' } })
const PARKED = bare({ MX: ['0 .'], TXT: ['v=spf1 -all'] })
const GOOGLE: Fake['subject'] = {
  knowledge: {
    mailHosts: [{ id: 'google', name: 'Google', mx: ['google.example'], spf: [], selectors: [], kind: 'mailboxes' }],
  },
}

const ROWS: readonly Row[] = [
  ['mx-record', 'pass', zoneWorld(), /10 mail[.]example[.]org/],
  ['mx-record', 'fail', bare({ TXT: ['v=spf1 mx -all'] }), /neither/],
  ['mx-record', 'notApplicable', GONE],
  ['mx-record', 'notApplicable', PARKED],
  ['mx-record', 'notApplicable', bare({ A: ['192.0.2.80'] })],
  ['mx-record', 'notApplicable', bare({ TXT: ['v=spf1 -all'] })],
  ['mx-record', 'temperror', UNANSWERED],
  ['null-mx', 'notApplicable', zoneWorld()],
  ['null-mx', 'pass', PARKED],
  ['null-mx', 'warn', bare({ MX: ['0 .'], TXT: ['v=spf1 ip4:192.0.2.1 -all'] }), /SPF/],
  ['null-mx', 'notice', bare({ MX: ['10 .'], TXT: ['v=spf1 -all'] })],
  ['null-mx', 'temperror', UNANSWERED],
  ['null-mx-alone', 'pass', PARKED],
  ['null-mx-alone', 'notApplicable', zoneWorld()],
  ['null-mx-alone', 'fail', mx(['0 .', '10 mail.example.org.'])],
  ['null-mx-alone', 'temperror', UNANSWERED],
  ['mx-alias', 'pass', zoneWorld()],
  [
    'mx-alias',
    'fail',
    mx(['10 mx.example.org.'], { 'mx.example.org': { CNAME: ['mail.example.org.'] } }),
    /mx[.].*→ mail/,
  ],
  ['mx-alias', 'notApplicable', PARKED],
  ['mx-address-literal', 'pass', zoneWorld()],
  ['mx-address-literal', 'fail', mx(['10 192.0.2.25.']), /192[.]0[.]2[.]25/],
  ['mx-host-name', 'pass', zoneWorld()],
  ['mx-host-name', 'warn', mx(['10 mail_1.example.org.'], host('mail_1.example.org', '192.0.2.25'))],
  ['mx-resolves', 'pass', zoneWorld()],
  ['mx-resolves', 'fail', mx(['10 gone.example.org.']), /gone/],
  ['mx-resolves', 'warn', mx(['10 mail.example.org.', '20 gone.example.org.']), /gone/],
  ['mx-resolves', 'temperror', zoneWorld({ endings: { 'mail.example.org': 'servFail' } })],
  ['mx-resolves', 'notApplicable', mx(['10 192.0.2.25.'])],
  ['mx-public-addresses', 'pass', zoneWorld()],
  ['mx-public-addresses', 'fail', mx(['10 in.example.org.'], host('in.example.org', '192.168.1.5')), /Private-Use/],
  [
    'mx-public-addresses',
    'warn',
    mx(['10 in.example.org.'], host('in.example.org', '192.0.2.25', '127.0.0.1')),
    /Loopback/,
  ],
  ['mx-public-addresses', 'notApplicable', mx(['10 gone.example.org.'])],
  ['mx-web-proxy', 'pass', zoneWorld()],
  ['mx-web-proxy', 'pass', mx(['10 route1.mx.cloudflare.net.'], host('route1.mx.cloudflare.net', '162.159.205.11'))],
  ['mx-web-proxy', 'fail', mx(['10 in.example.org.'], host('in.example.org', '104.21.3.4')), /Cloudflare/],
  ['mx-web-proxy', 'warn', mx(['10 mail.example.org.', '20 in.example.org.'], host('in.example.org', '104.21.3.4'))],
  ['mx-preferences', 'pass', zoneWorld()],
  [
    'mx-preferences',
    'pass',
    mx(['10 mail.example.org.', '10 in.example.org.'], host('in.example.org', '192.0.2.26')),
    /share/,
  ],
  ['mx-preferences', 'notice', mx(['10 mail.example.org.', '20 mail.example.org.']), /mail/],
  ['mx-count', 'pass', zoneWorld()],
  ['mx-count', 'notice', mx(Array.from({ length: 10_000 }, (_, at) => `10 mx${at}.example.org.`)), /10000/],
  ['mx-duplicate-addresses', 'notApplicable', zoneWorld()],
  [
    'mx-duplicate-addresses',
    'pass',
    mx(['10 mail.example.org.', '20 in.example.org.'], host('in.example.org', '192.0.2.26')),
  ],
  [
    'mx-duplicate-addresses',
    'notice',
    mx(['10 mail.example.org.', '20 in.example.org.'], host('in.example.org', '192.0.2.25')),
  ],
  ['mx-ipv6', 'pass', zoneWorld()],
  ['mx-ipv6', 'notice', mx(['10 in.example.org.'], host('in.example.org', '192.0.2.26'))],
  ['mx-ipv6', 'notApplicable', mx(['10 gone.example.org.'])],
  [
    'mx-ipv6',
    'notApplicable',
    { ...mx(['10 mx.google.example.'], host('mx.google.example', '192.0.2.26')), subject: GOOGLE },
  ],
  [
    'mx-ipv6',
    'temperror',
    {
      ...mx(['10 in.example.org.'], host('in.example.org', '192.0.2.26')),
      endings: { 'in.example.org AAAA': 'timeout' },
    },
  ],
  ['mx-implicit', 'pass', zoneWorld()],
  ['mx-implicit', 'warn', bare({ A: ['192.0.2.80'] })],
  ['mx-implicit', 'notApplicable', bare({ A: ['192.0.2.80'], TXT: ['v=spf1 -all'] })],
  ['mx-implicit', 'notApplicable', bare({})],
  ['mx-implicit', 'temperror', UNANSWERED],
  ['sender-domain-resolves', 'pass', zoneWorld()],
  ['sender-domain-resolves', 'pass', bare({ A: ['192.0.2.80'] })],
  ['sender-domain-resolves', 'notApplicable', PARKED],
  ['sender-domain-resolves', 'notApplicable', bare({})],
  ['sender-domain-resolves', 'temperror', UNANSWERED],
  ['parked-spf', 'notApplicable', zoneWorld()],
  ['parked-spf', 'pass', PARKED],
  ['parked-spf', 'warn', bare({ MX: ['0 .'] })],
  ['parked-spf', 'temperror', zoneWorld({ endings: { 'example.org TXT': 'timeout' } })],
  ['parked-dmarc', 'notApplicable', zoneWorld()],
  ['parked-dmarc', 'pass', PARKED],
  [
    'parked-dmarc',
    'warn',
    { ...PARKED, zones: { ...PARKED.zones, '_dmarc.example.org': { TXT: ['v=DMARC1; p=none'] } } },
    /p=none/,
  ],
  ['parked-dmarc', 'notApplicable', { ...PARKED, zones: { ...PARKED.zones, '_dmarc.example.org': {} } }],
  ['parked-dmarc', 'temperror', { ...PARKED, endings: { '_dmarc.example.org TXT': 'timeout' } }],
  ['parked-dkim', 'notApplicable', zoneWorld()],
  ['parked-dkim', 'notice', PARKED],
  [
    'parked-dkim',
    'pass',
    { ...PARKED, zones: { ...PARKED.zones, 'postdesk-unused._domainkey.example.org': { TXT: ['v=DKIM1; p='] } } },
  ],
  ['parked-dkim', 'temperror', { ...PARKED, endings: { 'postdesk-unused._domainkey.example.org TXT': 'timeout' } }],
  ['parked-null-mx', 'notApplicable', zoneWorld()],
  ['parked-null-mx', 'pass', PARKED],
  ['parked-null-mx', 'warn', bare({ A: ['192.0.2.80'], TXT: ['v=spf1 -all'] })],
  ['parked-null-mx', 'notice', bare({ TXT: ['v=spf1 -all'] })],
  ['parked-null-mx', 'temperror', UNANSWERED],
]

describe('where mail goes, and domains without mail', () => runRows(ROWS))
