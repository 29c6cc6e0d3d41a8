import { expect, test } from 'vitest'
import { LineSplitter } from '../../../src/node/input/line-splitter.ts'
import type { Part } from '../../../src/node/input/splitter.ts'

test('yields each line that is not blank, with its number', () => {
  expect(split('one\r\n\n \ntwo\nthree')).toEqual([
    { number: 1, source: 'one', leftOut: 0 },
    { number: 4, source: 'two', leftOut: 0 },
    { number: 5, source: 'three', leftOut: 0 },
  ])
})

test('finds the same lines whatever the size of the chunks', () => {
  const log = Array.from({ length: 500 }, (_, n) => `line ${n} ${'x'.repeat(n)}`).join('\n')
  expect(split(log, 7)).toEqual(split(log))
})

test('of a line longer than the buffer keeps the beginning, and goes on behind it', () => {
  const lines = split(`begin ${'x'.repeat(3_000_000)}\nnext\n`)
  expect(lines.map(({ number, source, leftOut }) => [number, source.slice(0, 7), source.length + leftOut])).toEqual([
    [1, 'begin x', 3_000_006],
    [2, 'next', 4],
  ])
})

function split(stream: string, chunk = stream.length): Part[] {
  const bytes = Buffer.from(stream, 'latin1')
  const splitter = new LineSplitter()
  const lines: Part[] = []
  for (let at = 0; at < bytes.length; ) {
    const wrote = bytes.copy(splitter.room(), 0, at, at + chunk)
    at += wrote
    lines.push(...splitter.wrote(wrote))
  }
  return [...lines, ...splitter.end()]
}
