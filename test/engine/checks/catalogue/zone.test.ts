import { describe, expect, test } from 'vitest'
import { checkOf } from '../../../../src/engine/checks/registry.ts'
import { type Fake, fakeSubject, runCheck } from '../fake-world.ts'
import { type Row, runRows } from './run-rows.ts'
import { atDomain, NO_FLAGS, NS1, NS2, only, REFUSED, referral, SILENT, SOA, zoneWorld } from './zone-world.ts'

const GONE: Fake = { zones: { org: { SOA: [SOA] } } }
const UNANSWERED: Fake = {
  endings: { 'example.org': 'servFail', 'example.org SOA': 'servFail', 'org SOA': 'servFail' },
}
/** Nothing can be asked directly, as in many companies. */
const NO_PORT_53 = zoneWorld({ ask: () => SILENT })
const ALL_DEAD = zoneWorld({
  ask: (server) => (server.name.startsWith('ns') && server.name !== 'ns.nic.org' ? SILENT : undefined),
})
const ALL_LAME = zoneWorld({ ask: (server) => (server.name === 'ns.nic.org' ? undefined : REFUSED) })

const ROWS: readonly Row[] = [
  ['domain-exists', 'pass', zoneWorld()],
  ['domain-exists', 'fail', GONE, /does not exist/],
  ['domain-exists', 'temperror', UNANSWERED],
  ['domain-exists', 'pass', zoneWorld({ endings: { 'example.org SOA': 'servFail' } })],
  ['domain-answers', 'pass', zoneWorld()],
  ['domain-answers', 'fail', zoneWorld({ endings: { 'example.org MX': 'malformed' } }), /readable/],
  [
    'domain-answers',
    'fail',
    zoneWorld({
      subject: { domain: 'a.example.org' },
      zones: { 'a.example.org': { A: ['192.0.2.1'] } },
      answers: { 'a.example.org MX': { status: 'malformed', aliases: ['b.example.org', 'a.example.org'] } },
    }),
    /circle/,
  ],
  ['domain-answers', 'temperror', zoneWorld({ endings: { 'example.org MX': 'servFail' } }), /servFail|SERVFAIL/],
  ['domain-answers', 'notApplicable', GONE],
  ['domain-answers', 'notApplicable', { ...ALL_DEAD, endings: { 'example.org': 'servFail' } }],
  ['ns-count', 'pass', zoneWorld()],
  ['ns-count', 'warn', { ...atDomain({ NS: ['ns1.example.org.'] }), ask: () => undefined }],
  ['ns-count', 'notice', atDomain({ NS: Array.from({ length: 9 }, (_, at) => `ns${at}.example.org.`) })],
  ['ns-count', 'notApplicable', GONE],
  ['ns-networks', 'pass', zoneWorld()],
  [
    'ns-networks',
    'notice',
    zoneWorld({ zones: { 'ns1.example.org': { A: [NS1] }, 'ns2.example.org': { A: ['192.0.2.54'] } } }),
  ],
  [
    'ns-networks',
    'temperror',
    zoneWorld({ endings: { 'ns1.example.org': 'servFail', 'ns2.example.org': 'servFail' }, ask: () => SILENT }),
  ],
  ['ns-udp', 'pass', zoneWorld()],
  ['ns-udp', 'warn', zoneWorld({ ask: only(NS2, SILENT) }), /ns2[.]example[.]org/],
  ['ns-udp', 'fail', ALL_DEAD],
  ['ns-udp', 'temperror', NO_PORT_53],
  ['ns-udp', 'notApplicable', GONE],
  ['ns-tcp', 'pass', zoneWorld()],
  [
    'ns-tcp',
    'warn',
    zoneWorld({ ask: only(NS2, SILENT, (_, options) => 'transport' in options && options.transport === 'tcp') }),
  ],
  ['ns-tcp', 'notApplicable', ALL_DEAD],
  ['ns-tcp', 'temperror', NO_PORT_53],
  ['ns-ipv6', 'pass', zoneWorld()],
  ['ns-ipv6', 'notice', zoneWorld({ zones: { 'ns1.example.org': { A: [NS1] } } })],
  [
    'ns-ipv6',
    'temperror',
    zoneWorld({
      zones: { 'ns1.example.org': { A: [NS1] } },
      endings: { 'ns1.example.org': 'timeout' },
      ask: () => SILENT,
    }),
  ],
  ['ns-authoritative', 'pass', zoneWorld()],
  ['ns-authoritative', 'warn', zoneWorld({ ask: only(NS2, REFUSED) }), /REFUSED/],
  ['ns-authoritative', 'warn', zoneWorld({ ask: only(NS2, { flags: NO_FLAGS }) })],
  ['ns-authoritative', 'fail', ALL_LAME],
  ['ns-authoritative', 'notApplicable', ALL_DEAD],
  ['ns-authoritative', 'temperror', NO_PORT_53],
  ['ns-parent-child', 'pass', zoneWorld()],
  [
    'ns-parent-child',
    'warn',
    zoneWorld({
      ask: (server, _, type) =>
        server.name === 'ns.nic.org' && type === 'NS'
          ? referral(['ns1.example.org', 'ns3.example.org'], { 'ns1.example.org': NS1 })
          : undefined,
    }),
    /ns3[.]example[.]org/,
  ],
  ['ns-parent-child', 'notApplicable', { ...zoneWorld(), ask: () => undefined }],
  [
    'ns-parent-child',
    'temperror',
    zoneWorld({ ask: (server, _, type) => (server.name === 'ns.nic.org' || type === 'NS' ? SILENT : undefined) }),
  ],
  ['ns-glue', 'pass', zoneWorld()],
  [
    'ns-glue',
    'fail',
    zoneWorld({
      ask: (server, _, type) =>
        server.name === 'ns.nic.org' && type === 'NS'
          ? referral(['ns1.example.org', 'ns2.example.org'], { 'ns1.example.org': NS1 })
          : undefined,
    }),
    /ns2/,
  ],
  [
    'ns-glue',
    'warn',
    zoneWorld({
      ask: (server, _, type) =>
        server.name === 'ns.nic.org' && type === 'NS'
          ? referral(['ns1.example.org', 'ns2.example.org'], {
              'ns1.example.org': NS1,
              'ns2.example.org': '192.0.2.99',
            })
          : undefined,
    }),
    /ns2/,
  ],
  ['ns-glue', 'notApplicable', { ...zoneWorld(), ask: () => undefined }],
  ['ns-glue', 'temperror', NO_PORT_53],
  ['ns-alias', 'pass', zoneWorld()],
  ['ns-alias', 'fail', zoneWorld({ zones: { 'ns2.example.org': { CNAME: ['ns1.example.org.'] } } }), /ns2/],
  ['ns-alias', 'warn', atDomain({ NS: ['ns1.example.org.', '192.0.2.1.'] })],
  ['ns-public-addresses', 'pass', zoneWorld()],
  ['ns-public-addresses', 'warn', zoneWorld({ zones: { 'ns2.example.org': { A: ['10.0.0.53'] } } }), /Private-Use/],
  [
    'ns-public-addresses',
    'fail',
    zoneWorld({ zones: { 'ns1.example.org': { A: ['10.0.0.1'] }, 'ns2.example.org': { A: ['10.0.0.53'] } } }),
  ],
  ['ns-edns', 'pass', zoneWorld()],
  [
    'ns-edns',
    'warn',
    zoneWorld({
      ask: only(
        NS2,
        SILENT,
        (_, options) => !('edns' in options) && 'transport' in options && options.transport === 'udp',
      ),
    }),
    /no answer/,
  ],
  ['ns-edns', 'warn', zoneWorld({ ask: only(NS2, { edns: null }) }), /no OPT/],
  ['ns-large-answers', 'pass', zoneWorld()],
  ['ns-large-answers', 'warn', zoneWorld({ ask: only(NS2, SILENT, (type) => type === 'DNSKEY') })],
  ['ns-large-answers', 'warn', zoneWorld({ ask: only(NS2, { size: 1400 }, (type) => type === 'DNSKEY') })],
  ['ns-unknown-edns', 'pass', zoneWorld()],
  [
    'ns-unknown-edns',
    'warn',
    zoneWorld({ ask: only(NS2, SILENT, (_, options) => 'edns' in options && options.edns === 1) }),
  ],
  [
    'ns-unknown-edns',
    'notApplicable',
    zoneWorld({ ask: (_, __, type) => (type === 'SOA' ? { edns: null } : undefined) }),
  ],
  ['ns-case', 'pass', zoneWorld()],
  [
    'ns-case',
    'notice',
    zoneWorld({ ask: only(NS2, { echoedName: 'example.org' }, (_, options) => 'mixCase' in options) }),
  ],
  ['ns-case', 'warn', zoneWorld({ ask: only(NS2, SILENT, (_, options) => 'mixCase' in options) })],
  ['ns-open-recursion', 'pass', zoneWorld()],
  [
    'ns-open-recursion',
    'warn',
    zoneWorld({
      ask: only(
        NS2,
        { status: 'answer', flags: { ...NO_FLAGS, ra: true }, records: [] },
        (_, options) => 'recursionDesired' in options,
      ),
    }),
  ],
  ['ns-zone-transfer', 'pass', zoneWorld()],
  [
    'ns-zone-transfer',
    'warn',
    zoneWorld({ transfer: async () => ({ outcome: 'open', records: 40, detail: '40 records' }) }),
  ],
  [
    'ns-zone-transfer',
    'temperror',
    zoneWorld({ transfer: async () => ({ outcome: 'unreachable', records: 0, detail: '' }) }),
  ],
]

describe('zone and name servers', () => {
  runRows(ROWS)

  test('a subdomain is looked at in the zone that holds it', async () => {
    const check = checkOf('ns-count')
    if (check === null) throw new Error('there is no check ns-count')
    const fake = zoneWorld({
      zones: { 'news.example.org': { MX: ['10 mail.example.org.'] } },
      subject: { ...fakeSubject(), domain: 'news.example.org' },
    })
    expect((await runCheck(check, fake)).outcome).toBe('pass')
  })
})
