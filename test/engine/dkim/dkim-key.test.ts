import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derForm } from '../../../src/engine/dkim/der-form.ts'
import { readDkimKey } from '../../../src/engine/dkim/dkim-key.ts'
import { readBase64 } from '../../../src/engine/tag-list/base64.ts'

const KEY = 'MIGf'
/** RFC 8463 appendix A.2. */
const ED25519 = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='

// RFC 6376 §3.6.1, RFC 8301 §3.1, RFC 8463 §4
const KEYS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [`v=DKIM1; p=${KEY}`, []],
  [`p=${KEY}`, []],
  [`v=DKIM1; k=rsa; h=sha1:sha256; s=email; t=y:s; n=notes; p=${KEY};`, []],
  [`v=DKIM1; p=MI Gf`, []],
  [`v=DKIM1; p=${KEY}; future=x`, []],
  [`v=DKIM1; s=other:*; p=${KEY}`, []],
  [`v=DKIM1; h=sha512:sha256; p=${KEY}`, []],
  [`v=DKIM1; k=ed25519; p=${ED25519}`, []],
  ['v=DKIM1; p=', []],
  [`p=${KEY}; v=DKIM1`, ['versionNotFirst']],
  [`v=DKIM2; p=${KEY}`, ['version']],
  [`v=dkim1; p=${KEY}`, ['version']],
  ['v=DKIM1; k=rsa', ['noKey']],
  ['v=DKIM1; p=MIG', []],
  ['v=DKIM1; p=MIGfM', ['notBase64']],
  ['v=DKIM1; p=MI\nGf', []],
  ['v=DKIM1; p=MI=f', ['notBase64']],
  ['v=DKIM1; p=-----BEGIN PUBLIC KEY-----MIGf', ['notBase64']],
  [`v=DKIM1; p=${KEY}; p=${KEY}`, ['duplicate']],
  [`v=DKIM1; k=dsa; p=${KEY}`, ['keyType']],
  [`v=DKIM1; s=tlsrpt; p=${KEY}`, ['service']],
  [`v=DKIM1; h=sha1; p=${KEY}`, ['hashes']],
  [`v=DKIM1; k=ed25519; p=${KEY}`, ['ed25519Length']],
  [`v=DKIM1; p=${KEY};; n=x`, ['syntax']],
  [`v=DKIM1; p=${KEY}; stray`, ['syntax']],
]

describe('a DKIM key record', () => {
  it.each(KEYS)('%s', (text, faults) => {
    expect(readDkimKey(text).faults).toEqual(faults)
  })

  it('tells what practice forgives', () => {
    expect(readDkimKey(`p=${KEY}; v=DKIM1`).usableInPractice).toBe(true)
    expect(readDkimKey(`v=DKIM1; p=${KEY};;`).usableInPractice).toBe(true)
    expect(readDkimKey(`v=DKIM2; p=${KEY}`).usableInPractice).toBe(false)
    expect(readDkimKey('v=DKIM1; p=').usableInPractice).toBe(false)
  })

  it('reads the values', () => {
    expect(readDkimKey(`k=rsa; h=sha1 : sha256; s=email; t=y:s; g=*; p=${KEY}`)).toMatchObject({
      type: 'rsa',
      hashes: ['sha1', 'sha256'],
      services: ['email'],
      flags: ['y', 's'],
      granularity: '*',
      publicKey: new Uint8Array([0x30, 0x81, 0x9f]),
      revoked: false,
    })
    expect(readDkimKey('p=')).toMatchObject({ revoked: true, hashes: null, services: ['*'], flags: [] })
  })

  it('never throws', { timeout: 40_000 }, () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readDkimKey(`v=DKIM1;p=${text}`)))
  })
})

describe('a key in DER', () => {
  const form = (text: string) => derForm(readBase64(text) ?? new Uint8Array())

  it.each([
    ['MIGJAoGBAJ', 'rsaPublicKey'],
    ['MIGfMA0GCSqG', 'subjectPublicKeyInfo'],
    [`MCowBQYDK2VwAyEA${ED25519}`, 'ed25519PublicKeyInfo'],
    [ED25519, 'other'],
    ['', 'other'],
  ])('%s: %s', (text, expected) => {
    expect(form(text.padEnd(Math.ceil(text.length / 4) * 4, 'A'))).toBe(expected)
  })
})
