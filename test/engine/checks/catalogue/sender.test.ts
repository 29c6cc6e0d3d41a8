import { describe, expect, test } from 'vitest'
import { CHECKS } from '../../../../src/engine/checks/registry.ts'
import { smtpSession } from '../fake-values.ts'
import { type Fake, runCheck } from '../fake-world.ts'
import { type Row, runRows } from './run-rows.ts'
import { MAIL, MAIL_SIX, pointer, senderWorld } from './sender-world.ts'

const OURS =
  /^(?:reverse-dns|iprev$|ipv6-reverse|ipv6-tunnel|ehlo-(?!reply|accepted)|sending-addresses|blocklist-|allowlist-|domain-fresh|operator-)/
const OUR_CHECKS = CHECKS.filter(({ id }) => OURS.test(id))

const named = (ehloName: string): Fake => senderWorld({ subject: { ehloName } })
const pointing = (...names: readonly string[]): Fake => senderWorld({ zones: pointer(MAIL, ...names) })
const with4 = (name: string) => ({ [name]: { A: [MAIL] } })
const greets = (name: string) =>
  smtpSession({ banner: { code: 220, enhancedStatusCode: null, lines: [`${name} hi`], tookMs: 1 } })

const IDENTITY_DEFECTS: readonly Row[] = [
  [
    'reverse-dns',
    'fail',
    senderWorld({ zones: { '25.2.0.192.in-addr.arpa': {} } }),
    /192\.0\.2\.25 has no reverse name/,
  ],
  ['ipv6-reverse-dns', 'fail', senderWorld({ zones: pointer(MAIL_SIX) }), /2001:db8::25 has no reverse name/],
  ['iprev', 'fail', pointing('gone.example.org'), /has no address/],
  ['iprev', 'fail', pointing('example.org'), /leads to 192\.0\.2\.80/],
  [
    'reverse-dns-generic',
    'warn',
    senderWorld({ zones: { ...pointer(MAIL, 'p25.dyn.example.org'), ...with4('p25.dyn.example.org') } }),
    /“dyn”/,
  ],
  [
    'reverse-dns-generic',
    'warn',
    senderWorld({ zones: { ...pointer(MAIL, 'ip-192-0-2-25.example.org'), ...with4('ip-192-0-2-25.example.org') } }),
    /the address once more/,
  ],
  [
    'reverse-dns-generic',
    'warn',
    senderWorld({ zones: { ...pointer(MAIL, 'unassigned.example.org'), ...with4('unassigned.example.org') } }),
    /no name was set/,
  ],
  [
    'reverse-dns-syntax',
    'warn',
    senderWorld({ zones: { ...pointer(MAIL, 'mail_1.example.org'), ...with4('mail_1.example.org') } }),
    /“mail_1/,
  ],
  ['reverse-dns-several', 'warn', pointing('mail.example.org', 'example.org'), /has 2 reverse names/],
  [
    'sending-addresses-public',
    'fail',
    senderWorld({ subject: { addresses: ['192.168.1.5'] } }),
    /192\.168\.1\.5 \(Private-Use\)/,
  ],
  ['ehlo-name', 'fail', named('localhost'), /a single word/],
  ['ehlo-name', 'fail', named('192.0.2.25'), /a bare address/],
  ['ehlo-name', 'fail', named('mail.lan'), /only inside a network/],
  ['ehlo-name', 'fail', named('mail_1.example.org'), /not a proper host name/],
  ['ehlo-resolves', 'fail', named('other.example.org'), /has no address/],
  ['ehlo-address', 'warn', named('example.org'), /leads to 192\.0\.2\.80/],
  ['ehlo-not-foreign', 'fail', named('gmail.com'), /large provider/],
]

const OTHERS: readonly Row[] = [
  [
    'reverse-dns-own-domain',
    'notice',
    senderWorld({ zones: { ...pointer(MAIL, 'mx.example.net'), ...with4('mx.example.net') } }),
    /another domain/,
  ],
  [
    'reverse-dns-alias',
    'notice',
    senderWorld({
      zones: { ...pointer(MAIL, 'smtp.example.org'), 'smtp.example.org': { CNAME: ['mail.example.org.'] } },
    }),
    /alias/,
  ],
  [
    'reverse-dns-families',
    'notice',
    senderWorld({ zones: { ...pointer(MAIL, 'four.example.org'), ...with4('four.example.org') } }),
    /over IPv6 it is mail/,
  ],
  ['reverse-dns-families', 'notApplicable', pointing('gone.example.org')],
  ['ehlo-name', 'notice', named('[192.0.2.25]'), /with its address/],
  [
    'ehlo-equals-reverse-dns',
    'notice',
    senderWorld({
      zones: { 'smtp.example.org': { A: [MAIL], AAAA: [MAIL_SIX] } },
      subject: { ehloName: 'smtp.example.org' },
    }),
    /Both lead/,
  ],
  ['ehlo-resolves', 'warn', senderWorld({ smtp: { [`${MAIL}:25`]: greets('weg.example.org') } }), /weg\.example\.org/],
  [
    'ehlo-resolves',
    'temperror',
    senderWorld({
      endings: { 'mail.example.org': 'timeout' },
      subject: { addresses: [MAIL], ehloName: 'mail.example.org' },
    }),
    /not answered/,
  ],
  ['ehlo-address', 'notice', senderWorld({ smtp: { [`${MAIL}:25`]: greets('example.org') } }), /but mail is sent from/],
  ['ehlo-not-foreign', 'warn', senderWorld({ smtp: { [`${MAIL}:25`]: greets('mx.google.com') } }), /mx\.google\.com/],
  [
    'ehlo-one-name',
    'notice',
    senderWorld({ smtp: { [`${MAIL}:25`]: greets('other.example.org') } }),
    /different names/,
  ],
  ['ehlo-one-name', 'notApplicable', senderWorld({ subject: { ownServers: [] } })],
  ['ehlo-name', 'notApplicable', senderWorld({ subject: { ownServers: [] } }), /no own server told its name/],
  ['ipv6-tunnel', 'notice', senderWorld({ subject: { addresses: ['2001:470:1f0b::2'] } }), /Hurricane/],
  ['ipv6-tunnel', 'notApplicable', senderWorld({ subject: { addresses: [MAIL] } })],
  ['ipv6-reverse-dns', 'notApplicable', senderWorld({ subject: { addresses: [MAIL] } }), /No mail is sent over IPv6/],
  ['reverse-dns', 'notApplicable', senderWorld({ subject: { addresses: [MAIL_SIX] } }), /No mail is sent over IPv4/],
  ['reverse-dns', 'temperror', senderWorld({ endings: { '25.2.0.192.in-addr.arpa': 'servFail' } }), /was not answered/],
  [
    'iprev',
    'temperror',
    senderWorld({ zones: pointer(MAIL, 'slow.example.org'), endings: { 'slow.example.org': 'timeout' } }),
    /could not be asked/,
  ],
  [
    'reverse-dns',
    'notApplicable',
    senderWorld({ zones: { 'example.org': { TXT: ['"v=spf1 -all"'], MX: ['0 .'] } } }),
    /sends no mail/,
  ],
  ['sending-addresses', 'pass', senderWorld(), /Assumed, as these receive/],
  ['sending-addresses', 'pass', senderWorld({ subject: { addresses: [MAIL] } }), /As you said/],
  ['sending-addresses', 'temperror', senderWorld({ endings: { 'example.org MX': 'timeout' } }), /not answered/],
  [
    'sending-addresses',
    'notApplicable',
    senderWorld({
      subject: {
        knowledge: {
          mailHosts: [{ id: 'x', name: 'Hoster', mx: ['mail.example.org'], spf: [], selectors: [], kind: 'mailboxes' }],
        },
      },
    }),
    /Hoster/,
  ],
  ['sending-addresses-public', 'pass', senderWorld({ subject: { addresses: [MAIL] } })],
  ['sending-addresses-public', 'notApplicable', senderWorld()],
  [
    'operator-web-page',
    'notice',
    senderWorld({ https: { 'https://mail.example.org/': { body: '<h1>It works!</h1>' } } }),
    /no contact or imprint/,
  ],
  [
    'operator-web-page',
    'notice',
    senderWorld({ https: { 'https://mail.example.org/': { outcome: 'refused', status: null } } }),
    /no web page/,
  ],
  [
    'operator-web-page',
    'temperror',
    senderWorld({ https: { 'https://mail.example.org/': { outcome: 'timeout', status: null } } }),
    /did not answer/,
  ],
  [
    'operator-web-page',
    'pass',
    senderWorld({
      https: {
        'https://mail.example.org/': { status: 301, location: 'https://www.example.org/' },
        'https://www.example.org/': { body: 'Kontakt' },
      },
    }),
  ],
  [
    'operator-web-page',
    'notice',
    senderWorld({
      https: {
        'https://mail.example.org/': { status: 301, location: 'https://evil.example.net/' },
        'https://evil.example.net/': { body: 'Kontakt' },
      },
    }),
  ],
  [
    'operator-web-page',
    'notApplicable',
    senderWorld({ zones: pointer(MAIL, 'gone.example.org'), subject: { addresses: [MAIL] } }),
  ],
]

describe('with a good server', () => {
  test.each(OUR_CHECKS.map(({ id }) => id))('%s finds nothing', async (id) => {
    const check = OUR_CHECKS.find((one) => one.id === id)
    if (check === undefined) throw new Error(id)
    const { outcome, summary } = await runCheck(check, senderWorld())
    expect(['pass', 'notApplicable'], `${outcome}: ${summary.en}`).toContain(outcome)
  })
})

describe('a defect', () => runRows(IDENTITY_DEFECTS))
describe('anything else', () => runRows(OTHERS))

test.each(IDENTITY_DEFECTS.map(([id, outcome, fake]) => ({ id, outcome, fake })))(
  '$id: $outcome, and nothing else fails or warns',
  async ({ id, outcome, fake }) => {
    const findings = await Promise.all(OUR_CHECKS.map((check) => runCheck(check, fake)))
    const bad = findings.filter((one) => one.outcome === 'fail' || one.outcome === 'warn')
    expect(bad.map((one) => `${one.id}: ${one.outcome}`)).toEqual([`${id}: ${outcome}`])
  },
)

test('the missing PTR is given, complete', async () => {
  const check = OUR_CHECKS.find(({ id }) => id === 'ipv6-reverse-dns')
  if (check === undefined) throw new Error('not there')
  const { fix } = await runCheck(check, senderWorld({ zones: pointer(MAIL_SIX) }))
  expect(fix?.records).toEqual([
    {
      name: '5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa',
      type: 'PTR',
      before: [],
      after: ['mail.example.org.'],
    },
  ])
})
