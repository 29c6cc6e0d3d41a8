import { describe, expect, test } from 'vitest'
import { arc } from '../../../src/node/face/arc.ts'
import { BODY, ED25519_TEXT, FIELDS, mailOf, RSA_TEXT, type SetOptions, sealedFields } from './rfc-signer.ts'

const KEYS: Readonly<Record<string, string>> = {
  'rsa._domainkey.example.org': `v=DKIM1; k=rsa; p=${RSA_TEXT}`,
  'rsa._domainkey.xn--bcher-kva.example': `v=DKIM1; k=rsa; p=${RSA_TEXT}`,
  'ed._domainkey.example.org': `v=DKIM1; k=ed25519; p=${ED25519_TEXT}`,
  'gone._domainkey.example.org': 'v=DKIM1; p=',
  'broken._domainkey.example.org': 'v=DKIM1; p=***',
  'sha1._domainkey.example.org': `v=DKIM1; h=sha1; p=${RSA_TEXT}`,
}

async function resolver(name: string): Promise<string[][]> {
  if (name.startsWith('slow.')) throw Object.assign(new Error(), { code: 'ETIMEOUT' })
  const text = KEYS[name]
  if (text === undefined) throw Object.assign(new Error(), { code: 'ENOTFOUND' })
  return [text.match(/.{1,255}/gs) ?? []]
}

const judge = (message: string) => arc({ message, resolver })
const resultOf = async (sets: readonly SetOptions[], change = (fields: string[]) => fields, body = BODY) =>
  (await judge(mailOf(change(sealedFields(sets)), body))).result

const AMS =
  'ARC-Message-Signature: i=@I@; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=rsa; h=from:subject; bh=@BH@; b=@B@'
const AS = 'ARC-Seal: i=@I@; a=rsa-sha256; cv=none; d=example.org; s=rsa; b=@B@'
const AAR = 'ARC-Authentication-Results: i=@I@; mx.example.org; none'

describe('RFC 8617 §5.2: a chain', () => {
  test('of none, one, three and fifty sets', async () => {
    expect((await judge(mailOf(FIELDS, BODY))).result).toBe('none')
    for (const count of [1, 3, 50])
      expect(await judge(mailOf(sealedFields(Array(count).fill({})), BODY))).toMatchObject({
        result: 'pass',
        instances: count,
      })
  })

  test('of fifty-one is too long', async () => {
    expect(await resultOf(Array(51).fill({}))).toBe('fail')
  })

  test('holds in any order of fields, among others', async () => {
    const mixed = (fields: string[]) => {
      const arcFields = fields.filter((field) => field.startsWith('ARC-'))
      const others = fields.filter((field) => !field.startsWith('ARC-'))
      return [others[0] ?? '', ...arcFields.toReversed(), 'X-Other: 1', ...others.slice(1)]
    }
    expect(await resultOf([{}, {}], mixed)).toBe('pass')
  })

  test('holds with its names in any case, refolded', async () => {
    const refolded = (fields: string[]) =>
      fields.map((field) =>
        field.startsWith('ARC-')
          ? field.replace(/^[^:]*/, (name) => `${name.toUpperCase()} `).replaceAll('; ', ';\r\n\t')
          : field,
      )
    // Between `;` and the next tag there was a space, and white space is one space now.
    expect(await resultOf([{}, {}], refolded)).toBe('pass')
  })

  test('breaks when the body, a signed field, an older seal or an older result changes', async () => {
    const chain = [{}, {}]
    expect(await resultOf(chain, undefined, 'other\r\n')).toBe('fail')
    const changed = (from: string | RegExp, to: string) => (fields: string[]) =>
      fields.map((field) => field.replace(from, to))
    expect(await resultOf(chain, changed('Two  words', 'Three words'))).toBe('fail')
    expect(await resultOf(chain, changed('i=1; mx.example.org; dkim=pass', 'i=1; mx.example.org; dkim=fail'))).toBe(
      'fail',
    )
    expect(await resultOf(chain, changed(/^(ARC-Seal: i=1;.*)s=rsa/, '$1s=rsb'))).toBe('fail')
    expect(await resultOf(chain, changed('To: Bert', 'To: Carl'))).toBe('pass')
  })

  test('holds when only older message signatures are broken', async () => {
    const first = sealedFields([{}])
    const all = sealedFields([{}, { names: ['from'] }]).map((field) => field.replace('Two  words', '[list] Two words'))
    expect(first.length + 3).toBe(all.length)
    expect((await judge(mailOf(all, BODY))).result).toBe('pass')
  })
})

describe('RFC 8617 §5.2 step 3: its structure', () => {
  const without = (start: string) => (fields: string[]) => fields.filter((field) => !field.startsWith(start))
  const twice = (start: string) => (fields: string[]) =>
    fields.flatMap((field) => (field.startsWith(start) ? [field, field] : [field]))

  test.each(['ARC-Seal', 'ARC-Message-Signature', 'ARC-Authentication-Results'])(
    'each set has one %s',
    async (name) => {
      for (const instance of [1, 2]) {
        expect(await resultOf([{}, {}], without(`${name}: i=${instance}`))).toBe('fail')
        expect(await resultOf([{}, {}], twice(`${name}: i=${instance}`))).toBe('fail')
      }
      expect(await resultOf([{}], without(name))).toBe('fail')
    },
  )

  test('has no gap', async () => {
    const noFirst = (fields: string[]) => fields.filter((field) => !/^ARC-[^:]*: i=1/.test(field))
    expect(await resultOf([{}, {}], noFirst)).toBe('fail')
  })

  test.each(['0', '51', '100', '-1', '1.0', 'a', '', '1a', '2'])('no instance is %s', async (instance) => {
    for (const which of ['results', 'signature', 'seal'] as const) {
      const fields = { results: AAR, signature: AMS, seal: AS }
      expect(await resultOf([{ [which]: fields[which].replace('@I@', instance) }])).toBe('fail')
    }
  })

  test.each([
    ['none', 'none', 'fail'],
    ['none', 'fail', 'fail'],
    ['pass', 'pass', 'fail'],
    ['fail', 'pass', 'fail'],
    ['none', 'PASS', 'pass'],
    ['none', '', 'fail'],
    ['none', 'other', 'fail'],
  ])('cv=%s, then cv=%s: %s', async (one, two, result) => {
    expect(await resultOf([{ cv: one }, { cv: two }])).toBe(result)
  })

  test('a chain that its last sealer found broken is broken, however well sealed (§5.1.2)', async () => {
    expect(await resultOf([{}, { cv: 'fail', sealsOnly: true }])).toBe('fail')
    expect(await resultOf([{ cv: 'fail', sealsOnly: true }])).toBe('fail')
  })
})

describe('RFC 8617 §4.1: what the fields say', () => {
  const signature = async (text: string) => resultOf([{ signature: text }])
  const seal = async (text: string) => resultOf([{ seal: text }])

  test.each([
    ['as usual', AMS, 'pass'],
    ['tags in another order', AMS.replace('i=@I@; ', '').replace('s=rsa;', 's=rsa; i=@I@;'), 'pass'],
    ['white space round everything', AMS.replaceAll('=', ' = ').replaceAll('@ = @', '@=@'), 'pass'],
    ['a semicolon at the end', `${AMS};`, 'pass'],
    ['a version, which is ignored', AMS.replace('i=@I@', 'i=@I@; v=1'), 'pass'],
    ['any version', AMS.replace('i=@I@', 'i=@I@; v=7'), 'pass'],
    ['an unknown tag', AMS.replace('i=@I@', 'i=@I@; new=x'), 'pass'],
    ['a time', AMS.replace('i=@I@', 'i=@I@; t=1000'), 'pass'],
    ['comments round the instance', AMS.replace('i=@I@', '(a;b) i (x) = (y) @I@ (z)'), 'pass'],
    ['a U-label', AMS.replace('example.org', 'b\xc3\xbccher.example'), 'pass'],
    ['no a', AMS.replace('a=rsa-sha256; ', ''), 'fail'],
    ['no d', AMS.replace('d=example.org; ', ''), 'fail'],
    ['no s', AMS.replace('s=rsa; ', ''), 'fail'],
    ['no h', AMS.replace('h=from:subject; ', ''), 'fail'],
    ['an empty h', AMS.replace('h=from:subject', 'h='), 'fail'],
    ['no bh', AMS.replace('bh=@BH@; ', ''), 'fail'],
    ['no b', AMS.replace('; b=@B@', ''), 'fail'],
    ['an empty b', AMS.replace('b=@B@', 'b='), 'fail'],
    ['no i', AMS.replace('i=@I@; ', ''), 'fail'],
    ['i twice', AMS.replace('i=@I@', 'i=@I@; i=@I@'), 'fail'],
    ['an I', AMS.replace('i=@I@', 'I=@I@'), 'fail'],
    ['an A', AMS.replace('a=rsa', 'A=rsa'), 'fail'],
    ['an unknown algorithm', AMS.replace('rsa-sha256', 'rsa-md5'), 'fail'],
    ['rsa-sha1 (RFC 8301)', AMS.replace('rsa-sha256', 'rsa-sha1'), 'fail'],
    ['an unknown canonicalization', AMS.replace('c=relaxed/relaxed', 'c=nofws'), 'fail'],
    ['nothing between semicolons', AMS.replace('; a=', ';; a='), 'fail'],
    ['a tag twice', AMS.replace('s=rsa', 's=rsa; s=rsa'), 'fail'],
    ['an end in the past', AMS.replace('i=@I@', 'i=@I@; x=1000'), 'fail'],
    ['no key', AMS.replace('s=rsa', 's=none'), 'fail'],
    ['a revoked key', AMS.replace('s=rsa', 's=gone'), 'fail'],
    ['a broken key', AMS.replace('s=rsa', 's=broken'), 'fail'],
    ['a key for another hash', AMS.replace('s=rsa', 's=sha1'), 'fail'],
    ['a key of another kind', AMS.replace('s=rsa', 's=ed'), 'fail'],
    ['a key that cannot be had (§5.2.1)', AMS.replace('s=rsa', 's=slow'), 'fail'],
  ])('ARC-Message-Signature: %s', async (_, text, result) => {
    expect(await signature(text)).toBe(result)
  })

  test.each([
    ['as usual', AS, 'pass'],
    ['tags in another order', AS.replace('i=@I@; ', '').replace('s=rsa;', 's=rsa; i=@I@;'), 'pass'],
    ['b not at the end', AS.replace('; b=@B@', '').replace('i=@I@;', 'i=@I@; b= @B@ ;'), 'pass'],
    ['a time', AS.replace('cv=', 't=1000; cv='), 'pass'],
    ['an unknown tag', AS.replace('cv=', 'new=1; cv='), 'pass'],
    ['comments', AS.replace('i=@I@', 'i=@I@ (one)').replace('cv=none', 'cv= (all) none (well)'), 'pass'],
    ['a U-label', AS.replace('example.org', 'b\xc3\xbccher.example'), 'pass'],
    ['h', AS.replace('cv=', 'h=from; cv='), 'fail'],
    ['a time that is none', AS.replace('cv=', 't=now; cv='), 'fail'],
    ['white space within d', AS.replace('d=example', 'd=example .'), 'fail'],
    ['no a', AS.replace('a=rsa-sha256; ', ''), 'fail'],
    ['no cv', AS.replace('cv=none; ', ''), 'fail'],
    ['a CV', AS.replace('cv=', 'CV='), 'fail'],
    ['no d', AS.replace('d=example.org; ', ''), 'fail'],
    ['no s', AS.replace('s=rsa; ', ''), 'fail'],
    ['no b', AS.replace('; b=@B@', ''), 'fail'],
    ['an empty b', AS.replace('b=@B@', 'b='), 'fail'],
    ['a b that is no base64', AS.replace('b=@B@', 'b=!@B@'), 'fail'],
    ['cv twice', AS.replace('cv=none', 'cv=none; cv=none'), 'fail'],
    ['an unknown algorithm', AS.replace('rsa-sha256', 'rsa-md5'), 'fail'],
    ['rsa-sha1 (RFC 8301)', AS.replace('rsa-sha256', 'rsa-sha1'), 'fail'],
    ['no key', AS.replace('s=rsa', 's=none'), 'fail'],
    ['a revoked key', AS.replace('s=rsa', 's=gone'), 'fail'],
    ['a key that cannot be had (§5.2.1)', AS.replace('s=rsa', 's=slow'), 'fail'],
  ])('ARC-Seal: %s', async (_, text, result) => {
    expect(await seal(text)).toBe(result)
  })

  test.each([
    ['no white space', AAR.replace(': i', ':i'), 'pass'],
    ['nothing behind the instance', 'ARC-Authentication-Results: i=@I@;', 'pass'],
    ['comments', AAR.replace('i=@I@', '(one \\) (two)) i=@I@ (three)'), 'pass'],
    ['no semicolon', 'ARC-Authentication-Results: i=@I@', 'fail'],
    ['the instance elsewhere', AAR.replace('i=@I@; ', '').concat('; i=@I@'), 'fail'],
  ])('ARC-Authentication-Results: %s', async (_, text, result) => {
    expect(await resultOf([{ results: text }])).toBe(result)
  })

  test('a message signature covers From, and no seal', async () => {
    expect(await resultOf([{ names: ['subject'] }])).toBe('fail')
    expect(await resultOf([{}, { names: ['from', 'arc-seal'] }])).toBe('fail')
  })

  test('fields that are not there, and names more often than fields, are signed as nothing (RFC 6376 §5.4)', async () => {
    expect(await resultOf([{ names: ['from', 'from', 'x-none'] }])).toBe('pass')
    const added = (fields: string[]) => [...fields, 'From: eve@example.com']
    expect(await resultOf([{ names: ['from', 'from'] }], added)).toBe('fail')
  })
})
