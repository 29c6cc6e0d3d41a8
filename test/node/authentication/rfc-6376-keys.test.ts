import { describe, expect, test } from 'vitest'
import { judge, NAMES, OWN, signed, withOwn } from './judge-signed.ts'
import { BODY, ED25519, ED25519_TEXT, FIELDS, mailOf, RSA, RSA_TEXT, signedField } from './rfc-signer.ts'

const PKCS1 = RSA.publicKey.export({ format: 'der', type: 'pkcs1' }).toString('base64')

describe('RFC 6376 §5.4: which fields are signed', () => {
  test('the last of a name first, and names more often than fields as nothing', async () => {
    const fields = [...FIELDS, 'Received: one', 'Received: two', 'Received: three']
    const own = OWN.replace('h=from:', 'h=from:received:received:none:from:')
    const names = ['from', 'received', 'received', 'none', 'from', 'subject']
    const mail = (then?: (all: string[]) => string[]) => signed({ fields, own, names }, then)
    expect((await judge(mail())).result).toBe('pass')
    expect((await judge(mail((all) => all.filter((field) => field !== 'Received: one')))).result).toBe('pass')
    expect((await judge(mail((all) => ['Received: zero', ...all]))).result).toBe('pass')
    expect((await judge(mail((all) => all.filter((field) => field !== 'Received: two')))).result).toBe('fail')
    expect((await judge(mail((all) => [...all, 'Received: four']))).result).toBe('fail')
    expect(await judge(mail((all) => [...all, 'None: now there']))).toMatchObject({ result: 'fail' })
    expect(await judge(mail((all) => ['From: eve@example.com', ...all]))).toMatchObject({ result: 'fail' })
  })

  test('another signature can be signed, never its own field', async () => {
    const first = signedField({ fields: FIELDS, body: BODY, own: OWN, names: NAMES })
    const own = OWN.replace('h=from:', 'h=dkim-signature:from:')
    const second = signedField({ fields: [first, ...FIELDS], body: BODY, own, names: ['dkim-signature', ...NAMES] })
    for (const fields of [
      [second, first, ...FIELDS],
      [first, second, ...FIELDS],
    ]) {
      const { signatures } = await judge(mailOf(fields, BODY))
      expect(signatures.map(({ result }) => result)).toEqual(['pass', 'pass'])
    }
  })

  test('one broken signature takes nothing from another', async () => {
    const mail = mailOf(
      ['DKIM-Signature: broken', signedField({ fields: FIELDS, body: BODY, own: OWN, names: NAMES }), ...FIELDS],
      BODY,
    )
    const { signatures } = await judge(mail)
    expect(signatures.map(({ result }) => result)).toEqual(['permerror', 'pass'])
  })
})

describe('RFC 6376 §3.6.1: the key', () => {
  test.each([
    ['no version', `p=${RSA_TEXT}`, 'pass'],
    ['p in pieces', `v=DKIM1; p=${RSA_TEXT.slice(0, 40)} \t ${RSA_TEXT.slice(40)}`, 'pass'],
    ['RSAPublicKey', `v=DKIM1; p=${PKCS1}`, 'pass'],
    ['white space round everything', ` v = DKIM1 ; k = rsa ; p = ${RSA_TEXT} ;`, 'pass'],
    [
      'all there is',
      `v=DKIM1; h=sha1 : sha256 : other; k=rsa; n=any=20thing; s=other : email; t=y : new; p=${RSA_TEXT};`,
      'pass',
    ],
    ['any service', `v=DKIM1; s=*; p=${RSA_TEXT}`, 'pass'],
    ['notes with eight bits, which no program reads', `v=DKIM1; n=gr\xfcn; p=${RSA_TEXT}`, 'pass'],
    ['empty notes', `v=DKIM1; n=; p=${RSA_TEXT}`, 'pass'],
    ['an unknown tag', `v=DKIM1; new=1; p=${RSA_TEXT}`, 'pass'],
    ['g of RFC 4871, which is nothing now', `v=DKIM1; g=other; p=${RSA_TEXT}`, 'pass'],
    ['v not first', `p=${RSA_TEXT}; v=DKIM1`, 'permerror'],
    ['another version', `v=DKIM2; p=${RSA_TEXT}`, 'permerror'],
    ['dkim1', `v=dkim1; p=${RSA_TEXT}`, 'permerror'],
    ['no p', 'v=DKIM1; k=rsa', 'permerror'],
    ['an empty p', 'v=DKIM1; p=', 'permerror'],
    ['p twice', `v=DKIM1; p=${RSA_TEXT}; p=${RSA_TEXT}`, 'permerror'],
    ['no base64', 'v=DKIM1; p=(key)', 'permerror'],
    ['base64 that is no key', 'v=DKIM1; p=aGVsbG8=', 'permerror'],
    ['half a key', `v=DKIM1; p=${RSA_TEXT.slice(0, 100)}`, 'permerror'],
    ['an unknown kind', `v=DKIM1; k=dsa; p=${RSA_TEXT}`, 'permerror'],
    ['another kind', `v=DKIM1; k=ed25519; p=${ED25519_TEXT}`, 'permerror'],
    ['other hashes', `v=DKIM1; h=sha1; p=${RSA_TEXT}`, 'permerror'],
    ['an empty h', `v=DKIM1; h=; p=${RSA_TEXT}`, 'permerror'],
    ['another service', `v=DKIM1; s=web; p=${RSA_TEXT}`, 'permerror'],
    ['something else altogether', 'v=spf1 -all', 'permerror'],
  ])('%s', async (_, key, result) => {
    expect(await judge(signed(), key)).toMatchObject({ result })
  })

  test('t=s: the agent is the domain itself', async () => {
    const key = `v=DKIM1; t=y:s; p=${RSA_TEXT}`
    expect((await judge(signed(), key)).result).toBe('pass')
    expect((await judge(withOwn('v=1', 'v=1; i=@EXAMPLE.org'), key)).result).toBe('pass')
    expect((await judge(withOwn('v=1', 'v=1; i=@sub.example.org'), key)).result).toBe('permerror')
    const mail = withOwn('d=example.org', 'd=xn--bcher-kva.example; i=@b\xc3\xbccher.example')
    expect((await judge(Buffer.from(mail, 'latin1'), key)).result).toBe('pass')
  })

  test('of several keys one that fits is enough', async () => {
    const keys = ['v=DKIM1; p=', 'v=DKIM1; k=dsa; p=aaaa', `v=DKIM1; p=${RSA_TEXT}`]
    expect((await judge(signed(), keys)).result).toBe('pass')
  })

  test('Ed25519 signs the hash (RFC 8463 §3)', async () => {
    const own = OWN.replace('rsa-sha256', 'ed25519-sha256')
    const mail = signed({ own, key: ED25519.privateKey })
    expect((await judge(mail, `v=DKIM1; k=ed25519; p=${ED25519_TEXT}`)).result).toBe('pass')
    expect((await judge(mail, `v=DKIM1; p=${ED25519_TEXT}`)).result).toBe('permerror')
    expect((await judge(mail.replace('Two', 'Ten'), `v=DKIM1; k=ed25519; p=${ED25519_TEXT}`)).result).toBe('fail')
  })
})
