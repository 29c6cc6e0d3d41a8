import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authorityNames } from '../../../src/engine/dns/caa-authorities.ts'
import { readCaaValue } from '../../../src/engine/dns/caa-value.ts'
import { compareNames, nsec3Hash, provesDenial } from '../../../src/engine/dns/denial.ts'
import { matchesKey, rsaKeyBits } from '../../../src/engine/dns/dnssec-keys.ts'
import { judgeSignatures } from '../../../src/engine/dns/judge-signatures.ts'
import type { DataOf, DnsRecord } from '../../../src/engine/dns/record.ts'

const digest = (algorithm: string, data: Uint8Array) => createHash(algorithm).update(data).digest('hex')
const sha1 = (data: Uint8Array) => digest('sha1', data)

/** RFC 4509 §2.3. */
const KEY: DataOf<'DNSKEY'> = {
  type: 'DNSKEY',
  flags: 256,
  protocol: 3,
  algorithm: 5,
  keyTag: 60485,
  publicKey:
    'AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99WYwYqUSdjMmmAphXdvxegXd/M5+X7OrzKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9XzcnOf+EPbtG9DMBmADjFDc2w/rljwvFw==',
}

describe('a DS record', () => {
  const ds = (changes: Partial<DataOf<'DS'>>): DataOf<'DS'> => ({
    type: 'DS',
    keyTag: 60485,
    algorithm: 5,
    digestType: 2,
    digest: 'd4b7d520e7bb5f0f67674a0cceb1e3e0614b93c4f9e99b8383f6a1e4469da50a',
    ...changes,
  })

  it.each([
    ['the one of RFC 4509 §2.3', ds({}), true],
    ['the one of RFC 4034 §5.4', ds({ digestType: 1, digest: '2bb183af5f22588179a53b0a98631fad1a292118' }), true],
    ['another digest', ds({ digest: 'd4'.repeat(32) }), false],
    ['another key tag', ds({ keyTag: 1 }), false],
    ['another algorithm', ds({ algorithm: 8 }), false],
    ['an unknown digest type', ds({ digestType: 3 }), null],
  ])('fits a key or not: %s', (_, record, fits) => {
    expect(matchesKey(record, KEY, 'dskey.example.com', digest)).toBe(fits)
  })

  it('counts the bits of an RSA key', () => {
    expect(rsaKeyBits(KEY)).toBe(1024)
    expect(rsaKeyBits({ ...KEY, algorithm: 13 })).toBeNull()
    expect(rsaKeyBits({ ...KEY, publicKey: 'not base64!' })).toBeNull()
    expect(rsaKeyBits({ ...KEY, publicKey: 'AAAA' })).toBeNull()
  })
})

describe('the hash of NSEC3', () => {
  it.each([
    ['example', '0p9mhaveqvm6t7vbl5lop2u3t2rp3tom'],
    ['a.example', '35mthgpgcu1qg68fab165klnsnk3dpvl'],
    ['ns1.example', '2t7b4g4vsa5smi47k61mv5bv1a22bojr'],
    ['*.w.example', 'r53bq7cc2uvmubfu5ocmm6pers9tk9en'],
  ])('of %s is that of RFC 5155 appendix A', (name, hash) => {
    expect(nsec3Hash(name, { salt: 'aabbccdd', iterations: 12 }, sha1)).toBe(hash)
  })

  it('orders names as RFC 4034 §6.1', () => {
    const sorted = ['example', 'a.example', 'yljkjljk.a.example', 'Z.a.example', 'zABC.a.EXAMPLE', 'z.example']
    const all = [...sorted, '\\001.z.example', '*.z.example', '\\200.z.example']
    expect(all.toReversed().toSorted(compareNames)).toEqual(all)
  })
})

describe('a denial', () => {
  const nsec = (name: string, nextName: string, types: readonly string[]): DnsRecord => ({
    name,
    ttl: 300,
    data: { type: 'NSEC', nextName, types },
  })

  it.each([
    ['covers the name', [nsec('mail.example', 'www.example', ['A'])], 'nxDomain', true],
    ['is the last and points back', [nsec('mail.example', 'example', ['A'])], 'nxDomain', true],
    ['covers another', [nsec('a.example', 'b.example', ['A'])], 'nxDomain', false],
    ['is not there', [], 'nxDomain', false],
    ['has the name without the type', [nsec('nothing.example', 'www.example', ['A'])], 'noData', true],
    ['has the name with the type', [nsec('nothing.example', 'www.example', ['A', 'TLSA'])], 'noData', false],
  ] as const)('by NSEC that %s', (_, authority, kind, proves) => {
    expect(provesDenial(authority, 'nothing.example', 'TLSA', kind, sha1)).toBe(proves)
  })

  it.each([
    ['covers the hash', 0, 'nxDomain', true],
    ['does not cover it', 2, 'nxDomain', false],
    ['has the hash', 1, 'noData', true],
  ] as const)('by NSEC3 that %s', (_, place, kind, proves) => {
    const hash = nsec3Hash('nothing.example', { salt: '', iterations: 0 }, sha1) ?? ''
    const after = `${hash.slice(0, -1)}v`
    const owners = [
      ['0'.repeat(32), 'v'.repeat(32)],
      [hash, after],
      ['0'.repeat(32), '1'.repeat(32)],
    ] as const
    const [owner, nextHash] = owners[place]
    const authority: DnsRecord[] = [
      {
        name: `${owner}.example`,
        ttl: 300,
        data: { type: 'NSEC3', hashAlgorithm: 1, flags: 0, iterations: 0, salt: '', nextHash, types: ['A'] },
      },
    ]
    expect(provesDenial(authority, 'nothing.example', 'TLSA', kind, sha1)).toBe(proves)
  })
})

describe('a signature', () => {
  const signature = (changes: Partial<DataOf<'RRSIG'>>): DnsRecord => ({
    name: 'example.org',
    ttl: 300,
    data: {
      type: 'RRSIG',
      typeCovered: 'MX',
      algorithm: 5,
      labels: 2,
      originalTtl: 300,
      inception: 1000,
      expiration: 2000,
      keyTag: 60485,
      signerName: 'example.org',
      signature: '',
      ...changes,
    },
  })

  it.each([
    ['valid', 1500, [signature({})]],
    ['expired', 2001, [signature({})]],
    ['early', 999, [signature({})]],
    ['missing', 1500, [signature({ typeCovered: 'TXT' })]],
    ['unknownKey', 1500, [signature({ keyTag: 7 })]],
    ['unknownKey', 1500, [signature({ signerName: 'example.com' })]],
    ['valid', 1500, [signature({ keyTag: 7 }), signature({})]],
  ] as const)('is %s at %d', (state, seconds, signatures) => {
    expect(judgeSignatures(signatures, 'MX', { apex: 'example.org', keys: [KEY] }, seconds).state).toBe(state)
  })
})

describe('a CAA value', () => {
  it.each([
    ['letsencrypt.org', 'letsencrypt.org', true],
    [' LetsEncrypt.org ; validationmethods=dns-01', 'letsencrypt.org', true],
    [';', null, true],
    ['', null, true],
    ['ca1.example.net; policy=ev; account=230123', 'ca1.example.net', true],
    ['letsencrypt.org;', 'letsencrypt.org', true],
    ['%%%%%', null, false],
    ['https://letsencrypt.org', null, false],
    ['ca.example; no equals sign', null, false],
    ['ca.example; a=b c', null, false],
  ])('%s', (value, issuer, valid) => {
    expect(readCaaValue(value)).toMatchObject({ issuer, valid })
  })

  it('has parameters', () => {
    const { parameters } = readCaaValue(
      'ca.example; accounturi=https://ca.example/acct/1; validationmethods=dns-01,http-01',
    )
    expect(Object.fromEntries(parameters)).toEqual({
      accounturi: 'https://ca.example/acct/1',
      validationmethods: 'dns-01,http-01',
    })
  })

  it('never throws, in linear time', () => {
    fc.assert(fc.property(fc.string({ maxLength: 5000, unit: 'binary' }), (text) => void readCaaValue(text)))
    for (const part of [' ', ';', 'a=', 'a;', '\t;', '=']) readCaaValue(part.repeat(100_000))
  })

  it('is written by an authority that is known by its certificates', () => {
    expect(authorityNames("CN=R11, O=Let's Encrypt, C=US")).toEqual(['letsencrypt.org'])
    expect(authorityNames('CN=Own CA')).toBeNull()
  })
})
