import { describe } from 'vitest'
import { findAlone } from './find-alone.ts'
import { chained, type Row, tlsa } from './mail-changes.ts'
import { everywhere, LIVE_SPKI } from './mail-world.ts'

const DEFECTS: readonly Row[] = [
  [
    'TLSA for one host of two',
    'tlsa-present',
    'warn',
    {
      zones: {
        'example.org': {
          MX: ['10 mail.example.org.', '20 b.example.org.'],
          SOA: ['ns.example.org. hostmaster.example.org. 1 2 3 4 5'],
        },
        'b.example.org': { A: ['192.0.2.25'] },
      },
      ...everywhere(chained({ names: ['mail.example.org', 'b.example.org'] })),
    },
  ],
  ['an unsigned domain', 'dane-mx-secure', 'warn', { more: { answers: { 'example.org': { security: 'insecure' } } } }],
  [
    'an unsigned host',
    'dane-host-secure',
    'warn',
    { more: { answers: { 'mail.example.org': { security: 'insecure' } } } },
  ],
  [
    'unsigned TLSA',
    'tlsa-secure',
    'warn',
    { more: { answers: { '_25._tcp.mail.example.org': { security: 'insecure' } } } },
  ],
  [
    'bogus TLSA',
    'tlsa-secure',
    'fail',
    { more: { answers: { '_25._tcp.mail.example.org': { security: 'bogus', status: 'servFail', records: [] } } } },
  ],
  [
    'SERVFAIL for TLSA',
    'tlsa-lookup',
    'fail',
    {
      more: {
        answers: {
          '_25._tcp.mail.example.org': { security: 'unknown', status: 'servFail', rcode: 'SERVFAIL', records: [] },
        },
      },
    },
  ],
  ['usage 1', 'tlsa-usage', 'warn', tlsa(`1 1 1 ${LIVE_SPKI}`)],
  ['selector 7', 'tlsa-parameters', 'warn', tlsa(`3 7 1 ${LIVE_SPKI}`)],
  ['a digest too short', 'tlsa-digest', 'fail', tlsa(`3 1 1 ${LIVE_SPKI.slice(2)}`)],
  [
    'the digest of nothing',
    'tlsa-digest',
    'fail',
    tlsa('3 1 1 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', `3 1 1 ${LIVE_SPKI}`),
  ],
  ['another key', 'tlsa-matches', 'fail', tlsa(`3 1 1 ${'ab'.repeat(32)}`)],
  [
    'an authority that is not sent',
    'tlsa-anchor',
    'fail',
    tlsa(`2 1 1 ${'ab'.repeat(32)}`, `2 1 1 ${'cd'.repeat(32)}`),
  ],
]

describe('a defect of TLSA records', () => findAlone(DEFECTS))
