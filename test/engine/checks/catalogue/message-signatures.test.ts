import { describe } from 'vitest'
import type { Fake } from '../fake-world.ts'
import { ARRIVAL, bareMail, LETTER, mailWorld, replaceField, type Signing, sign, withFields } from './message-world.ts'
import { type Row, runRows } from './run-rows.ts'

const SIGNED = await sign(LETTER)
const signed = async (options: Signing) => mailWorld(await sign(LETTER, options))
/** The letter with one tag of its signature changed by hand. */
const tagged = (change: (mail: string) => string) => mailWorld(change(SIGNED))
const arrived = (results: string, mail = SIGNED) => mailWorld(withFields(mail, `Authentication-Results: ${results}`))
const PASS = await mailWorld(ARRIVAL + SIGNED)
const UNSIGNED = await mailWorld(LETTER)
const FOREIGN = await signed({ domain: 'relay.example' })
const CHANGED = SIGNED.replace('Hello Bert', 'Hallo Bert')
const onList = (mail: string) => withFields(mail, 'List-Id: Talk <talk.example.net>')
const BODY_CHANGED = await mailWorld(CHANGED)
const NO_FROM = await mailWorld(replaceField(LETTER, 'From'))

const SIGNATURES: readonly Row[] = [
  ['dkim-signature', 'pass', PASS, /example[.]org/],
  ['dkim-signature', 'warn', UNSIGNED, /no DKIM signature/],
  ['dkim-signature', 'warn', FOREIGN, /relay[.]example/],
  ['dkim-signature', 'notice', await mailWorld(LETTER, { mailFrom: '' })],
  ['dkim-signature', 'notApplicable', NO_FROM],
  ['dkim-signature', 'notApplicable', bareMail(LETTER), /no server yet/],
  ['dkim-signature-verifies', 'pass', PASS],
  ['dkim-signature-verifies', 'fail', BODY_CHANGED, /body was changed/],
  ['dkim-signature-verifies', 'fail', await tagged((mail) => mail.replace('Minutes of', 'Hours of')), /header field/],
  ['dkim-signature-verifies', 'notice', await mailWorld(onList(CHANGED)), /mailing list/],
  [
    'dkim-signature-verifies',
    'temperror',
    await mailWorld(SIGNED, { endings: { 'rsa._domainkey.example.org': 'servFail' } }),
  ],
  ['dkim-signature-verifies', 'notApplicable', await signed({ selector: 'gone' })],
  ['dkim-signature-verifies', 'notApplicable', UNSIGNED],
  ['dkim-signature-verifies', 'notApplicable', await mailWorld(ARRIVAL + CHANGED), /finding of its own/],
  ['dkim-signature-at-receiver', 'pass', PASS],
  [
    'dkim-signature-at-receiver',
    'warn',
    await arrived('mx.example.net; dkim=fail header.d=example.org header.s=rsa'),
    /dkim=fail/,
  ],
  [
    'dkim-signature-at-receiver',
    'notice',
    await arrived('mx.example.net; dkim=pass header.d=example.org', CHANGED),
    /changed/,
  ],
  ['dkim-signature-at-receiver', 'notApplicable', await mailWorld(SIGNED)],
  ['dkim-signature-at-receiver', 'notApplicable', UNSIGNED],
  ['dkim-signature-second-opinion', 'pass', PASS],
  ['dkim-signature-second-opinion', 'notApplicable', UNSIGNED],
  ['dkim-signature-second-opinion', 'notice', differing(PASS), /differ/],
  ['dkim-signature-second-opinion', 'notApplicable', withoutOpinion(PASS)],
  ['dkim-signature-algorithm', 'pass', PASS, /rsa-sha256/],
  ['dkim-signature-algorithm', 'fail', await signed({ algorithm: 'rsa-sha1' }), /rsa-sha1/],
  ['dkim-signature-algorithm', 'notApplicable', UNSIGNED],
  ['dkim-signature-key-length', 'pass', PASS, /2048/],
  ['dkim-signature-key-length', 'fail', await signed({ selector: 'short' }), /768/],
  ['dkim-signature-key-length', 'notApplicable', await signed({ selector: 'gone' })],
  ['dkim-signature-key', 'pass', PASS],
  ['dkim-signature-key', 'fail', await signed({ selector: 'gone' }), /revoked/],
  ['dkim-signature-key', 'fail', await signed({ selector: 'nowhere' }), /nowhere/],
  [
    'dkim-signature-key',
    'notice',
    await arrived('mx.example.net; dkim=pass header.d=example.org', await sign(LETTER, { selector: 'gone' })),
    /retired/,
  ],
  [
    'dkim-signature-key',
    'temperror',
    await mailWorld(SIGNED, { endings: { 'rsa._domainkey.example.org': 'timeout' } }),
  ],
  ['dkim-signature-key', 'notApplicable', await tagged((mail) => mail.replace('v=1', 'v=2'))],
  ['dkim-signature-canonicalization', 'pass', PASS],
  ['dkim-signature-canonicalization', 'notice', await signed({ canonicalization: 'simple/simple' }), /simple/],
  ['dkim-signature-fields', 'pass', PASS],
  ['dkim-signature-fields', 'fail', await tagged((mail) => mail.replace(/h=[^;]*/, 'h=Subject')), /From/],
  [
    'dkim-signature-fields',
    'warn',
    await tagged((mail) => mail.replace(/h=[^;]*/, 'h=From:To:Date:Message-ID')),
    /Subject/,
  ],
  [
    'dkim-signature-fields',
    'notice',
    await tagged((mail) => mail.replace(/h=[^;]*/, 'h=From:To:Date:Subject')),
    /Message-ID/,
  ],
  ['dkim-signature-content-fields', 'pass', PASS],
  [
    'dkim-signature-content-fields',
    'notice',
    await tagged((mail) => mail.replace(/h=[^;]*/, 'h=From')),
    /Content-Type/,
  ],
  ['dkim-signature-oversigning', 'notice', PASS],
  ['dkim-signature-oversigning', 'pass', await tagged((mail) => mail.replace(/h=[^;]*/, 'h=From:From'))],
  ['dkim-signature-body-length', 'pass', PASS],
  ['dkim-signature-body-length', 'warn', await tagged((mail) => mail.replace('v=1;', 'v=1; l=10;')), /first 10/],
  ['dkim-signature-expiry', 'pass', PASS],
  [
    'dkim-signature-expiry',
    'warn',
    await tagged((mail) => mail.replace(/t=\d+/, 't=1795258800; x=1795345200')),
    /24 hours/,
  ],
  [
    'dkim-signature-expiry',
    'fail',
    await mailWorld(ARRIVAL + SIGNED.replace(/t=\d+/, 't=1700000000; x=1790000000')),
    /already ended/,
  ],
  ['dkim-signature-expiry', 'notApplicable', UNSIGNED],
  ['dkim-signature-time', 'pass', PASS],
  ['dkim-signature-time', 'warn', await mailWorld(ARRIVAL + SIGNED.replace(/t=\d+/, 't=1795300000')), /minutes/],
  ['dkim-signature-several', 'pass', PASS],
  ['dkim-signature-several', 'notice', await mailWorld(await sign(SIGNED)), /twice/],
  ['dkim-signature-several', 'notApplicable', UNSIGNED],
  ['dkim-signature-identity', 'pass', PASS],
  [
    'dkim-signature-identity',
    'fail',
    await tagged((mail) => mail.replace('v=1;', 'v=1; i=@example.net;')),
    /example[.]net/,
  ],
  ['dkim-signature-form', 'pass', PASS],
  ['dkim-signature-form', 'fail', await tagged((mail) => mail.replace('v=1;', 'v=1; v=1;'))],
  ['dkim-signature-conversion', 'pass', PASS],
  ['dkim-signature-conversion', 'notApplicable', UNSIGNED],
  [
    'dkim-signature-conversion',
    'notice',
    await mailWorld(withFields(SIGNED, 'X-MIME-Autoconverted: from 8bit to quoted-printable')),
  ],
]

describe('the signatures of a mail', () => runRows(SIGNATURES))

function differing(fake: Fake): Fake {
  if (fake.signatures === undefined) throw new Error('expected signatures')
  return { ...fake, signatures: { ...fake.signatures, secondOpinion: { dkim: ['fail'], arc: 'none' } } }
}

function withoutOpinion(fake: Fake): Fake {
  if (fake.signatures === undefined) throw new Error('expected signatures')
  return { ...fake, signatures: { ...fake.signatures, secondOpinion: null } }
}
