import { describe } from 'vitest'
import type { Fake } from '../fake-world.ts'
import { type Row, runRows } from './run-rows.ts'
import { atDomain, NS1, NS2, only, record, SOA, zoneWorld } from './zone-world.ts'

const soa = (changes: Partial<Record<'rname' | 'refresh' | 'retry' | 'expire' | 'minimum', string>>): Fake => {
  const {
    rname = 'hostmaster.example.org.',
    refresh = '14400',
    retry = '3600',
    expire = '1209600',
    minimum = '3600',
  } = changes
  return atDomain({ SOA: [`ns1.example.org. ${rname} 1 ${refresh} ${retry} ${expire} ${minimum}`] })
}
const oneTxt = only(NS2, { records: [record('example.org', 'TXT', 'v=spf1 -all')] }, (type) => type === 'TXT')
const alias = (name: string, target: string) => ({
  records: [record(name, 'CNAME', target)],
  aliases: [target.replace(/[.]$/, '')],
})

const ROWS: readonly Row[] = [
  ['soa-serial', 'pass', zoneWorld()],
  [
    'soa-serial',
    'notice',
    zoneWorld({
      ask: only(
        NS2,
        { records: [record('example.org', 'SOA', SOA.replace('2026110101', '2026100101'))] },
        (type) => type === 'SOA',
      ),
    }),
    /2026100101/,
  ],
  ['soa-refresh', 'pass', zoneWorld()],
  ['soa-refresh', 'notice', soa({ refresh: '60' })],
  ['soa-retry', 'pass', zoneWorld()],
  ['soa-retry', 'notice', soa({ retry: '14400' })],
  ['soa-expire', 'pass', zoneWorld()],
  ['soa-expire', 'notice', soa({ expire: '86400' })],
  ['soa-minimum', 'pass', zoneWorld()],
  ['soa-minimum', 'notice', soa({ minimum: '604800' })],
  ['soa-rname', 'pass', zoneWorld()],
  ['soa-rname', 'notice', soa({ rname: 'hostmaster\\@example.org.' })],
  ['soa-rname', 'notice', soa({ rname: 'hostmaster.gone.example.' })],
  [
    'soa-rname',
    'temperror',
    { ...soa({ rname: 'hostmaster.slow.example.' }), endings: { 'slow.example MX': 'timeout' } },
  ],
  ['ns-same-mail-records', 'pass', zoneWorld()],
  ['ns-same-mail-records', 'warn', zoneWorld({ ask: oneTxt }), /example[.]org/],
  ['mx-same-everywhere', 'pass', zoneWorld()],
  [
    'mx-same-everywhere',
    'warn',
    zoneWorld({
      ask: only(NS2, { records: [record('example.org', 'MX', '10 old.example.org.')] }, (type) => type === 'MX'),
    }),
    /old/,
  ],
  ['mail-record-ttl', 'pass', zoneWorld()],
  [
    'mail-record-ttl',
    'notice',
    zoneWorld({
      ask: only(NS1, { records: [record('example.org', 'MX', '10 mail.example.org.', 5)] }, (type) => type === 'MX'),
    }),
    /5 seconds/,
  ],
  ['underscore-wildcard', 'pass', zoneWorld()],
  [
    'underscore-wildcard',
    'notice',
    zoneWorld({ zones: { '_postdesk-wildcard-probe.example.org': { TXT: ['v=spf1 -all'] } } }),
    /v=spf1/,
  ],
  [
    'underscore-wildcard',
    'temperror',
    zoneWorld({ endings: { '_postdesk-wildcard-probe.example.org TXT': 'timeout' } }),
  ],
  ['cname-beside-data', 'pass', zoneWorld()],
  [
    'cname-beside-data',
    'fail',
    zoneWorld({
      zones: { 'example.org': { CNAME: ['shop.example.net.'] } },
      ask: (server, name, type) =>
        server.name !== 'ns.nic.org' && name === 'example.org' && type === 'CNAME'
          ? alias('example.org', 'shop.example.net.')
          : undefined,
    }),
    /shop[.]example[.]net/,
  ],
  ['cname-chain', 'notApplicable', zoneWorld()],
  [
    'cname-chain',
    'pass',
    zoneWorld({
      zones: { '_dmarc.example.org': { CNAME: ['d.example.net.'] }, 'd.example.net': { TXT: ['v=DMARC1; p=none'] } },
    }),
  ],
  ['cname-chain', 'notice', zoneWorld({ zones: { 'mta-sts.example.org': { CNAME: ['gone.example.net.'] } } }), /gone/],
  [
    'cname-chain',
    'notice',
    zoneWorld({
      answers: {
        'autoconfig.example.org A': { status: 'malformed', aliases: ['a.example.org', 'autoconfig.example.org'] },
      },
    }),
    /circle/,
  ],
]

describe('the records of the zone', () => runRows(ROWS))
