import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import type { Piece } from '../../../src/node/input/piece.ts'
import { readLineStream, readMessageStream } from '../../../src/node/input/read-stdin.ts'

const LIMITS = { headBytes: 1 << 22, tailBytes: 1 << 20 }

test('a stream that is one message is called -', async () => {
  const stream = Readable.from([Buffer.from('Subject: x\n'), Buffer.from('\ny')])
  expect(await all(readMessageStream(stream, LIMITS))).toEqual([
    { origin: '-', isPart: false, source: 'Subject: x\n\ny', leftOut: 0 },
  ])
})

test('an mbox stream numbers its messages', async () => {
  const mbox = 'From a Fri Nov 20 10:11:12 2026\nSubject: 1\n\nFrom a Fri Nov 20 10:11:12 2026\nSubject: 2\n\n'
  const pieces = await all(readMessageStream(Readable.from([Buffer.from(mbox)]), LIMITS))
  expect(pieces.map(({ origin, source }) => [origin, source])).toEqual([
    ['-:1', 'Subject: 1\n\n'],
    ['-:2', 'Subject: 2\n\n'],
  ])
})

test('a chunk larger than the buffer is not lost', async () => {
  const chunk = Buffer.alloc(3_000_000, 'x')
  const [piece] = await all(readMessageStream(Readable.from([chunk]), LIMITS))
  expect(piece?.source.length).toBe(3_000_000)
})

test('a log stream numbers its lines', async () => {
  const pieces = await all(readLineStream(Readable.from([Buffer.from('one\ntw'), Buffer.from('o\n')])))
  expect(pieces).toEqual([
    { origin: '-:1', isPart: true, source: 'one', leftOut: 0 },
    { origin: '-:2', isPart: true, source: 'two', leftOut: 0 },
  ])
})

async function all(batches: AsyncIterable<Iterable<Piece>>): Promise<Piece[]> {
  const pieces: Piece[] = []
  for await (const batch of batches) pieces.push(...batch)
  return pieces
}
