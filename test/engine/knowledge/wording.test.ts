import { describe, expect, it } from 'vitest'
import { findWording, parseWording } from '../../../src/engine/knowledge/wording.ts'

/** What the pattern finds in the text, or null. */
function found(pattern: string, text: string): string | null {
  const place = findWording(parseWording(pattern), text)
  return place && text.slice(...place)
}

const TABLE: readonly (readonly [name: string, pattern: string, text: string, found: string | null])[] = [
  ['a literal', 'user unknown', '550 user unknown here', 'user unknown'],
  ['a literal that is not there', 'user unknown', '550 mailbox full', null],
  ['a pattern in capitals is read in lower-case', 'User Unknown', 'user unknown', 'user unknown'],
  ['runs of white space in a pattern are one space', 'user \t unknown', 'user unknown', 'user unknown'],

  ['a word does not begin in the middle of another one', 'known user', 'unknown user', null],
  ['… nor end there', 'user unknown', 'user unknowns', null],
  ['a later place with borders counts', 'full', 'fullness is full', 'full'],
  ['a sign is a border', 'full', '(full)', 'full'],
  ['a digit is none', 'code 55', 'code 550', null],
  ['a letter beyond ASCII is none', 'voll', 'überfüllt vollständig', null],
  ['a wording that begins with a sign needs no border', '(nowl)', 'reset(nowl)x', '(nowl)'],
  ['the ends of the text are borders', 'full', 'full', 'full'],

  ['* in front lifts the border', '*known user', 'unknown user', 'known user'],
  ['* behind lifts the border', 'user unknown*', 'user unknowns', 'user unknown'],
  ['* stands for any text', 'user*unknown', 'user a b c unknown', 'user a b c unknown'],
  ['* stands for nothing too', 'mail*box', 'mailbox', 'mailbox'],
  ['what stands before * comes first', 'user*unknown', 'unknown user', null],
  ['beside * inside a wording there need be no border', 'user*known', 'user unknown', 'user unknown'],
  ['two * in a row are one', 'user**unknown', 'user is unknown', 'user is unknown'],
  ['three pieces in their order', 'one*two*three', 'one 2 two 3 three', 'one 2 two 3 three'],

  ['{n} stands for digits', 'error {n} here', 'error 421 here', 'error 421 here'],
  ['{n} stands for at least one', 'error {n} here', 'error  here', null],
  ['{n} stands for no letter', 'error {n} here', 'error 42x here', null],
  ['{n} at the end takes the whole number', 'code {n}', 'code 12345.', 'code 12345'],
  ['{n} in front', '{n} recipients', 'about 100 recipients', ' recipients'],
  ['{n} in front needs a digit there', '{n} recipients', 'many recipients', null],

  ['{w} stands for a run without spaces', 'host {w} said', 'host mx.example.com said', 'host mx.example.com said'],
  ['{w} stands for no space', 'host {w} said', 'host a b said', null],
  ['{w} stands for at least one character', 'host {w}said', 'host said', null],
  ['{w} ends where the next words begin', '<{w}>: unknown', '<a@b.example>: unknown', '<a@b.example>: unknown'],
  ['{w} at the end takes the whole word', 'contact {w}', 'contact a@b.example now', 'contact a@b.example'],
  ['{w} and {n} side by side', 'tss{n}/{w} blocked', 'tss04/abc blocked', 'tss04/abc blocked'],
  ['an empty text', 'user unknown', '', null],
]

describe('the pattern language of wordings', () => {
  it.each(TABLE)('%s', (_name, pattern, text, expected) => {
    expect(found(pattern, text)).toBe(expected)
  })

  it.each(['', '*', '{n}', '{w}*{n}', 'ab', 'a*b*c', 'ab{n}cd'])(
    '"%s" has no three characters in a row, and is refused',
    (pattern) => {
      expect(() => parseWording(pattern)).toThrow('three characters in a row')
    },
  )

  it('is measured by its literal characters, and filed under the longest run of them', () => {
    const { literalLength, anchor } = parseWording('abc*defgh {n}ij')
    expect({ literalLength, anchor }).toEqual({ literalLength: 11, anchor: 'defgh ' })
  })
})
