import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import fc from 'fast-check'
import { authenticate, dkimSign, sealMessage } from 'mailauth'
import { describe, expect, test } from 'vitest'
import { arc } from '../../../src/node/face/arc.ts'
import { dkim } from '../../../src/node/face/dkim.ts'

/** Keys of one run; what counts is how they are used. */
const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 })
const SHORT = generateKeyPairSync('rsa', { modulusLength: 768 })
const ED25519 = generateKeyPairSync('ed25519')

const rsaText = (key: KeyObject) => key.export({ format: 'der', type: 'spki' }).toString('base64')
const ED_TEXT = ED25519.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64')

const RECORDS: Record<string, string[]> = {
  'rsa._domainkey.example.org': [`v=DKIM1; p=${rsaText(RSA.publicKey)}`],
  'short._domainkey.example.org': [`v=DKIM1; p=${rsaText(SHORT.publicKey)}`],
  'ed._domainkey.example.org': [`v=DKIM1; k=ed25519; p=${ED_TEXT}`],
  'gone._domainkey.example.org': ['v=DKIM1; p='],
  'strict._domainkey.example.org': [`v=DKIM1; t=s; p=${rsaText(RSA.publicKey)}`],
  'web._domainkey.example.org': [`v=DKIM1; s=web; p=${rsaText(RSA.publicKey)}`],
  'two._domainkey.example.org': [`v=DKIM1; p=${rsaText(SHORT.publicKey)}`, `v=DKIM1; p=${rsaText(RSA.publicKey)}`],
}

async function resolver(name: string, type: string): Promise<string[][]> {
  if (name.startsWith('slow.')) throw Object.assign(new Error(), { code: 'ETIMEOUT' })
  const found = type === 'TXT' ? RECORDS[name] : undefined
  if (found === undefined) throw Object.assign(new Error(), { code: 'ENOTFOUND' })
  return found.map((text) => text.match(/.{1,255}/gs) ?? [])
}

const MAIL = [
  'From: Anna <anna@example.org>',
  'To: Bert <bert@example.net>',
  'Subject:  Two  spaces',
  ' and a folded line',
  'Date: Sat, 21 Nov 2026 12:00:00 +0000',
  'Message-ID: <1@example.org>',
  '',
  'Hello  Bert,',
  '',
  '  trailing space   ',
  '',
  '',
  '',
].join('\r\n')

const PRIVATE: Record<string, KeyObject> = { short: SHORT.privateKey, ed: ED25519.privateKey }

async function sign(mail: string, options: Record<string, unknown> = {}, selector = 'rsa'): Promise<string> {
  const key = PRIVATE[selector] ?? RSA.privateKey
  const privateKey = key.export({ format: 'pem', type: 'pkcs8' }).toString()
  const asked = {
    canonicalization: 'relaxed/relaxed',
    signTime: new Date(Date.UTC(2026, 10, 21)),
    signatureData: [{ signingDomain: 'example.org', selector, privateKey }],
    ...options,
  }
  // The types want one signer beside the list of signers; the program takes either.
  const { signatures, errors } = await dkimSign(mail, asked as unknown as Parameters<typeof dkimSign>[1])
  if (errors.length > 0) throw new Error(String(errors[0]?.err))
  return signatures + mail
}

const verify = (message: string) => dkim({ message, resolver, now: Date.UTC(2026, 10, 21, 1) })

describe('a DKIM signature', () => {
  test.each(['simple/simple', 'simple/relaxed', 'relaxed/simple', 'relaxed/relaxed'])(
    '%s of another signer holds',
    async (canonicalization) => {
      const { result, signatures } = await verify(await sign(MAIL, { canonicalization }))
      expect(result).toBe('pass')
      expect(signatures[0]).toMatchObject({ domain: 'example.org', selector: 'rsa', canonicalization, keyBits: 2048 })
    },
  )

  test('with Ed25519 holds (RFC 8463)', async () => {
    expect((await verify(await sign(MAIL, {}, 'ed'))).signatures).toMatchObject([{ result: 'pass', keyBits: 256 }])
  })

  test('survives what relaxed allows on the way, and not what simple forbids', async () => {
    const refolded = (mail: string) => mail.replace('Subject:  Two  spaces\r\n and', 'subject: Two spaces and')
    expect((await verify(refolded(await sign(MAIL)))).result).toBe('pass')
    const simple = await sign(MAIL, { canonicalization: 'simple/simple' })
    expect((await verify(refolded(simple))).signatures[0]).toMatchObject({
      result: 'fail',
      detail: 'signature did not verify',
    })
  })

  test('holds in a mail that was stored with bare line feeds', async () => {
    expect((await verify((await sign(MAIL)).replaceAll('\r\n', '\n'))).result).toBe('pass')
  })

  test.each(['', '\r\n', '\r\n\r\n', 'no line end', ' \r\n\t\r\n'])('covers the body %j', async (body) => {
    const mail = MAIL.slice(0, MAIL.indexOf('\r\n\r\n') + 4) + body
    for (const canonicalization of ['simple/simple', 'relaxed/relaxed'])
      expect((await verify(await sign(mail, { canonicalization }))).result).toBe('pass')
  })

  test('says which hash is broken', async () => {
    const signed = await sign(MAIL)
    expect((await verify(signed.replace('Hello', 'Hallo'))).signatures[0]).toMatchObject({
      result: 'fail',
      detail: 'body hash did not verify',
    })
    expect((await verify(signed.replace('Anna', 'Anne'))).signatures[0]).toMatchObject({
      result: 'fail',
      detail: 'signature did not verify',
    })
  })

  test('takes a second From for what it is: added', async () => {
    const signed = await sign(MAIL)
    expect((await verify(signed.replace('From: Anna', 'From: Eve <eve@example.com>\r\nFrom: Anna'))).result).toBe(
      'pass',
    )
    expect((await verify(signed.replace('\r\nTo: Bert', '\r\nFrom: Eve <eve@example.com>\r\nTo: Bert'))).result).toBe(
      'fail',
    )
  })
})

describe('what makes a signature invalid (RFC 6376 §6.1.1)', () => {
  const broken = async (change: (signed: string) => string) => (await verify(change(await sign(MAIL)))).signatures[0]

  test.each([
    ['no version', (s: string) => s.replace('v=1; ', ''), 'permerror', /missing required tag v=/],
    ['another version', (s: string) => s.replace('v=1', 'v=2'), 'permerror', /incompatible version/],
    [
      'a tag twice',
      (s: string) => s.replace('d=example.org;', 'd=example.org; d=example.org;'),
      'permerror',
      /d= twice/,
    ],
    ['no bh', (s: string) => s.replace(/bh=[^;]*;/, ''), 'permerror', /bh=/],
    ['no d', (s: string) => s.replace(/ d=[^;]*;/, ''), 'permerror', /d=/],
    [
      'an unknown algorithm',
      (s: string) => s.replace('a=rsa-sha256', 'a=rsa-md5'),
      'permerror',
      /unknown signature algorithm/,
    ],
    [
      'an unknown canonicalization',
      (s: string) => s.replace('c=relaxed/relaxed', 'c=nowsp'),
      'permerror',
      /unknown canonicalization/,
    ],
    ['another query method', (s: string) => s.replace(/q=[^;]*;/, 'q=http/x;'), 'permerror', /query method/],
    ['a foreign i=', (s: string) => s.replace('v=1;', 'v=1; i=@example.com;'), 'permerror', /not within d=/],
    [
      'an i= that only ends alike',
      (s: string) => s.replace('v=1;', 'v=1; i=@notexample.org;'),
      'permerror',
      /not within d=/,
    ],
    [
      'From not signed',
      (s: string) => s.replace(/(h=[^;]*)From:?/i, '$1'),
      'permerror',
      /From field not signed|syntax/,
    ],
    ['expired', (s: string) => s.replace('v=1;', 'v=1; x=1;').replace(/t=\d+;/, ''), 'permerror', /expired/],
    ['x before t', (s: string) => s.replace('v=1;', 'v=1; x=1;'), 'permerror', /x= before t=/],
    ['l longer than the body', (s: string) => s.replace('v=1;', 'v=1; l=99999;'), 'permerror', /longer than the body/],
    ['no base64', (s: string) => s.replace(/bh=[^;]*;/, 'bh=*;'), 'permerror', /base64/],
    ['no key', (s: string) => s.replace('s=rsa', 's=none'), 'permerror', /no key/],
    ['a revoked key', (s: string) => s.replace('s=rsa', 's=gone'), 'permerror', /revoked/],
    ['a key that cannot be had', (s: string) => s.replace('s=rsa', 's=slow'), 'temperror', /unavailable/],
    ['a key for something else', (s: string) => s.replace('s=rsa', 's=web'), 'permerror', /not for mail/],
    ['a key of another kind', (s: string) => s.replace('s=rsa', 's=ed'), 'permerror', /inappropriate key/],
  ] as const)('%s', async (_, change, result, detail) => {
    expect(await broken(change)).toMatchObject({ result, detail: expect.stringMatching(detail) })
  })

  test('a key of 768 bits (RFC 8301 §3.2)', async () => {
    expect((await verify(await sign(MAIL, {}, 'short'))).signatures[0]).toMatchObject({
      result: 'policy',
      keyBits: 768,
    })
  })

  test('rsa-sha1 (RFC 8301 §3.1)', async () => {
    const signed = await sign(MAIL, { algorithm: 'rsa-sha1' })
    expect((await verify(signed)).signatures[0]).toMatchObject({ algorithm: 'rsa-sha1', result: 'policy' })
  })

  test('of two keys at one name the one that fits is found', async () => {
    expect((await verify(await sign(MAIL, {}, 'two'))).result).toBe('pass')
  })

  test('a mail without any has the result none', async () => {
    expect(await verify(MAIL)).toEqual({ result: 'none', signatures: [] })
  })
})

describe('an ARC chain', () => {
  const chain = async (instances: number): Promise<string> => {
    let mail = await sign(MAIL)
    for (let instance = 1; instance <= instances; instance++) {
      const { arc: found } = await authenticate(mail, {
        ip: '192.0.2.1',
        helo: 'x.example.org',
        sender: 'anna@example.org',
        mta: 'mx.example.org',
        resolver,
        disableBimi: true,
        trustReceived: false,
      } as never)
      const headers = await sealMessage(mail, {
        signingDomain: 'example.org',
        selector: 'rsa',
        privateKey: RSA.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
        authResults: 'mx.example.org; dkim=pass',
        cv: found ? (instance === 1 ? 'none' : 'pass') : 'none',
      } as never)
      mail = headers.toString() + mail
    }
    return mail
  }
  const check = (message: string) => arc({ message, resolver, now: Date.UTC(2026, 10, 21, 1) })

  test('of another sealer holds, however long', async () => {
    expect(await check(MAIL)).toMatchObject({ result: 'none', instances: 0 })
    expect(await check(await chain(1))).toMatchObject({ result: 'pass', instances: 1, sealers: ['example.org'] })
    expect(await check(await chain(3))).toMatchObject({ result: 'pass', instances: 3 })
  })

  test('breaks with the body, with a seal, with a set that is not complete', async () => {
    const sealed = await chain(2)
    expect((await check(sealed.replace('Hello', 'Hallo'))).detail).toMatch(
      /instance 2: ARC-Message-Signature: body hash/,
    )
    expect((await check(sealed.replace(/cv=none/, 'cv=pass'))).detail).toMatch(/instance 1 says cv=pass/)
    expect((await check(sealed.replace(/^ARC-Seal:(?:.*\r\n)(?:[ \t].*\r\n)*/m, ''))).result).toBe('fail')
    expect((await check(sealed.replace('mx.example.org; dkim=pass', 'mx.example.org; dkim=fail'))).result).toBe('fail')
  })
})

test('never throws, whatever a mail says', async () => {
  const signed = await sign(MAIL)
  const mangled = fc
    .tuple(fc.nat(signed.length), fc.nat(30), fc.string({ maxLength: 20 }))
    .map(([at, cut, put]) => signed.slice(0, at) + put + signed.slice(at + cut))
  await fc.assert(
    fc.asyncProperty(fc.oneof(mangled, fc.string({ maxLength: 300 })), async (message) => {
      expect(['none', 'pass', 'fail', 'policy', 'temperror', 'permerror']).toContain((await verify(message)).result)
      expect(['none', 'pass', 'fail']).toContain((await arc({ message, resolver })).result)
    }),
    { numRuns: 200 },
  )
})
