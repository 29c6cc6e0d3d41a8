import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mark } from '../../src/engine/bounces/diagnosis.ts'
import { chunkSource } from '../../src/renderer/features/result/source-chunks.ts'

const runs = (text: string, marks: readonly Mark[]) => chunkSource(text, marks).flatMap((chunk) => chunk.runs)
const mark = (start: number, end: number, field: Mark['field']): Mark => ({ start, end, field, diagnosis: 0 })

describe('a source in pieces', () => {
  test('marks within each other are cut at every border', () => {
    expect(
      runs('550 5.1.1 no', [mark(0, 12, 'text'), mark(0, 3, 'replyCode'), mark(4, 9, 'enhancedStatusCode')]),
    ).toEqual([
      { text: '550', fields: ['text', 'replyCode'] },
      { text: ' ', fields: ['text'] },
      { text: '5.1.1', fields: ['text', 'enhancedStatusCode'] },
      { text: ' no', fields: ['text'] },
    ])
  })

  test('long sources are cut at line ends, endless lines somewhere', () => {
    const lines = chunkSource(`${'x'.repeat(99)}\n`.repeat(1000), [])
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.every(({ runs }) => runs.at(-1)?.text.endsWith('\n'))).toBe(true)
    expect(chunkSource('x'.repeat(1_000_000), []).length).toBeGreaterThan(5)
  })

  test('nothing is lost, doubled or marked wrongly, wherever the marks lie', () => {
    const source = fc.array(fc.constantFrom('a', ' ', '\n', 'line of text\n', 'ü'.repeat(5000)), { maxLength: 40 })
    const marks = fc.array(
      fc.record({
        start: fc.nat(60_000),
        length: fc.nat(20_000),
        field: fc.constantFrom('text', 'recipient' as const),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(source, marks, (pieces, places) => {
        const text = pieces.join('')
        const all = places.map(({ start, length, field }) => mark(start, start + length, field))
        const cut = runs(text, all)
        expect(cut.map((run) => run.text).join('')).toBe(text)
        let at = 0
        for (const run of cut) {
          for (const { start, end, field } of all) {
            const covers = start <= at && end >= at + run.text.length && end > start && run.text !== ''
            if (covers) expect(run.fields).toContain(field)
          }
          at += run.text.length
        }
      }),
    )
  })
})
