import { describe, expect, test } from 'vitest'
import { CHECKS, checkOf } from '../../../../src/engine/checks/registry.ts'
import { type Fake, runCheck } from '../fake-world.ts'
import { type Row, runRows } from './run-rows.ts'
import { BLOCKLISTS, listed, MAIL, MAIL_SIX, pointer, senderWorld, testAnswer } from './sender-world.ts'

const on = (id: string, entry: string, ...codes: readonly string[]): Fake =>
  senderWorld({ zones: listed(id, entry, ...codes) })
const LISTS = /^(?:blocklist-|allowlist-|domain-fresh)/

const LISTINGS: readonly Row[] = [
  ['blocklist-spamhaus', 'fail', on('spamhaus-zen', MAIL, '127.0.0.4'), /XBL.*\(because of this\)/],
  ['blocklist-spamhaus', 'fail', on('spamhaus-zen', MAIL, '127.0.0.2', '127.0.0.9'), /SBL.*DROP/],
  ['blocklist-spamhaus', 'fail', on('spamhaus-zen', MAIL_SIX, '127.0.0.3'), /lists 2001:db8::25: CSS/],
  ['blocklist-spamhaus-policy', 'warn', on('spamhaus-zen', MAIL, '127.0.0.10'), /PBL/],
  ['blocklist-address', 'fail', on('barracuda', MAIL, '127.0.0.2'), /Barracuda/],
  ['blocklist-address', 'warn', on('spamcop', MAIL, '127.0.0.2'), /SpamCop/],
  ['blocklist-domain', 'fail', on('spamhaus-dbl', 'example.org', '127.0.1.2'), /Spamhaus DBL lists example\.org/],
  ['blocklist-domain', 'fail', on('surbl', 'example.org', '127.0.0.80'), /MW: malware; ABUSE/],
  ['blocklist-domain', 'warn', on('uribl', 'example.org', '127.0.0.2'), /black/],
  ['blocklist-name-servers', 'warn', on('spamhaus-zen', '198.51.100.53', '127.0.0.2'), /198\.51\.100\.53/],
  ['blocklist-name-servers', 'warn', on('spamhaus-dbl', 'ns2.example.net', '127.0.1.2'), /ns2\.example\.net/],
  [
    'blocklist-mx-host',
    'warn',
    senderWorld({
      zones: {
        'example.org': { MX: ['10 mail.example.org.', '20 mx.example.net.'], TXT: ['"v=spf1 mx -all"'] },
        'mx.example.net': { A: ['198.51.100.25'] },
        ...listed('spamhaus-dbl', 'mx.example.net', '127.0.1.4'),
      },
    }),
    /mx\.example\.net: a domain used for phishing/,
  ],
  [
    'blocklist-server-name',
    'warn',
    senderWorld({
      zones: {
        ...pointer(MAIL, 'mx.example.net'),
        'mx.example.net': { A: [MAIL] },
        ...listed('spamhaus-dbl', 'mx.example.net', '127.0.1.2'),
      },
    }),
    /mx\.example\.net/,
  ],
]

const NOTICES: readonly Row[] = [
  ['blocklist-minor', 'notice', on('psbl', MAIL, '127.0.0.2'), /PSBL/],
  ['blocklist-minor', 'notice', on('uceprotect-1', MAIL, '127.0.0.2'), /UCEPROTECT level 1/],
  [
    'blocklist-minor',
    'notice',
    senderWorld({ zones: { ...listed('psbl', MAIL, '127.0.0.2'), ...listed('s5h', MAIL, '127.0.0.2') } }),
    /2 entries/,
  ],
  ['blocklist-neighbourhood', 'notice', on('uceprotect-3', MAIL, '127.0.0.2'), /network of the provider/],
  ['blocklist-policy', 'notice', on('spfbl', MAIL, '127.0.0.4'), /residential/],
  ['blocklist-domain', 'notice', on('uribl', 'example.org', '127.0.0.4'), /grey/],
  ['blocklist-domain-minor', 'notice', on('nordspam-domains', 'example.org', '127.0.0.2'), /NordSpam/],
  ['domain-fresh', 'notice', on('spameatingmonkey-fresh', 'example.org', '127.0.0.2'), /15 days/],
  ['blocklist-web-address', 'notice', on('spamhaus-zen', '192.0.2.80', '127.0.0.2'), /192\.0\.2\.80/],
  ['allowlist-dnswl', 'pass', on('dnswl', MAIL, '127.0.6.2'), /medium trust/],
  ['allowlist-dnswl', 'notApplicable', senderWorld(), /costs nothing/],
  ['allowlist-dnswl', 'temperror', senderWorld({ zones: testAnswer('127.0.0.255', 'dnswl') }), /refused/],
  ['allowlist-others', 'pass', on('hostkarma', MAIL, '127.0.0.1'), /Hostkarma.*white/],
  ['allowlist-others', 'notApplicable', senderWorld()],
]

const REFUSED = senderWorld({
  zones: { ...testAnswer('127.255.255.254', 'spamhaus-zen'), ...listed('spamhaus-zen', MAIL, '127.255.255.254') },
})
const LISTS_ALL = senderWorld({
  zones: { ...listed('spamhaus-zen', '127.0.0.1', '127.0.0.4'), ...listed('spamhaus-zen', MAIL, '127.0.0.4') },
})
const REWRITTEN = senderWorld({
  zones: { ...testAnswer('203.0.113.80'), ...listed('spamhaus-zen', MAIL, '203.0.113.80') },
})

const UNTOLD: readonly Row[] = [
  ['blocklist-spamhaus', 'temperror', REFUSED, /Could not tell: Spamhaus ZEN/],
  [
    'blocklist-resolver-refused',
    'temperror',
    REFUSED,
    /Spamhaus ZEN refused questions through the resolver 127\.0\.0\.53/,
  ],
  ['blocklist-resolver-refused', 'pass', senderWorld()],
  ['blocklist-self-test', 'pass', REFUSED],
  ['blocklist-spamhaus', 'temperror', LISTS_ALL, /Could not tell/],
  ['blocklist-self-test', 'temperror', LISTS_ALL, /Spamhaus ZEN/],
  [
    'blocklist-self-test',
    'pass',
    senderWorld({ zones: { ...listed('psbl', '127.0.0.1', '127.0.0.2') } }),
    /are not believed: PSBL/,
  ],
  [
    'blocklist-minor',
    'pass',
    senderWorld({ zones: { ...listed('psbl', '127.0.0.1', '127.0.0.2'), ...listed('psbl', MAIL, '127.0.0.2') } }),
    /the others did not say/,
  ],
  ['blocklist-spamhaus', 'temperror', REWRITTEN],
  ['blocklist-answers', 'temperror', REWRITTEN, /no answer of a list/],
  ['blocklist-answers', 'pass', senderWorld()],
  [
    'blocklist-spamhaus',
    'temperror',
    senderWorld({ endings: { '25.2.0.192.zen.spamhaus.org': 'timeout' }, subject: { addresses: [MAIL] } }),
  ],
  ['blocklist-domain', 'notApplicable', { subject: { knowledge: { blocklists: [] } } }],
  ['blocklist-mx-host', 'notApplicable', senderWorld()],
  [
    'blocklist-mx-host',
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
  ['blocklist-server-name', 'notApplicable', senderWorld()],
]

describe('an entry', () => runRows(LISTINGS))
describe('a small entry, or a good one', () => runRows(NOTICES))
describe('what cannot be told', () => runRows(UNTOLD))

test.each(LISTINGS.map(([id, outcome, fake]) => ({ id, outcome, fake })))(
  '$id: $outcome, and no other list check fails or warns',
  async ({ id, outcome, fake }) => {
    const findings = await Promise.all(
      CHECKS.filter((check) => LISTS.test(check.id)).map((check) => runCheck(check, fake)),
    )
    const bad = findings.filter((one) => one.outcome === 'fail' || one.outcome === 'warn')
    expect(bad.map((one) => `${one.id}: ${one.outcome}`)).toEqual([`${id}: ${outcome}`])
  },
)

test('whoever is said to send from a line at home fails by the policy list', async () => {
  const fake = senderWorld({ zones: listed('spamhaus-zen', MAIL, '127.0.0.10'), subject: { addresses: [MAIL] } })
  expect((await find('blocklist-spamhaus-policy', fake)).outcome).toBe('fail')
})

test('noise of small lists never turns anything red', async () => {
  const small = BLOCKLISTS.filter(
    ({ status, weight, lists }) => status === 'alive' && weight === 'low' && lists.includes('ipv4'),
  )
  const fake = senderWorld({ zones: Object.assign({}, ...small.map(({ id }) => listed(id, MAIL, '127.0.0.2'))) })
  const findings = await Promise.all(
    CHECKS.filter((check) => LISTS.test(check.id)).map((check) => runCheck(check, fake)),
  )
  expect(findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')).toEqual([])
})

test('the way out stands in the fix', async () => {
  const { fix } = await find('blocklist-spamhaus', on('spamhaus-zen', MAIL, '127.0.0.2'))
  expect(fix?.say.en).toMatch(/^First find and end the cause.*https:\/\/check\.spamhaus\.org/)
  expect(fix?.say.de).toMatch(/^Zuerst die Ursache/)
})

test('dead and closed lists are never asked, and the reason only of what is listed', async () => {
  const asked: string[] = []
  const fake = on('spamhaus-zen', MAIL, '127.0.0.4')
  for (const check of CHECKS.filter(({ id }) => LISTS.test(id))) {
    const { evidence } = await runCheck(check, fake)
    for (const one of evidence) if (one.kind === 'dns') asked.push(`${one.name} ${one.type}`)
  }
  const never = BLOCKLISTS.filter(({ status }) => status !== 'alive').map(({ zone }) => zone)
  expect(asked.filter((question) => never.some((zone) => question.includes(`.${zone} `)))).toEqual([])
  const reasons = new Set(asked.filter((question) => question.endsWith(' TXT') && !question.includes('example.org ')))
  expect([...reasons]).toEqual(['25.2.0.192.zen.spamhaus.org TXT'])
})

function find(id: string, fake: Fake) {
  const check = checkOf(id)
  if (check === null) throw new Error(`there is no check ${id}`)
  return runCheck(check, fake)
}
