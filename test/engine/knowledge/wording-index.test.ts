import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWording, parseWording } from '../../../src/engine/knowledge/wording.ts'
import { rarestGrams, WordingIndex } from '../../../src/engine/knowledge/wording-index.ts'
import { effort } from '../../corpus/hostile/effort.ts'

/** Few letters, so that patterns and texts meet often; signs and letters beyond Latin-1, so that borders and hashes are tried. */
const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', '1', '2', '.', 'ü', '件', '🐈'),
  minLength: 1,
  maxLength: 4,
})
const words = fc.array(word, { minLength: 1, maxLength: 4, size: 'max' }).map((all) => all.join(' '))
const wildcard = fc.constantFrom('*', '{n}', '{w}', ' {n} ', ' {w} ', '')
const pattern = fc
  .tuple(wildcard, words, wildcard, words, wildcard)
  .map((pieces) => pieces.join(''))
  .filter(isWording)

function isWording(text: string): boolean {
  try {
    return parseWording(text).anchor.length >= 3
  } catch {
    return false
  }
}

const found = (index: WordingIndex<number>, text: string) =>
  index
    .find(text)
    .map(({ owner, start, end }) => [owner, start, end] as const)
    .sort(([a], [b]) => a - b)

const byHand = (patterns: readonly string[], text: string) =>
  patterns.flatMap((one, at) => {
    const place = findWording(parseWording(one), text)
    return place ? [[at, ...place] as const] : []
  })

describe('the index of wordings', () => {
  it('finds exactly what looking for each by itself finds, in this text and in the next', () => {
    const texts = fc.array(fc.array(words, { maxLength: 12, size: 'max' }), { minLength: 1, maxLength: 3, size: 'max' })
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 30, size: 'max' }), texts, (patterns, all) => {
        const index = new WordingIndex(patterns.map((one, at) => [one, at] as const))
        for (const pieces of all) {
          const text = pieces.join(' ')
          expect(found(index, text)).toEqual(byHand(patterns, text))
        }
      }),
      effort(400),
    )
  })

  it('finds a wording of any pattern in a text that was made from it', () => {
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 20, size: 'max' }), fc.nat(), (patterns, choice) => {
        const at = choice % patterns.length
        const text = (patterns[at] as string)
          .replaceAll('{n}', '42')
          .replaceAll('{w}', 'x')
          .replaceAll('*', ' ')
          .replace(/\s+/g, ' ')
        const index = new WordingIndex(patterns.map((one, owner) => [one, owner] as const))
        expect(found(index, text)).toEqual(byHand(patterns, text))
      }),
      effort(200),
    )
  })

  it('grams that were worked out before give the same index', () => {
    const patterns = ['user unknown', 'mailbox full', 'user*full']
    const made = new WordingIndex(
      patterns.map((one, at) => [one, at] as const),
      rarestGrams(patterns),
    )
    expect(found(made, 'the user unknown has a mailbox full')).toEqual([
      [0, 4, 16],
      [1, 23, 35],
      [2, 4, 35],
    ])
  })

  it('tells them in the order of the text, those of three letters among them', () => {
    const index = new WordingIndex([
      ['mailbox full', 0],
      ['dns', 1],
      ['over quota', 2],
    ])
    expect(index.find('over quota: dns says mailbox full').map(({ owner }) => owner)).toEqual([2, 1, 0])
  })

  it('tells each wording once, with its first place', () => {
    const index = new WordingIndex([['full', 'mailbox']])
    expect(index.find('full full full').map(({ owner, start, end }) => [owner, start, end])).toEqual([
      ['mailbox', 0, 4],
    ])
  })

  it.each(['', 'a', 'ab'])('finds nothing in "%s"', (text) => {
    expect(new WordingIndex([['full', 0]]).find(text)).toEqual([])
  })

  it('two owners of the same wording are both told', () => {
    const index = new WordingIndex([
      ['full', 0],
      ['full', 1],
    ])
    expect(found(index, 'full')).toEqual([
      [0, 0, 4],
      [1, 0, 4],
    ])
  })
})
