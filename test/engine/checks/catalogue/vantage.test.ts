import { describe } from 'vitest'
import type { DnsRecord } from '../../../../src/engine/dns/record.ts'
import { NOW } from '../fake-values.ts'
import type { Fake } from '../fake-world.ts'
import { type Row, runRows } from './run-rows.ts'
import { REFUSED, record, SILENT, zoneWorld } from './zone-world.ts'

const SECONDS = NOW / 1000

function parentSigned(inception: number, expiration: number, security: 'secure' | 'unknown' = 'secure'): Fake {
  const data = {
    typeCovered: 'SOA',
    algorithm: 8,
    labels: 1,
    originalTtl: 1,
    keyTag: 1,
    signerName: 'org',
    signature: '',
  }
  const signature: DnsRecord = { name: 'org', ttl: 1, data: { type: 'RRSIG', ...data, inception, expiration } }
  return zoneWorld({ answers: { 'org SOA': { signatures: [signature], security } } })
}

const ways = (port25: 'open' | 'blocked' | 'unknown', ipv6: boolean): Fake => ({
  mail: { ways: async () => ({ port25, ipv6 }) },
})

const ROWS: readonly Row[] = [
  ['resolver-answers', 'pass', {}],
  ['resolver-answers', 'fail', { resolver: { honesty: 'dead' } }],
  ['resolver-answers', 'warn', { resolver: { tcp: 'dead' } }],
  ['resolver-answers', 'warn', { resolver: { udp: 'dead' } }],
  ['resolver-answers', 'warn', { resolver: { udp: 'slow' } }],
  ['resolver-answers', 'pass', { resolver: { udp: 'notUsed', tcp: 'notUsed', transport: 'https' } }],
  ['resolver-rewrites', 'pass', {}],
  ['resolver-rewrites', 'warn', { resolver: { honesty: 'rewrites' } }],
  ['resolver-rewrites', 'notApplicable', { resolver: { honesty: 'portal' } }],
  ['resolver-rewrites', 'notApplicable', { resolver: { honesty: 'dead' } }],
  ['resolver-rewrites', 'temperror', { resolver: { honesty: 'unknown' } }],
  ['resolver-portal', 'pass', {}],
  ['resolver-portal', 'fail', { resolver: { honesty: 'portal' } }],
  ['resolver-portal', 'notApplicable', { resolver: { honesty: 'dead' } }],
  ['resolver-portal', 'temperror', { resolver: { honesty: 'unknown' } }],
  ['resolver-validates', 'pass', {}],
  ['resolver-validates', 'notice', { resolver: { validates: 'no' } }],
  ['resolver-validates', 'notice', { resolver: { validates: 'unbelievable' } }],
  ['resolver-validates', 'temperror', { resolver: { validates: 'unknown' } }],
  ['resolver-validates', 'notApplicable', { resolver: { honesty: 'portal' } }],
  ['ipv6-here', 'pass', ways('open', true)],
  ['ipv6-here', 'notice', ways('open', false)],
  ['port-25-here', 'pass', ways('open', true)],
  ['port-25-here', 'notice', ways('blocked', true)],
  ['port-25-here', 'notApplicable', ways('unknown', true)],
  [
    'port-25-here',
    'temperror',
    {
      ...ways('unknown', true),
      zones: { 'example.org': { MX: ['10 mail.example.org.'] }, 'mail.example.org': { A: ['203.113.0.25'] } },
      subject: { ownServers: 'all' },
    },
  ],
  ['clock', 'pass', parentSigned(SECONDS - 1000, SECONDS + 1000)],
  ['clock', 'fail', parentSigned(SECONDS + 1000, SECONDS + 2000)],
  ['clock', 'fail', parentSigned(SECONDS - 2000, SECONDS - 1000)],
  ['clock', 'notApplicable', parentSigned(SECONDS - 2000, SECONDS - 1000, 'unknown')],
  ['clock', 'notApplicable', zoneWorld()],
  ['split-dns', 'pass', zoneWorld()],
  [
    'split-dns',
    'warn',
    zoneWorld({
      answers: { 'example.org MX': { records: [record('example.org', 'MX', '10 router.lan.')] } },
      ask: (_, name, type) =>
        name === 'example.org' && type === 'MX'
          ? { records: [record('example.org', 'MX', '10 mail.example.org.')] }
          : undefined,
    }),
  ],
  ['split-dns', 'temperror', zoneWorld({ endings: { 'example.org MX': 'servFail' } })],
  ['split-dns', 'temperror', zoneWorld({ ask: () => SILENT })],
  ['split-dns', 'notApplicable', zoneWorld({ ask: (server) => (server.name === 'ns.nic.org' ? undefined : REFUSED) })],
]

describe('the vantage point', () => runRows(ROWS))
