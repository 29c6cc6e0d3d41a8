import { describe, expect, test } from 'vitest'
import { judge, NAMES, OWN, signed, withOwn } from './judge-signed.ts'
import { BODY, type Canon, canonicalText, FIELDS } from './rfc-signer.ts'

describe('RFC 6376 §3.4: canonicalization', () => {
  const BODIES = [
    '',
    '\r\n',
    '\r\n\r\n\r\n',
    'one line',
    'one line\r\n',
    'one line\r\n\r\n\r\n',
    ' \t',
    ' \t\r\n',
    ' \r\n\t\r\n \r\n',
    'a \t b \r\n c\t\r\n \r\n',
    '.\r\n..\r\n',
    'lone \r return\r\n',
    '\xe4\xf6\xfc\x80\xff\r\n',
    `${'x'.repeat(100_000)}\r\n`,
    '\r\n\r\nafter empty lines\r\n',
    'no end \t ',
    '\x00\x01\x7f\r\n',
  ]

  test.each(['simple', 'relaxed'] as const)('%s bodies', async (bodyBy) => {
    for (const body of BODIES)
      expect(
        await judge(Buffer.from(withOwn('relaxed/relaxed', `relaxed/${bodyBy}`, { body, bodyBy }), 'latin1')),
      ).toMatchObject({ result: 'pass' })
  })

  test('the empty body', () => {
    expect([canonicalText('', 'simple'), canonicalText('', 'relaxed')]).toEqual(['\r\n', ''])
  })

  const ODD_FIELDS = [
    ['a space before the colon', 'X-Odd : value'],
    ['no space behind the colon', 'X-Odd:value'],
    ['no value', 'X-Odd:'],
    ['white space alone', 'X-Odd: \t '],
    ['folded before the value', 'X-Odd:\r\n value'],
    ['folded with white space alone', 'X-Odd: one\r\n \r\n\t\r\n two'],
    ['white space at the end', 'X-Odd: value \t '],
    ['capital letters', 'X-ODD: Value'],
    ['eight bits', 'X-Odd: \xe4\xff'],
    ['a lone return at the end', 'X-Odd: value\r'],
    ['a thousand lines', `X-Odd: ${'word\r\n '.repeat(1000)}`],
    ['colons', 'X-Odd: a:b;c=d'],
  ] as const

  test.each(ODD_FIELDS)('a field with %s', async (_, odd) => {
    for (const header of ['simple', 'relaxed'] as Canon[]) {
      const own = OWN.replace('relaxed/relaxed', `${header}/simple`).replace('h=from', 'h=x-odd:from')
      const mail = signed({ fields: [...FIELDS, odd], names: ['x-odd', ...NAMES], own, header, bodyBy: 'simple' })
      expect(await judge(Buffer.from(mail, 'latin1'))).toMatchObject({ result: 'pass' })
    }
  })

  test('relaxed fields may change their white space and the case of their names, simple ones may not', async () => {
    const change = (fields: string[]) =>
      fields.map((field) => field.replace('Subject:  Two  words', 'SUBJECT \t:\tTwo\r\n words  '))
    expect((await judge(signed({}, change))).result).toBe('pass')
    const own = OWN.replace('c=relaxed/relaxed', 'c=simple/relaxed')
    expect((await judge(signed({ own, header: 'simple' }, change))).result).toBe('fail')
  })

  test('c= names the header first; without a second name, and without c=, the rest is simple (§3.5)', async () => {
    expect((await judge(withOwn('c=relaxed/relaxed', 'c=relaxed', { bodyBy: 'simple' }))).result).toBe('pass')
    expect((await judge(withOwn('c=relaxed/relaxed; ', '', { header: 'simple', bodyBy: 'simple' }))).result).toBe(
      'pass',
    )
    expect((await judge(withOwn('c=relaxed/relaxed', 'c=simple/relaxed', { header: 'simple' }))).result).toBe('pass')
  })

  test('a message without a body, and without the empty line', async () => {
    const mail = signed({ body: '' })
    expect((await judge(mail)).result).toBe('pass')
    expect((await judge(mail.slice(0, -2))).result).toBe('pass')
    expect((await judge(mail.slice(0, -4))).result).toBe('pass')
  })

  test('bytes and texts are the same mail', async () => {
    const mail = signed({ fields: [...FIELDS.slice(1), 'From: B\xc3\xbccher <a@example.org>'] })
    expect((await judge(Buffer.from(mail, 'latin1'))).result).toBe('pass')
    expect((await judge(mail)).result).toBe('pass')
    expect((await judge(Buffer.from(mail, 'latin1').toString('utf8'))).result).toBe('pass')
  })
})

describe('RFC 6376 §3.2, §3.5: the tags', () => {
  const long = (digits: number) => '9'.repeat(digits)
  test.each([
    ['white space round names and values', OWN.replaceAll('=', ' = ').replaceAll('; ', ' ;\r\n\t'), 'pass'],
    ['no white space', OWN.replaceAll('; ', ';'), 'pass'],
    ['a semicolon at the end', `${OWN};`, 'pass'],
    ['a semicolon and white space at the end', `${OWN}; `, 'pass'],
    ['b first', OWN.replace('; b=@B@', '').replace('v=1', 'b=@B@; v=1'), 'pass'],
    ['v elsewhere', OWN.replace('v=1; ', '').replace('; b=', '; v=1; b='), 'pass'],
    ['an unknown tag', OWN.replace('v=1', 'v=1; new=what ever'), 'pass'],
    ['an empty unknown tag', OWN.replace('v=1', 'v=1; new='), 'pass'],
    ['an unknown tag that begins with b', OWN.replace('v=1', 'v=1; bx=1'), 'pass'],
    ['z', OWN.replace('v=1', 'v=1; z=From:foo@eng.example.net|To:joe@example.com'), 'pass'],
    ['t in the future', OWN.replace('v=1', 'v=1; t=9999999999'), 'pass'],
    ['t of twelve digits', OWN.replace('v=1', `v=1; t=${long(12)}`), 'pass'],
    ['x in the future', OWN.replace('v=1', 'v=1; t=1; x=9999999999'), 'pass'],
    ['q', OWN.replace('v=1', 'v=1; q=dns/txt'), 'pass'],
    ['several q', OWN.replace('v=1', 'v=1; q=foo/bar : dns/txt'), 'pass'],
    ['i with a local part', OWN.replace('v=1', 'v=1; i=anna@example.org'), 'pass'],
    ['i in quoted-printable', OWN.replace('v=1', 'v=1; i=a=3Db=20c=40@Sub.Example.org'), 'pass'],
    ['i with an encoded at', OWN.replace('v=1', 'v=1; i=anna=40example.org'), 'pass'],
    ['i with white space', OWN.replace('v=1', 'v=1; i=anna @ sub.\r\n example.org'), 'pass'],
    ['capital letters in d', OWN.replace('d=example.org', 'd=Example.ORG'), 'pass'],
    ['white space in h', OWN.replace('h=from:subject', 'h=From \r\n\t: Subject'), 'pass'],
    ['white space in bh', OWN.replace('bh=@BH@', 'bh= \r\n @BH@ '), 'pass'],
    ['no v', OWN.replace('v=1; ', ''), 'permerror'],
    ['v=2', OWN.replace('v=1', 'v=2'), 'permerror'],
    ['v=1.0', OWN.replace('v=1', 'v=1.0'), 'permerror'],
    ['an empty v', OWN.replace('v=1', 'v='), 'permerror'],
    ['a V', OWN.replace('v=1', 'V=1'), 'permerror'],
    ['a D', OWN.replace('d=', 'D='), 'permerror'],
    ['a tag twice', OWN.replace('s=rsa', 's=rsa; s=rsa'), 'permerror'],
    ['an unknown tag twice', OWN.replace('s=rsa', 's=rsa; y=1; y=1'), 'permerror'],
    ['no equals sign', OWN.replace('v=1', 'v=1; stray'), 'permerror'],
    ['nothing between semicolons', OWN.replace('v=1;', 'v=1;;'), 'permerror'],
    ['a name that begins with a digit', OWN.replace('v=1', 'v=1; 1x=1'), 'permerror'],
    ['an algorithm in capitals', OWN.replace('rsa-sha256', 'RSA-SHA256'), 'permerror'],
    ['an unknown algorithm', OWN.replace('rsa-sha256', 'rsa-sha512'), 'permerror'],
    ['an empty algorithm', OWN.replace('rsa-sha256', ''), 'permerror'],
    ['an unknown canonicalization', OWN.replace('relaxed/relaxed', 'relaxed/nofws'), 'permerror'],
    ['three canonicalizations', OWN.replace('relaxed/relaxed', 'relaxed/relaxed/simple'), 'permerror'],
    ['an empty c', OWN.replace('relaxed/relaxed', ''), 'permerror'],
    ['an empty d', OWN.replace('d=example.org', 'd='), 'permerror'],
    ['a d of one label', OWN.replace('d=example.org', 'd=org'), 'permerror'],
    ['a d with a dot at the end', OWN.replace('d=example.org', 'd=example.org.'), 'permerror'],
    ['white space within d', OWN.replace('d=example.org', 'd=example. org'), 'permerror'],
    ['an address in d', OWN.replace('d=example.org', 'd=anna@example.org'), 'permerror'],
    ['an empty s', OWN.replace('s=rsa', 's='), 'permerror'],
    ['an empty h', OWN.replace('h=from:subject', 'h='), 'permerror'],
    ['a colon at the end of h', OWN.replace('h=from:subject', 'h=from:subject:'), 'permerror'],
    ['From not signed (§5.4)', OWN.replace('h=from:subject', 'h=subject'), 'permerror'],
    ['an empty bh', OWN.replace('bh=@BH@', 'bh='), 'permerror'],
    ['an empty b', OWN.replace('b=@B@', 'b='), 'permerror'],
    ['x before t', OWN.replace('v=1', 'v=1; t=9999999999; x=9999999998'), 'permerror'],
    ['x as t', OWN.replace('v=1', 'v=1; t=9999999999; x=9999999999'), 'permerror'],
    ['x in the past', OWN.replace('v=1', 'v=1; x=1999999999'), 'permerror'],
    ['an empty x', OWN.replace('v=1', 'v=1; x='), 'permerror'],
    ['a negative t', OWN.replace('v=1', 'v=1; t=-1'), 'permerror'],
    ['t of thirteen digits', OWN.replace('v=1', `v=1; t=${long(13)}`), 'permerror'],
    ['an l that is no number', OWN.replace('v=1', 'v=1; l=1a'), 'permerror'],
    ['an l of 77 digits', OWN.replace('v=1', `v=1; l=${long(77)}`), 'permerror'],
    ['an l of 76 digits', OWN.replace('v=1', `v=1; l=${long(76)}`), 'permerror'],
    ['an unknown q', OWN.replace('v=1', 'v=1; q=http/get'), 'permerror'],
    ['i of another domain', OWN.replace('v=1', 'v=1; i=@example.com'), 'permerror'],
    ['i above d', OWN.replace('v=1', 'v=1; i=@org'), 'permerror'],
    ['i that only ends alike', OWN.replace('v=1', 'v=1; i=@anexample.org'), 'permerror'],
    ['i without a name', OWN.replace('v=1', 'v=1; i=@.example.org'), 'permerror'],
    ['i without at', OWN.replace('v=1', 'v=1; i=example.org'), 'permerror'],
    ['an empty i', OWN.replace('v=1', 'v=1; i='), 'permerror'],
  ])('%s: %s', async (_, own, result) => {
    expect(await judge(signed({ own }))).toMatchObject({ result })
  })

  test('l= covers that many octets of the canonical body, whatever follows', async () => {
    const own = OWN.replace('v=1', 'v=1; l=5')
    const mail = signed({ own, length: 5 })
    expect((await judge(mail)).result).toBe('pass')
    expect((await judge(`${mail}more\r\n`)).result).toBe('pass')
    expect((await judge(mail.replace('Hello', 'Hallo'))).result).toBe('fail')
    expect((await judge(withOwn('v=1', 'v=1; l=0', { length: 0 }))).result).toBe('pass')
    const whole = canonicalText(BODY, 'relaxed').length
    expect((await judge(withOwn('v=1', `v=1; l=${whole}`))).result).toBe('pass')
    expect((await judge(withOwn('v=1', `v=1; l=${whole + 1}`))).result).toBe('permerror')
  })

  test('the key stands under the selector, however many labels it has (§3.6.2.1)', async () => {
    const { result, asked } = await judge(withOwn('s=rsa', 's=a.B.c_d'))
    expect([result, asked]).toEqual(['pass', ['a.b.c_d._domainkey.example.org']])
  })

  test('U-labels are asked for as A-labels (RFC 8616 §3)', async () => {
    const mail = withOwn('d=example.org', 'd=b\xc3\xbccher.example; i=@x.b\xc3\xbccher.example')
    const { result, asked } = await judge(Buffer.from(mail, 'latin1'))
    expect([result, asked]).toEqual(['pass', ['rsa._domainkey.xn--bcher-kva.example']])
  })
})
