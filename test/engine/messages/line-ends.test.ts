import { describe, expect, it } from 'vitest'
import { unifyLineEnds, withPlainSpaces } from '../../../src/engine/messages/line-ends.ts'

describe('line ends', () => {
  it.each([
    ['CRLF', 'a\r\nb\r\n', 'a\nb\n'],
    ['bare CR', 'a\rb\r', 'a\nb\n'],
    ['LF', 'a\nb\n', 'a\nb\n'],
    ['all of them', 'a\r\n\rb\n\rc', 'a\n\nb\n\nc'],
    ['none', 'abc', 'abc'],
  ])('%s', (_name, text, expected) => {
    expect(unifyLineEnds(text)).toBe(expected)
  })

  it('a CRLF at the border of two pieces is one line end', () => {
    const before = 'x'.repeat(65_535)
    expect(unifyLineEnds(`${before}\r\ny\rz`)).toBe(`${before}\ny\nz`)
  })
})

it('no-break spaces become plain ones, in any piece of a long text', () => {
  expect(withPlainSpaces('a\u00a0b'.repeat(50_000))).toBe('a b'.repeat(50_000))
})
