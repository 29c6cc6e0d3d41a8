import { describe, expect, it } from 'vitest'
import { decodeCharset } from '../../../src/engine/messages/charset.ts'

const TABLE: readonly (readonly [name: string, charset: string | null, bytes: string, text: string])[] = [
  ['UTF-8 by its name', 'utf-8', 'Gr\xc3\xbc\xc3\x9fe', 'Grüße'],
  ['UTF-8 in capitals and quotes', '"UTF-8"', '\xc3\xa9', 'é'],
  ['ISO-8859-1', 'iso-8859-1', 'Gr\xfc\xdfe', 'Grüße'],
  ['Windows-1252 has typographic signs where Latin-1 has none', 'windows-1252', '\x93a\x94 \x80', '“a” €'],
  ['ISO-8859-15 has the euro', 'iso-8859-15', '\xa4', '€'],
  ['KOI8-R', 'koi8-r', '\xf0\xd2\xc9\xd7\xc5\xd4', 'Привет'],
  ['Shift_JIS under an old alias', 'cp932', '\x93\xfa\x96\x7b', '日本'],
  ['EUC-KR under an old alias', 'cp949', '\xc7\xd1', '한'],
  ['GBK under an old alias', 'cp936', '\xd6\xd0', '中'],
  ['GB18030', 'gb18030', '\xd6\xd0', '中'],
  ['Big5', 'big5', '\xa4\xa4', '中'],
  ['ISO-2022-JP hides in ASCII', 'iso-2022-jp', '\x1b$BF|K\\\x1b(B', '日本'],
  ['ISO-2022-JP without a label is recognized by its escapes', null, '\x1b$BF|K\\\x1b(B', '日本'],
  ['UTF-16 hides in ASCII and NUL', 'utf-16le', 'o\0k\0', 'ok'],
  ['UTF-16 that is really ASCII stays readable', 'utf-16', 'user unknown', 'user unknown'],
  ['UTF-7 (RFC 2152)', 'utf-7', 'Gr+APwA3w-e', 'Grüße'],
  ['the plus sign of UTF-7', 'unicode-1-1-utf-7', '1+-1', '1+-1'],
  ['no label: UTF-8 where the bytes are', null, '\xc3\xa9', 'é'],
  ['no label: Windows-1252 where they are not UTF-8', null, '\xe9', 'é'],
  ['a label that lies: UTF-8 that is not', 'utf-8', 'caf\xe9', 'café'],
  ['us-ascii with bytes beyond it', 'us-ascii', 'caf\xc3\xa9', 'café'],
  ['an unknown label', 'x-klingon', 'caf\xc3\xa9', 'café'],
  ['a label that every object has', 'constructor', '\xc3\xa9', 'é'],
  ['another one', '__proto__', '\xc3\xa9', 'é'],
  ['nothing', 'utf-8', '', ''],
  ['a half character at the end', 'utf-8', 'a\xc3', 'aÃ'],
]

describe('charsets', () => {
  it.each(TABLE)('%s', (_name, charset, bytes, text) => {
    expect(decodeCharset(bytes, charset)).toBe(text)
  })
})
