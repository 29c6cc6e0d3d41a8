import { type Answer, encode, type RecordType as PacketType } from 'dns-packet'
import { expect, test } from 'vitest'
import type { RecordData } from '../../../src/engine/dns/record.ts'
import { readMessage } from '../../../src/node/dns/wire/read-message.ts'
import { Reader } from '../../../src/node/dns/wire/reader.ts'
import { writeName } from '../../../src/node/dns/wire/write-name.ts'

function dataOf(type: string, data: unknown): RecordData | undefined {
  const answers = [{ type, name: 'Example.org', ttl: 60, data } as Answer]
  return readMessage(encode({ type: 'response', id: 1, answers }))?.answers[0]?.record.data
}

/** A record of any type, given as octets. */
function rawData(code: number, data: Buffer): RecordData | undefined {
  const message = encode({
    type: 'response',
    id: 1,
    answers: [{ type: 'NULL' as PacketType, name: 'a', ttl: 1, data } as Answer],
  })
  message.writeUInt16BE(code, 12 + 3)
  return readMessage(message)?.answers[0]?.record.data
}

test.each<[string, unknown, object]>([
  ['A', '192.0.2.1', { address: '192.0.2.1' }],
  ['AAAA', '2001:db8:0:0:1:0:0:1', { address: '2001:db8::1:0:0:1' }],
  ['AAAA', '::ffff:192.0.2.1', { address: '::ffff:c000:201' }],
  ['CNAME', 'Target.Example', { target: 'target.example' }],
  ['PTR', '.', { target: '' }],
  ['MX', { preference: 0, exchange: '.' }, { preference: 0, exchange: '' }],
  ['TXT', ['one', Buffer.from([0xff, 0x22]), ''], { strings: ['one', 'ÿ"', ''] }],
  [
    'SOA',
    {
      mname: 'ns.example',
      rname: 'first\\.last.example',
      serial: 4294967295,
      refresh: 1,
      retry: 2,
      expire: 3,
      minimum: 4,
    },
    { mname: 'ns.example', rname: 'first\\.last.example', serial: 4294967295, minimum: 4 },
  ],
  ['SRV', { priority: 1, weight: 2, port: 993, target: 'imap.example' }, { port: 993, target: 'imap.example' }],
  [
    'TLSA',
    { usage: 3, selector: 1, matchingType: 1, certificate: Buffer.from('ABCD', 'hex') },
    { usage: 3, selector: 1, matchingType: 1, data: 'abcd' },
  ],
  ['CAA', { flags: 128, tag: 'issue', value: 'ca.example' }, { flags: 128, tag: 'issue', value: 'ca.example' }],
  [
    'DS',
    { keyTag: 60485, algorithm: 5, digestType: 1, digest: Buffer.from('2BB1', 'hex') },
    { keyTag: 60485, algorithm: 5, digestType: 1, digest: '2bb1' },
  ],
  [
    'NSEC',
    { nextDomain: 'b.example', rrtypes: ['A', 'MX', 'CAA'] },
    { nextName: 'b.example', types: ['A', 'MX', 'CAA'] },
  ],
  [
    'NSEC3',
    {
      algorithm: 1,
      flags: 1,
      iterations: 12,
      salt: Buffer.from('aabb', 'hex'),
      nextDomain: Buffer.alloc(5, 0xff),
      rrtypes: ['A'],
    },
    { hashAlgorithm: 1, flags: 1, iterations: 12, salt: 'aabb', nextHash: 'vvvvvvvv', types: ['A'] },
  ],
  [
    'RRSIG',
    {
      typeCovered: 'TLSA',
      algorithm: 13,
      labels: 2,
      originalTTL: 60,
      expiration: 2000000000,
      inception: 1,
      keyTag: 7,
      signersName: 'Example',
      signature: Buffer.from('xyz'),
    },
    { typeCovered: 'TLSA', expiration: 2000000000, signerName: 'example', signature: 'eHl6' },
  ],
])('%s', (type, data, expected) => {
  expect(dataOf(type, data)).toMatchObject({ type, ...expected })
})

test('the key of the root has the tag 20326', () => {
  const key = Buffer.from(
    'AwEAAaz/tAm8yTn4Mfeh5eyI96WSVexTBAvkMgJzkKTOiW1vkIbzxeF3+/4RgWOq7HrxRixHlFlExOLAJr5emLvN7SWXgnLh4+B5xQlNVz8Og8kvArMtNROxVQu' +
      'CaSnIDdD5LKyWbRd2n9WGe2R8PzgCmr3EgVLrjyBxWezF0jLHwVN8efS3rCj/EWgvIWgb9tarpVUDK/b58Da+sqqls3eNbuv7pr+eoZG+SrDK6nWeL3c6H5Apxz' +
      '7LjVc1uTIdsIXxuOLYA4/ilBmSVIzuDWfdRUfhHdY6+cn8HFRm+2hM8AnXGXws9555KrUB5qihylGa8subX2Nn6UwNR1AkUTV74bU=',
    'base64',
  )
  expect(dataOf('DNSKEY', { flags: 257, algorithm: 8, key })).toMatchObject({
    protocol: 3,
    algorithm: 8,
    keyTag: 20326,
  })
})

test('an unknown type keeps its octets', () => {
  expect(rawData(65, Buffer.from([0, 1, 0]))).toEqual({ type: 'unknown', code: 65, data: '000100' })
})

test('no salt is written as a dash', () => {
  expect(rawData(51, Buffer.from([1, 0, 0, 0, 0]))).toMatchObject({ type: 'NSEC3PARAM', iterations: 0, salt: '-' })
})

test.each([
  [1, [192, 0, 2]],
  [1, [192, 0, 2, 1, 0]],
  [28, [1]],
  [15, [0, 10]],
  [15, [0, 10, 0, 0]],
  [16, [5, 65]],
  [6, [0, 0, 1]],
  [48, [1, 0]],
  [47, [0, 0, 33]],
  [47, [0, 0, 0]],
  [47, [0, 1, 1, 1, 0, 1, 1]],
  [50, [1, 0, 0, 1, 9]],
  [257, [0, 9, 65]],
])('data of type %i that lies about its length is no answer', (code, octets) => {
  expect(rawData(code, Buffer.from(octets))).toBeUndefined()
})

test.each([
  ['', '00'],
  ['.', '00'],
  ['a.b', '01610162 00'],
  ['a.b.', '01610162 00'],
  ['a\\.b', '03612e62 00'],
  ['\\000\\255', '0200ff 00'],
  ['a\\\\', '02615c 00'],
  ['_25._tcp.A', '035f3235 045f746370 0141 00'],
])('the name %s', (text, hex) => {
  expect(writeName(text)?.toString('hex')).toBe(hex.replaceAll(' ', ''))
})

test.each(['..', '.a', 'a..b', 'a..', 'ä', '\\', '\\1', '\\300', 'a'.repeat(64), 'a.'.repeat(128), '😀'])(
  '%s is no name',
  (text) => {
    expect(writeName(text)).toBeNull()
  },
)

test('names are read escaped, in lower case', () => {
  const octets = Buffer.from('\x05A.\\\x20\xff\x03ORG\0', 'latin1')
  expect(new Reader(octets).name()).toBe('a\\.\\\\\\032\\255.org')
  expect(writeName(new Reader(octets).spelledName())).toEqual(octets)
})

test('the longest name there is', () => {
  const text = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(61)}`
  const octets = writeName(text)
  expect(octets).toHaveLength(255)
  expect(new Reader(octets ?? Buffer.alloc(0)).name()).toBe(text)
  expect(writeName(`${text}d`)).toBeNull()
})
