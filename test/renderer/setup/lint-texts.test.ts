import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../src/renderer/features/setup/lint/lines-of.ts'
import { decodeConfiguration } from '../../../src/renderer/features/setup/lint/read-configuration-file.ts'
import { CHUNK_LINES, chunkLines, LONGEST_LINE } from '../../../src/renderer/features/setup/lint/text-chunks.ts'

describe('octets become text', () => {
  test.each<[string, readonly number[], unknown]>([
    ['UTF-8', [0x61, 0xc3, 0xa4], 'aä'],
    ['UTF-8 with a mark at its beginning', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['Latin-1', [0x61, 0xe4, 0x62], 'aäb'],
    ['UTF-16 as PowerShell writes it', [0xff, 0xfe, 0x61, 0, 0xe4, 0], 'aä'],
    ['a program', [0x7f, 0x45, 0x4c, 0x46, 0, 1], { refusal: 'binary' }],
    ['nothing', [], { refusal: 'empty' }],
    ['white space', [0x20, 0x0a], { refusal: 'empty' }],
  ])('%s', (_what, octets, expected) => {
    expect(decodeConfiguration(Uint8Array.from(octets))).toEqual(expected)
  })

  test('whatever comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => {
        const read = decodeConfiguration(octets)
        if (typeof read === 'string') expect(read).not.toContain('\u0000')
      }),
    )
  })
})

test.each([
  ['a\nb\n', ['a', 'b']],
  ['a\r\nb\rc', ['a', 'b', 'c']],
  ['', ['']],
  ['\n\n', ['', '']],
])('lines of %j', (text, lines) => {
  expect(linesOf(text)).toEqual(lines)
})

describe('the text in pieces', () => {
  test('is whole, with the marked lines by themselves', () => {
    const line = fc.stringMatching(/^[a-z ]{0,8}$/)
    fc.assert(
      fc.property(fc.array(line, { maxLength: 700 }), fc.array(fc.nat(800), { maxLength: 20 }), (lines, marked) => {
        const chunks = chunkLines(lines, new Set(marked))
        const runs = chunks.flatMap((chunk) => chunk.runs)
        expect(runs.map(({ text }) => text).join('')).toBe(lines.map((one) => `${one}\n`).join(''))
        expect(runs.filter(({ isMarked }) => isMarked).map((run) => run.line)).toEqual(
          lines.map((_, index) => index + 1).filter((one) => marked.includes(one)),
        )
        for (const [index, chunk] of chunks.entries()) expect(chunk.first).toBe(index * CHUNK_LINES + 1)
      }),
      { numRuns: 50 },
    )
  })

  test('of twenty thousand lines has few parts, and no line without end', () => {
    const chunks = chunkLines(
      Array.from({ length: 20_000 }, (_, at) => (at === 5 ? 'x'.repeat(1_000_000) : 'a = b')),
      new Set([3, 19_999]),
    )
    expect(chunks.flatMap(({ runs }) => runs).length).toBeLessThan(200)
    expect(chunks[0]?.runs.map(({ text }) => text.length).every((length) => length < LONGEST_LINE * 2)).toBe(true)
  })
})
