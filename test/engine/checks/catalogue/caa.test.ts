import { describe } from 'vitest'
import { certificate, smtpSession, tlsState } from '../fake-values.ts'
import type { Fake, Zones } from '../fake-world.ts'
import { type Row, runRows } from './run-rows.ts'
import { zoneWorld } from './zone-world.ts'

/** CAA records at a name; the mail host is mail.example.org. */
const caa = (records: readonly string[], name = 'example.org'): Fake => {
  const world = zoneWorld()
  const zones: Zones = { ...world.zones, [name]: { ...world.zones?.[name], CAA: records } }
  const tls = tlsState({ chain: [certificate({ issuer: "CN=R11, O=Let's Encrypt, C=US" })] })
  return { ...world, zones, smtp: { '192.0.2.25:25': smtpSession({ tls }), '2001:db8::25:25': smtpSession({ tls }) } }
}
const named = (domain: string): Fake => ({ subject: { domain } })
const SERVFAIL: Fake = { ...caa([]), endings: { 'mail.example.org CAA': 'servFail' } }
const GOOD = '0 issue "letsencrypt.org"'

const ROWS: readonly Row[] = [
  ['caa-present', 'pass', caa([GOOD])],
  ['caa-present', 'pass', caa([GOOD], 'mail.example.org')],
  ['caa-present', 'pass', caa([GOOD], 'org')],
  ['caa-present', 'notice', caa([])],
  ['caa-present', 'temperror', SERVFAIL],
  ['caa-syntax', 'pass', caa([GOOD])],
  ['caa-syntax', 'warn', caa(['0 issue "https://letsencrypt.org/"']), /https:/],
  ['caa-syntax', 'notApplicable', caa([])],
  ['caa-critical', 'pass', caa(['128 issue "letsencrypt.org"'])],
  ['caa-critical', 'pass', caa([GOOD, '0 future "x"'])],
  ['caa-critical', 'warn', caa([GOOD, '128 future "x"']), /future/],
  ['caa-allows-issuance', 'pass', caa([GOOD, '0 issue ";"'])],
  ['caa-allows-issuance', 'pass', caa(['0 issuewild ";"'])],
  ['caa-allows-issuance', 'warn', caa(['0 issue ";"']), /forbids/],
  ['caa-allows-ca', 'pass', caa([GOOD])],
  ['caa-allows-ca', 'pass', caa([])],
  ['caa-allows-ca', 'pass', caa(['0 iodef "mailto:a@example.org"'])],
  ['caa-allows-ca', 'warn', caa(['0 issue "sectigo.com"']), /letsencrypt[.]org/],
  ['caa-allows-ca', 'notApplicable', { ...caa([GOOD]), smtp: {} }],
  ['caa-allows-ca', 'temperror', { ...caa([GOOD]), endings: { 'mail.example.org CAA': 'servFail' } }],
  ['caa-account', 'notApplicable', caa([GOOD])],
  [
    'caa-account',
    'pass',
    caa(['0 issue "letsencrypt.org; accounturi=https://acme.example/acct/1; validationmethods=dns-01"']),
  ],
  ['caa-account', 'warn', caa(['0 issue "letsencrypt.org; accounturi=12345"']), /12345/],
  ['caa-account', 'warn', caa(['0 issue "letsencrypt.org; validationmethods=dns_01"'])],
  ['caa-issuemail', 'notApplicable', caa([GOOD])],
  ['caa-issuemail', 'pass', caa(['0 issuemail ";"']), /Nobody/],
  ['caa-issuemail', 'pass', caa(['0 issuemail "sectigo.com"']), /sectigo/],
  ['caa-issuemail', 'temperror', { ...caa([]), endings: { 'example.org CAA': 'servFail' } }],
  ['caa-iodef', 'notApplicable', caa([GOOD])],
  ['caa-iodef', 'pass', caa(['0 iodef "mailto:security@example.org"'])],
  ['caa-iodef', 'notice', caa(['0 iodef "security@example.org"'])],
  ['caa-alias', 'pass', caa([GOOD])],
  [
    'caa-alias',
    'notice',
    {
      ...caa([GOOD], 'mail.example.net'),
      answers: {
        'mail.example.org CAA': {
          status: 'answer',
          aliases: ['mail.example.net'],
          records: [
            {
              name: 'mail.example.net',
              ttl: 1,
              data: { type: 'CAA', flags: 0, tag: 'issue', value: 'letsencrypt.org' },
            },
          ],
        },
      },
    },
    /mail[.]example[.]net/,
  ],
  ['idn-form', 'notApplicable', named('example.org')],
  ['idn-form', 'pass', named('xn--bcher-kva.example'), /bücher/],
  ['idn-form', 'warn', named('xn--abc-.example')],
  ['idn-mixed-scripts', 'notApplicable', named('example.org')],
  ['idn-mixed-scripts', 'pass', named('xn--bcher-kva.example')],
  // "pаypal" with a Cyrillic а.
  ['idn-mixed-scripts', 'notice', named('xn--pypal-4ve.example')],
]

describe('certificates permitted by CAA, international names', () => runRows(ROWS))
