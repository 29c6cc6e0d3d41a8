import { type Answer, decode, encode } from 'dns-packet'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { followAliases } from '../../../src/node/dns/follow-aliases.ts'
import { frameReader, toFrame } from '../../../src/node/dns/ways/frames.ts'
import { isAnswerTo, makeQuery } from '../../../src/node/dns/wire/query.ts'
import { readMessage } from '../../../src/node/dns/wire/read-message.ts'
import { Reader } from '../../../src/node/dns/wire/reader.ts'
import { writeName } from '../../../src/node/dns/wire/write-name.ts'

const RUNS = { numRuns: Number(process.env.FUZZ ?? 2000) }

const REAL = encode({
  type: 'response',
  id: 7,
  questions: [{ name: 'example.org', type: 'MX' }],
  answers: [
    { type: 'CNAME', name: 'example.org', ttl: 60, data: 'b.example.org' },
    { type: 'MX', name: 'b.example.org', ttl: 60, data: { preference: 10, exchange: 'mail.example.org' } },
    { type: 'TXT', name: 'b.example.org', ttl: 60, data: ['v=spf1', ' -all'] },
    { type: 'NSEC', name: 'b.example.org', ttl: 60, data: { nextDomain: 'c.example.org', rrtypes: ['A', 'CAA'] } },
    { type: 'DNSKEY', name: 'example.org', ttl: 60, data: { flags: 257, algorithm: 13, key: Buffer.alloc(64, 3) } },
  ],
  additionals: [
    { type: 'AAAA', name: 'mail.example.org', ttl: 60, data: '2001:db8::1' },
    // The types of the package do not know extended errors.
    { type: 'OPT', name: '.', options: [{ code: 15, data: Buffer.from([0, 6, 65]) }] } as unknown as Answer,
  ],
})

/** A message with so many answers whose octets follow as they are. */
function bomb(answers: number, octets: Buffer): Buffer {
  const header = Buffer.from([0, 7, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  header.writeUInt16BE(answers, 6)
  return Buffer.concat([header, octets])
}

function took(work: () => void): number {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}

describe('whatever octets come', () => {
  test('random ones are read or not, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (octets) => {
        readMessage(Buffer.from(octets))
      }),
      RUNS,
    )
  })

  test('a real message with changed octets, cut or longer', () => {
    const changes = fc.array(fc.tuple(fc.nat(REAL.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(changes, fc.nat(REAL.length), fc.uint8Array({ maxLength: 20 }), (places, end, more) => {
        const octets = Buffer.concat([REAL.subarray(0, end), Buffer.from(more)])
        for (const [place, octet] of places) if (place < octets.length) octets[place] = octet
        const message = readMessage(octets)
        followAliases('example.org', 15, message?.answers ?? [])
      }),
      RUNS,
    )
  })

  test('a name that was read is written as it was', () => {
    const labels = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { maxLength: 6 })
    fc.assert(
      fc.property(labels, (parts) => {
        const octets = Buffer.concat([...parts.flatMap((part) => [Buffer.of(part.length), part]), Buffer.of(0)])
        expect(writeName(new Reader(octets).spelledName())).toEqual(octets)
      }),
      RUNS,
    )
  })

  test('any text is a name or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const octets = writeName(text)
        if (octets !== null) expect(octets.length).toBeLessThanOrEqual(255)
      }),
      RUNS,
    )
  })

  test('a query can be read by others, and its echo is an answer', () => {
    const label = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/)
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 5 }), fc.boolean(), (labels, mixCase) => {
        const options = { recursionDesired: true, checkingDisabled: false, edns: 0, udpSize: 1232, mixCase }
        const query = makeQuery(writeName(labels.join('.')) ?? Buffer.of(0), 'TLSA', options)
        const echo = Buffer.concat([Buffer.from([0, 9, 0x80, 0, 0, 1, 0, 0, 0, 0, 0, 0]), query.question])
        expect(isAnswerTo(query, 9, echo)).toBe(true)
        expect(decode(echo).questions?.[0]?.name.toLowerCase()).toBe(labels.join('.').toLowerCase())
        expect(isAnswerTo(query, 9, Buffer.from(echo).fill(0, echo.length - 4))).toBe(false)
      }),
      RUNS,
    )
  })

  test('messages come out of a stream whole, however it is cut', () => {
    const messages = fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 5 })
    fc.assert(
      fc.property(messages, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (sent, steps) => {
        const stream = Buffer.concat(sent.map((message) => toFrame(Buffer.from(message))))
        const got: Buffer[] = []
        const read = frameReader((message) => got.push(message))
        for (let at = 0, step = 0; at < stream.length; step += 1) {
          const length = steps[step % steps.length] ?? 1
          read(stream.subarray(at, at + length))
          at += length
        }
        expect(got).toEqual(sent.map((message) => Buffer.from(message)))
      }),
      RUNS,
    )
  })
})

describe('names that never end', () => {
  test.each<[string, Buffer]>([
    ['points to itself', Buffer.from([0xc0, 12])],
    ['points forward', Buffer.from([0xc0, 14, 0])],
    ['goes round', Buffer.from([1, 97, 0xc0, 12])],
    ['points behind the message', Buffer.from([0xff, 0xff])],
    ['has labels of a kind that is none', Buffer.from([0x40, 0])],
  ])('one that %s is no answer', (_, name) => {
    expect(
      readMessage(bomb(1, Buffer.concat([name, Buffer.from([0, 1, 0, 1, 0, 0, 0, 0, 0, 4, 1, 2, 3, 4])]))),
    ).toBeNull()
  })

  test('a long staircase of pointers costs nothing', () => {
    const steps = Array.from({ length: 8000 }, (_, step) => 0xc000 + (step === 0 ? 12 : 12 + 2 * (step - 1)))
    const stairs = Buffer.alloc(2 * steps.length + 2)
    for (const [index, step] of steps.entries()) stairs.writeUInt16BE(index === 0 ? 0 : step, 2 * index)
    const message = bomb(65_535, Buffer.concat([stairs]))
    expect(took(() => expect(readMessage(message)).toBeNull())).toBeLessThan(200)
  })

  test('six thousand records with the longest name each take linear time', () => {
    const name = writeName(Array.from({ length: 127 }, () => 'a').join('.')) ?? Buffer.of(0)
    const first = Buffer.concat([name, Buffer.from([0, 16, 0, 1, 0, 0, 0, 0, 0, 0])])
    const next = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 0, 0, 0])
    const count = Math.floor((65_000 - first.length) / next.length)
    const message = bomb(count + 1, Buffer.concat([first, ...Array.from({ length: count }, () => next)]))
    expect(took(() => expect(readMessage(message)?.answers).toHaveLength(count + 1))).toBeLessThan(1500)
  })

  test('ten thousand MX records that are not there are no answer', () => {
    expect(readMessage(bomb(10_000, Buffer.from([0, 0, 15, 0, 1])))).toBeNull()
  })
})
