import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeFolderName, encodeFolderName } from '../../../src/lab/mail/imap/modified-utf7.ts'
import { readTokens, type Token, writeString } from '../../../src/lab/mail/imap/tokens.ts'
import { inSet } from '../../../src/lab/mail/imap/uid-set.ts'

const octets = fc.string({ unit: fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)) })

test('whatever a client sends is read to its end', () => {
  fc.assert(fc.property(octets, (text) => Array.isArray(readTokens(text))))
  expect(readTokens('('.repeat(100_000)).length).toBe(1)
})

test('what is written is read the same', () => {
  const leaf: fc.Arbitrary<Token> = octets.map((text) => ({ kind: 'string', text }))
  const write = (token: Token): string =>
    token.kind === 'list' ? `(${token.items.map(write).join(' ')})` : writeString(token.text)
  const list: fc.Arbitrary<Token> = fc.array(leaf, { maxLength: 5 }).map((items) => ({ kind: 'list', items }))
  fc.assert(
    fc.property(fc.array(fc.oneof(leaf, list), { maxLength: 6 }), (tokens) => {
      expect(readTokens(tokens.map(write).join(' '))).toEqual(tokens)
    }),
  )
})

test('sections belong to their atom', () => {
  expect(readTokens('(UID BODY.PEEK[HEADER.FIELDS (DATE FROM)]<0.100>)')).toEqual([
    {
      kind: 'list',
      items: [
        { kind: 'atom', text: 'UID' },
        { kind: 'atom', text: 'BODY.PEEK[HEADER.FIELDS (DATE FROM)]<0.100>' },
      ],
    },
  ])
})

test('names of folders survive the wire', () => {
  expect(encodeFolderName('Entwürfe & Notizen')).toBe('Entw&APw-rfe &- Notizen')
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => decodeFolderName(encodeFolderName(name)) === name))
})

test('sets of numbers', () => {
  const among = (set: string) => [1, 2, 3, 4, 5].filter((number) => inSet(set, number, 5))
  expect(among('1,3:4')).toEqual([1, 3, 4])
  expect(among('4:*')).toEqual([4, 5])
  expect(among('*')).toEqual([5])
  // RFC 3501 §6.4.8: `559:*` always has the last.
  expect(among('9:*')).toEqual([5])
})
