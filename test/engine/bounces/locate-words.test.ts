import { expect, it } from 'vitest'
import { locateWords } from '../../../src/engine/bounces/locate-words.ts'

it.each([
  ['as they are', 'a user unknown b', 'user unknown', 'user unknown'],
  ['in other case', 'a User UNKNOWN b', 'user unknown', 'User UNKNOWN'],
  ['folded', 'user\r\n\t unknown', 'user unknown', 'user\r\n\t unknown'],
  [
    'with a repeated prefix between them',
    '550-5.1.1 user\n550 5.1.1 unknown',
    'user unknown',
    'user\n550 5.1.1 unknown',
  ],
  ['the first place where all of them stand', 'user gone, user unknown', 'user unknown', 'user unknown'],
  ['behind a letter whose small form is longer', 'İİ user unknown', 'user unknown', 'user unknown'],
  ['not there', 'user', 'user unknown', null],
  ['words in another order', 'unknown user', 'user unknown', null],
  ['no words', 'user', ' ', null],
])('words are found: %s', (_name, text, words, expected) => {
  const place = locateWords(text, words)
  expect(place && text.slice(...place)).toBe(expected)
})
