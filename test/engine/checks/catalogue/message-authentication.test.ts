import { generateKeyPairSync } from 'node:crypto'
import { sealMessage } from 'mailauth'
import { describe, expect, test } from 'vitest'
import { checkOf } from '../../../../src/engine/checks/registry.ts'
import { type Fake, runCheck } from '../fake-world.ts'
import {
  ARRIVAL,
  bareMail,
  graveOf,
  LETTER,
  mailWorld,
  replaceField,
  type Signing,
  sign,
  withFields,
} from './message-world.ts'
import { type Row, runRows } from './run-rows.ts'

const SIGNED = await sign(LETTER)
const signed = async (options: Signing) => mailWorld(await sign(LETTER, options))
const arrived = (results: string, mail = SIGNED) => mailWorld(withFields(mail, `Authentication-Results: ${results}`))
const PASS = await mailWorld(ARRIVAL + SIGNED)
const UNSIGNED = await mailWorld(LETTER)
const FOREIGN = await signed({ domain: 'relay.example' })
const CHANGED = SIGNED.replace('Hello Bert', 'Hallo Bert')
const onList = (mail: string) => withFields(mail, 'List-Id: Talk <talk.example.net>')
const BODY_CHANGED = await mailWorld(CHANGED)
const NO_FROM = await mailWorld(replaceField(LETTER, 'From'))

const OTHER = { address: '192.0.2.66' }
const SOFT = { zones: { 'example.org': { MX: ['10 mail.example.org.'], TXT: ['v=spf1 ip4:192.0.2.25 ~all'] } } }
const spfOf = (text: string) => ({ zones: { 'example.org': { MX: ['10 mail.example.org.'], TXT: [text] } } })
const dmarcOf = (text: string) => ({ zones: { '_dmarc.example.org': { TXT: [text] } } })
const FORWARDED = withFields(SIGNED, 'X-Forwarded-To: bert@example.com')
const RELAYED = await mailWorld(await sign(LETTER, { domain: 'relay.example' }), {
  address: '192.0.2.99',
  mailFrom: 'b@relay.example',
  ehloName: 'mail.relay.example',
})
const compauth = (text: string) => arrived(`spf=pass; compauth=${text}`)

const POLICIES: readonly Row[] = [
  ['message-spf', 'pass', PASS],
  ['message-spf', 'fail', await mailWorld(SIGNED, OTHER), /may not send/],
  ['message-spf', 'warn', await mailWorld(SIGNED, { ...OTHER, ...SOFT }), /softfail/],
  ['message-spf', 'notice', await mailWorld(SIGNED, spfOf('v=spf1 ?all')), /neutral/],
  ['message-spf', 'fail', await mailWorld(SIGNED, spfOf('v=spf1 foo')), /permerror/],
  ['message-spf', 'warn', await mailWorld(SIGNED, spfOf('none')), /no SPF record/],
  ['message-spf', 'warn', await mailWorld(SIGNED, { mailFrom: 'b@relay.example' }), /relay[.]example/],
  ['message-spf', 'notice', await mailWorld(SIGNED, { mailFrom: '', ehloName: 'h.relay.example' }), /no SPF record/],
  ['message-spf', 'temperror', await mailWorld(SIGNED, { endings: { 'example.org TXT': 'servFail' } })],
  ['message-spf', 'notApplicable', bareMail(LETTER), /--ip/],
  ['message-spf', 'notApplicable', await mailWorld(FORWARDED, OTHER)],
  ['message-spf-at-receiver', 'pass', PASS],
  [
    'message-spf-at-receiver',
    'notice',
    await arrived('mx.example.net; spf=softfail smtp.mailfrom=example.org'),
    /softfail/,
  ],
  ['message-spf-at-receiver', 'notice', await mailWorld(withFields(SIGNED, 'Received-SPF: Fail (mx: no)')), /fail/],
  ['message-spf-at-receiver', 'notApplicable', await mailWorld(SIGNED)],
  ['message-spf-at-receiver', 'notApplicable', bareMail(LETTER)],
  ['message-dmarc', 'pass', PASS, /SPF .* DKIM/],
  ['message-dmarc', 'fail', RELAYED, /refuse/],
  ['message-dmarc', 'fail', await mailWorld(LETTER, { ...OTHER, ...dmarcOf('v=DMARC1; p=quarantine') }), /spam folder/],
  ['message-dmarc', 'warn', await mailWorld(LETTER, { ...OTHER, ...dmarcOf('v=DMARC1; p=none') }), /p=none/],
  ['message-dmarc', 'warn', await mailWorld(SIGNED, dmarcOf('v=DMARC1; p=foo')), /unusable/],
  ['message-dmarc', 'notice', await mailWorld(SIGNED, dmarcOf('nothing')), /no DMARC policy/],
  ['message-dmarc', 'temperror', await mailWorld(SIGNED, { endings: { '_dmarc.example.org': 'servFail' } })],
  ['message-dmarc', 'temperror', bareMail(LETTER), /--from/],
  ['message-dmarc', 'notApplicable', await mailWorld(onList(CHANGED), OTHER)],
  ['message-dmarc', 'notApplicable', NO_FROM],
  ['message-dmarc-at-receiver', 'pass', PASS],
  ['message-dmarc-at-receiver', 'notice', await arrived('mx.example.net; dmarc=fail header.from=example.org'), /fail/],
  ['message-dmarc-at-receiver', 'notApplicable', await mailWorld(SIGNED)],
  ['message-dmarc-at-receiver', 'notApplicable', NO_FROM],
  ['message-dmarc-older', 'pass', PASS],
  [
    'message-dmarc-older',
    'notice',
    await mailWorld(LETTER, { ...OTHER, ...dmarcOf('v=DMARC1; p=reject; t=y') }),
    /policies/,
  ],
  ['message-dmarc-older', 'notApplicable', bareMail(LETTER)],
  ['message-alignment', 'pass', PASS],
  ['message-alignment', 'notice', RELAYED, /Neither/],
  ['message-alignment', 'notice', FOREIGN, /Only one/],
  ['message-alignment', 'notApplicable', bareMail(LETTER)],
  ['message-authentication-results', 'pass', PASS, /mx[.]example[.]net noted: spf=pass dkim=pass dmarc=pass/],
  ['message-authentication-results', 'notApplicable', await mailWorld(SIGNED)],
  [
    'message-authentication-results',
    'notApplicable',
    await mailWorld(ARRIVAL + SIGNED, { authservIds: ['mx.other.example'] }),
  ],
  [
    'message-authentication-results',
    'notice',
    await mailWorld(withFields(ARRIVAL + SIGNED, 'Authentication-Results: mx.example.net; dmarc=fail')),
    /contradict/,
  ],
  ['message-compauth', 'pass', await compauth('pass reason=100'), /100/],
  ['message-compauth', 'notice', await compauth('softpass reason=202'), /soft pass/],
  ['message-compauth', 'warn', await compauth('fail reason=001'), /001/],
  ['message-compauth', 'notApplicable', PASS],
  ['message-forwarding', 'notApplicable', PASS],
  ['message-forwarding', 'pass', await mailWorld(FORWARDED)],
  ['message-forwarding', 'notice', await mailWorld(FORWARDED, OTHER), /signature still/],
  [
    'message-forwarding',
    'notice',
    await mailWorld(withFields(LETTER, 'Resent-From: x@y.example'), OTHER),
    /no signature/,
  ],
  [
    'message-forwarding',
    'pass',
    await mailWorld(FORWARDED, { mailFrom: 'SRS0=x=y=example.org=anna@fwd.example' }),
    /SRS/,
  ],
  ['list-from', 'notApplicable', PASS],
  ['list-from', 'pass', await mailWorld(onList(SIGNED))],
  ['list-from', 'fail', await mailWorld(onList(CHANGED), OTHER), /example[.]org/],
  ['list-from', 'notice', await mailWorld(onList(CHANGED), { ...OTHER, ...dmarcOf('v=DMARC1; p=none') })],
]

describe('the policies that a mail meets', () => runRows(POLICIES))

const SEALED = await seal(SIGNED)
const BROKEN_SEAL = await seal(SIGNED, (mail) => mail.replace('Hello', 'Hallo'))
const SILENT_SEAL = await seal(SIGNED, undefined, { 'arc._domainkey.example.org': 'timeout' })
const CHAINS: readonly Row[] = [
  ['arc-chain', 'notApplicable', PASS],
  ['arc-chain', 'pass', SEALED, /example[.]org/],
  ['arc-chain', 'warn', BROKEN_SEAL, /broken/],
  ['arc-chain', 'temperror', SILENT_SEAL, /not answered/],
  ['arc-first-results', 'notApplicable', PASS],
  ['arc-first-results', 'pass', SEALED, /spf=pass dkim=pass dmarc=-/],
  ['arc-first-results', 'notApplicable', BROKEN_SEAL],
]
describe('the ARC chain of a mail', () => runRows(CHAINS))

test.each([
  ['an unsigned mail', 'dkim-signature', UNSIGNED],
  ['a changed body', 'dkim-signature-verifies', BODY_CHANGED],
  ['a key that is gone', 'dkim-signature-key', await signed({ selector: 'gone' })],
  ['a short key', 'dkim-signature-key-length', await signed({ selector: 'short' })],
  ['an old algorithm', 'dkim-signature-algorithm', await signed({ algorithm: 'rsa-sha1' })],
  ['another server', 'message-spf', await mailWorld(SIGNED, OTHER)],
  [
    'a list that adds a footer',
    'list-from',
    await mailWorld(onList(CHANGED), { ...OTHER, mailFrom: 'talk-bounces@relay.example', address: '192.0.2.99' }),
  ],
])('%s gives one finding and no other', async (_, id, fake) => {
  const grave = (await graveOf(fake)).map((line) => line.replace(/^\w+ ([\w-]+):.*$/s, '$1'))
  expect(grave.filter((one) => !one.startsWith('list-unsubscribe'))).toEqual([id])
})

async function seal(
  mail: string,
  change: (mail: string) => string = (same) => same,
  endings: Fake['endings'] = {},
): Promise<Fake> {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const record = `v=DKIM1; p=${key.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')}`
  const options = {
    signingDomain: 'example.org',
    selector: 'arc',
    privateKey: key.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    authResults: 'mx.example.net; spf=pass; dkim=pass',
    cv: 'none',
  }
  const headers = await sealMessage(mail, options as never)
  const zones = { 'arc._domainkey.example.org': { TXT: [record] } }
  return mailWorld(change(headers.toString() + mail), { zones, endings })
}

test('the verdict stands beside that of the receiver as a table', async () => {
  const check = checkOf('message-dmarc')
  if (check === null) throw new Error('there is no check message-dmarc')
  const note = (await runCheck(check, PASS)).evidence.find(({ kind }) => kind === 'note')
  expect(note?.lines.join('\n')).toMatch(
    /SPF +pass +pass[\s\S]*DKIM +pass +pass +d=example.org s=rsa[\s\S]*DMARC +pass +pass/,
  )
})
