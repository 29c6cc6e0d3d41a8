import { describe, expect, test } from 'vitest'
import { CHECKS } from '../../../../src/engine/checks/registry.ts'
import { runChecks } from '../../../../src/engine/checks/run-checks.ts'
import type { DnsRecord } from '../../../../src/engine/dns/record.ts'
import { type Fake, fakeSubject, fakeWorld } from '../fake-world.ts'
import { type Row, runRows } from './run-rows.ts'
import { DAY, ds, key, rsaKey, SECONDS, type Signing, signatures, signedWorld, withData } from './signed-world.ts'
import { NS2, record, SILENT, zoneWorld } from './zone-world.ts'

const GOOD = signedWorld()
const UNSIGNED = zoneWorld()
const OTHER = key(99)
const DS_ALONE = signedWorld({ keys: [], ds: [ds(key(11))] })
const UNANSWERED = zoneWorld({
  endings: { 'example.org DS': 'servFail', 'example.org DNSKEY': 'servFail' },
  ask: (_, __, type) => (type === 'DS' || type === 'DNSKEY' ? SILENT : undefined),
})
const until = (expiration: number, inception = SECONDS - 20 * DAY) => signedWorld({ expiration, inception })
const nsec3param = (text: string) =>
  signedWorld(
    {},
    {
      ask: (_, name, type) =>
        type === 'NSEC3PARAM' ? { status: 'answer', records: [record(name, 'NSEC3PARAM', text)] } : undefined,
    },
  )
const cds = (...data: readonly DnsRecord['data'][]) =>
  signedWorld({}, { ask: (_, __, type) => (type === 'CDS' ? withData('CDS', data) : undefined) })
const second = (signing: Signing): Fake =>
  signedWorld(
    {},
    {
      ask: (server, _, type) =>
        server.address === NS2 && type === 'MX' ? { signatures: signatures('MX', signing, [key(11)]) } : undefined,
    },
  )
const elsewhere: DnsRecord = {
  name: 'x.example.org',
  ttl: 1,
  data: { type: 'NSEC', nextName: 'y.example.org', types: ['A'] },
}

const ROWS: readonly Row[] = [
  ['dnssec-signed', 'pass', GOOD],
  ['dnssec-signed', 'notice', UNSIGNED, /not signed/],
  ['dnssec-signed', 'notice', signedWorld({ ds: [] }), /zone above does not know/],
  ['dnssec-signed', 'notApplicable', DS_ALONE],
  ['dnssec-signed', 'temperror', UNANSWERED],
  ['dnssec-ds-without-keys', 'pass', GOOD],
  ['dnssec-ds-without-keys', 'fail', DS_ALONE],
  ['dnssec-ds-without-keys', 'notApplicable', UNSIGNED],
  ['dnssec-ds-without-keys', 'temperror', UNANSWERED],
  ['dnssec-ds-matches', 'pass', GOOD],
  ['dnssec-ds-matches', 'pass', signedWorld({ ds: [ds(key(11), { digestType: 1 })] })],
  ['dnssec-ds-matches', 'fail', signedWorld({ ds: [ds(OTHER)] }), /99/],
  ['dnssec-ds-matches', 'fail', signedWorld({ ds: [ds(key(11), { digest: '00'.repeat(32) })] })],
  ['dnssec-ds-matches', 'fail', signedWorld({ keys: [key(11), OTHER], signers: [OTHER] }), /does not sign/],
  ['dnssec-ds-matches', 'fail', signedWorld({ keys: [key(11, { flags: 257 + 128 })] })],
  ['dnssec-ds-matches', 'notice', signedWorld({ ds: [ds(key(11)), ds(OTHER)] }), /99/],
  ['dnssec-ds-matches', 'temperror', signedWorld({ ds: [ds(key(11), { digestType: 3 })] })],
  ['dnssec-ds-matches', 'notApplicable', UNSIGNED],
  ['dnssec-digest-type', 'pass', GOOD],
  ['dnssec-digest-type', 'notice', signedWorld({ ds: [ds(key(11)), ds(key(11), { digestType: 1 })] })],
  ['dnssec-digest-type', 'warn', signedWorld({ ds: [ds(key(11), { digestType: 1 })] }), /SHA-1/],
  ['dnssec-algorithm', 'pass', GOOD],
  ['dnssec-algorithm', 'notice', signedWorld({ keys: [key(11, { algorithm: 10 })] })],
  ['dnssec-algorithm', 'warn', signedWorld({ keys: [key(11, { algorithm: 7 })] }), /RSASHA1/],
  ['dnssec-key-length', 'notApplicable', GOOD],
  ['dnssec-key-length', 'pass', signedWorld({ keys: [rsaKey(11, 2048)] }), /2048/],
  ['dnssec-key-length', 'notice', signedWorld({ keys: [rsaKey(11, 2048), rsaKey(12, 1024)] }), /1024/],
  ['dnssec-key-length', 'warn', signedWorld({ keys: [rsaKey(11, 512)] })],
  ['dnssec-signatures-valid', 'pass', GOOD],
  ['dnssec-signatures-valid', 'fail', until(SECONDS - 60), /expired/],
  ['dnssec-signatures-valid', 'fail', until(SECONDS + DAY, SECONDS + 60), /only valid from/],
  ['dnssec-signatures-valid', 'fail', signedWorld({ signers: [] }), /No signature/],
  ['dnssec-signatures-valid', 'fail', { ...GOOD, validate: async () => 'bogus' }],
  [
    'dnssec-signatures-valid',
    'fail',
    { ...GOOD, answers: { 'example.org MX': { status: 'servFail', security: 'bogus' } } },
  ],
  ['dnssec-signatures-valid', 'notApplicable', signedWorld({ ds: [ds(OTHER)] })],
  ['dnssec-signature-expiry', 'pass', GOOD],
  ['dnssec-signature-expiry', 'warn', until(SECONDS + DAY / 4), /in 6 hours/],
  ['dnssec-signature-expiry', 'pass', until(SECONDS + DAY, SECONDS - DAY)],
  ['dnssec-signature-expiry', 'notApplicable', until(SECONDS - 60)],
  ['dnssec-signature-life', 'pass', GOOD],
  ['dnssec-signature-life', 'notice', until(SECONDS + 300 * DAY), /320 days/],
  ['dnssec-nsec3-parameters', 'notApplicable', GOOD],
  ['dnssec-nsec3-parameters', 'pass', nsec3param('1 0 0 -')],
  ['dnssec-nsec3-parameters', 'notice', nsec3param('1 0 10 aabb')],
  ['dnssec-nsec3-parameters', 'warn', nsec3param('1 0 150 -'), /150/],
  ['dnssec-denial', 'pass', GOOD],
  ['dnssec-denial', 'fail', signedWorld({ authority: [] })],
  ['dnssec-denial', 'fail', signedWorld({ authority: [elsewhere] })],
  ['dnssec-denial', 'notApplicable', until(SECONDS - 60)],
  ['dnssec-algorithm-complete', 'pass', GOOD],
  ['dnssec-algorithm-complete', 'warn', signedWorld({ ds: [ds(key(11)), ds(rsaKey(12, 2048))] }), /RSASHA256/],
  ['dnssec-algorithm-complete', 'notApplicable', signedWorld({ ds: [ds(OTHER)] })],
  ['dnssec-key-set-size', 'pass', GOOD],
  [
    'dnssec-key-set-size',
    'notice',
    signedWorld(
      {},
      { ask: (_, __, type) => (type === 'DNSKEY' ? { ...withData('DNSKEY', [key(11)]), size: 1700 } : undefined) },
    ),
    /1700/,
  ],
  ['dnssec-cds', 'pass', GOOD],
  ['dnssec-cds', 'pass', cds({ ...ds(key(11)), type: 'CDS' })],
  ['dnssec-cds', 'warn', cds({ ...ds(OTHER), type: 'CDS' }), /99/],
  ['dnssec-cds', 'notice', cds({ type: 'CDS', keyTag: 0, algorithm: 0, digestType: 0, digest: '00' })],
  ['dnssec-same-signatures', 'pass', GOOD],
  ['dnssec-same-signatures', 'fail', second({ expiration: SECONDS - 60 }), /ns2/],
  ['dnssec-same-signatures', 'pass', until(SECONDS - 60)],
  ['dnssec-same-signatures', 'notApplicable', UNSIGNED],
]

describe('DNSSEC', () => {
  runRows(ROWS)

  test.each([
    ['expired', until(SECONDS - 60), ['dnssec-signatures-valid']],
    ['a DS of another key', signedWorld({ ds: [ds(OTHER)] }), ['dnssec-ds-matches']],
    ['a DS, and no keys', DS_ALONE, ['dnssec-ds-without-keys']],
    ['no proofs', signedWorld({ authority: [] }), ['dnssec-denial']],
    ['one server behind', second({ expiration: SECONDS - 60 }), ['dnssec-same-signatures']],
  ])('one defect is one finding: %s', async (_, fake, expected) => {
    const checks = CHECKS.filter(({ id }) => id.startsWith('dnssec-'))
    const { findings } = await runChecks(checks, fakeSubject(fake), fakeWorld(fake))
    expect(findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn').map(({ id }) => id)).toEqual(
      expected,
    )
  })
})
