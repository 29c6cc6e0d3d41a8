import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTagList, tagValue, trimSpace } from '../../../src/engine/tag-list/tag-list.ts'

const kinds = (text: string) => readTagList(text).problems.map(({ kind }) => kind)
const pairs = (text: string) => readTagList(text).tags.map(({ name, value }) => `${name}=${value}`)

// RFC 6376 §3.2
const READ: readonly (readonly [name: string, text: string, tags: readonly string[], problems: readonly string[]])[] = [
  ['one tag', 'v=1', ['v=1'], []],
  ['a semicolon at the end', 'v=1; a=b;', ['v=1', 'a=b'], []],
  ['white space behind the last semicolon', 'v=1; ', ['v=1'], []],
  ['white space round name, equals and value', ' v = 1 ;\ta\t=\tb c ', ['v=1', 'a=b c'], []],
  ['folded', 'v=1;\r\n\ta=b\r\n c', ['v=1', 'a=b\r\n c'], []],
  ['an empty value', 'p=', ['p='], []],
  ['an equals sign inside the value', 'p=MA==', ['p=MA=='], []],
  ['a name with digits and underscore', 'x_1=y', ['x_1=y'], []],
  ['names differ by case', 'a=1; A=2', ['a=1', 'A=2'], []],
  ['twice the same', 'a=1; a=2', ['a=1', 'a=2'], ['duplicate']],
  ['a name that begins with a digit', '1a=2', ['1a=2'], ['badName']],
  ['a name with a hyphen', 'a-b=2', ['a-b=2'], ['badName']],
  ['no name', '=2', ['=2'], ['badName']],
  ['no equals sign', 'v=1; abc', ['v=1'], ['noEquals']],
  ['nothing between two semicolons', 'v=1;; a=b', ['v=1', 'a=b'], ['emptyPiece']],
  ['a semicolon first', ';v=1', ['v=1'], ['emptyPiece']],
  ['a letter beyond ASCII', 'n=ä', ['n=ä'], ['badValue']],
  ['a bare line feed inside', 'n=a\nb', ['n=a\nb'], ['badValue']],
  ['nothing', '', [], []],
  ['only white space', '  ', [], ['emptyPiece']],
]

describe('a list of tags', () => {
  it.each(READ)('%s', (_name, text, tags, problems) => {
    expect(pairs(text)).toEqual(tags)
    expect(kinds(text)).toEqual(problems)
  })

  it('tells the places', () => {
    const text = 'v=1; a = b'
    expect(readTagList(text).tags.map(({ start, end }) => text.slice(start, end))).toEqual(['v=1', ' a = b'])
  })

  it('gives the first of two values', () => {
    expect(tagValue(readTagList('a=1;a=2'), 'a')).toBe('1')
    expect(tagValue(readTagList('a=1'), 'b')).toBeNull()
  })

  it('reads again what it read', { timeout: 40_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { tags } = readTagList(text)
        const again = readTagList(tags.map(({ name, value }) => `${name}=${value}`).join(';'))
        expect(again.tags.map(({ name, value }) => [name, value])).toEqual(tags.map(({ name, value }) => [name, value]))
      }),
    )
  })

  it('stays linear', { timeout: 40_000 }, () => {
    const started = performance.now()
    for (const text of [';'.repeat(1e6), `a=${' '.repeat(1e6)}x`, 'a=b;'.repeat(3e5), '='.repeat(1e6)])
      readTagList(text)
    trimSpace(`${' '.repeat(1e6)}x${' '.repeat(1e6)}`)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
