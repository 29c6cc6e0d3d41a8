import { describe, expect, it } from 'vitest'
import { splitCsv } from '../../../src/engine/logs/csv.ts'

describe('columns', () => {
  it.each([
    ['a,b,c', ['a', 'b', 'c']],
    ['a,,', ['a', '', '']],
    ['"a,b","say ""hi""",c', ['a,b', 'say "hi"', 'c']],
    ['"open, to the end', ['open, to the end']],
    ['', ['']],
    ['a "b" c,d', ['a "b" c', 'd']],
  ])('of %s', (line, columns) => {
    expect(splitCsv(line)).toEqual(columns)
  })

  it('are not read without end', () => {
    expect(splitCsv(','.repeat(5000))).toHaveLength(100)
  })
})
