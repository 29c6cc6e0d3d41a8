import { describe, expect, test } from 'vitest'

const files = import.meta.glob<Readonly<Record<string, unknown>>>('../../src/text/interface/*.ts', { eager: true })
const texts = Object.values(files).flatMap((file) => Object.values(file))

describe.each(['en', 'de'] as const)('the interface in %s', (language) => {
  test('has a word for everything', () => {
    const words = texts.flatMap((text) => leaves(Reflect.get(Object(text), language)))
    expect(words.length).toBeGreaterThan(250)
    expect(words.filter((word) => word.trim() === '')).toEqual([])
  })
})

test('hardly a sentence is the same in both languages', () => {
  const [english, german] = (['en', 'de'] as const).map((language) =>
    texts.flatMap((text) => leaves(Reflect.get(Object(text), language))),
  )
  const same = english?.filter((word, index) => word === german?.[index] && /[a-z]+ [a-z]+ [a-z]+/i.test(word))
  expect(same).toEqual([])
})

/** All texts, those with parameters filled with something. */
function leaves(text: unknown): readonly string[] {
  if (typeof text === 'string') return [text]
  if (typeof text === 'function') return [String(text(2, 3, 4))]
  return Object.values(Object(text)).flatMap(leaves)
}
