import { expect, it } from 'vitest'
import { isCutUtf16, MOST_UTF_16, withoutUtf16 } from '../../../src/engine/messages/utf-16.ts'

const little = (text: string) => Buffer.from(text, 'utf16le').toString('latin1')
const big = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('latin1')
const utf8 = (text: string) => Buffer.from(text, 'utf8').toString('latin1')

it.each([
  ['little-endian with a mark', little('\ufeffGrüße 🐈'), utf8('Grüße 🐈')],
  ['big-endian with a mark', big('\ufeffGrüße 🐈'), utf8('Grüße 🐈')],
  ['little-endian without a mark', little('550 user unknown'), '550 user unknown'],
  ['big-endian without a mark', big('550 user unknown'), '550 user unknown'],
  ['half a character at the end', `${little('\ufeffab')}c`, utf8('ab\ufffd')],
  ['UTF-8 stays', utf8('Grüße'), utf8('Grüße')],
  ['NULs alone stay', '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0', '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0'],
  ['nothing', '', ''],
])('a source saved as UTF-16: %s', (_name, source, expected) => {
  expect(withoutUtf16(source)).toBe(expected)
})

it('more than is read is told', () => {
  const long = `\xff\xfe${'a\0'.repeat(MOST_UTF_16 / 2)}`
  expect([isCutUtf16(long), isCutUtf16(long.slice(0, MOST_UTF_16)), isCutUtf16('a'.repeat(MOST_UTF_16 + 1))]).toEqual([
    true,
    false,
    false,
  ])
})
