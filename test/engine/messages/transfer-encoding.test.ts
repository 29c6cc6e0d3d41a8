import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64, decodeQuotedPrintable, decodeTransfer } from '../../../src/engine/messages/transfer-encoding.ts'
import { effort } from '../../corpus/hostile/effort.ts'

describe('quoted-printable', () => {
  it.each([
    ['two hex digits', 'caf=C3=A9', 'caf\xc3\xa9'],
    ['hex digits in lower-case', 'caf=c3=a9', 'caf\xc3\xa9'],
    ['a soft line break', 'one=\ntwo', 'onetwo'],
    ['a soft line break with CRLF', 'one=\r\ntwo', 'onetwo'],
    ['a soft line break with a bare CR', 'one=\rtwo', 'onetwo'],
    ['white space behind the sign', 'one= \t\ntwo', 'onetwo'],
    ['what is no escape stays', 'a=b =ZZ = =', 'a=b =ZZ = ='],
    ['an escape cut at the end stays', 'a=C', 'a=C'],
    ['an escaped sign', 'a=3Db', 'a=b'],
    ['nothing', '', ''],
  ])('%s', (_name, body, text) => {
    expect(decodeQuotedPrintable(body)).toBe(text)
  })
})

describe('base64', () => {
  it.each([
    ['a text', 'aGVsbG8=', 'hello'],
    ['a text without padding', 'aGVsbG8', 'hello'],
    ['lines', 'aGVs\r\nbG8=', 'hello'],
    ['letters that are none are passed over', 'aG!V$s bG*8=', 'hello'],
    ['pieces that were encoded one by one and joined', 'aGVs\nbG8=\naGVsbG8=', 'hellohello'],
    ['the alphabet for URLs', '_-8=', '\xff\xef'],
    ['a lone letter is no byte', 'a', ''],
    ['padding alone', '====', ''],
    ['nothing', '', ''],
  ])('%s', (_name, body, text) => {
    expect(decodeBase64(body)).toBe(text)
  })

  it('whatever was encoded comes back, however its lines are cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300, size: 'max' }), fc.integer({ min: 1, max: 80 }), (bytes, width) => {
        const encoded = Buffer.from(bytes)
          .toString('base64')
          .replace(new RegExp(`.{${width}}`, 'g'), '$&\r\n')
        expect(decodeBase64(encoded)).toBe(Buffer.from(bytes).toString('latin1'))
      }),
      effort(100),
    )
  })
})

it('an encoding that is none leaves the bytes alone', () => {
  expect(['7bit', '8bit', 'binary', '', 'x-uuencode'].map((encoding) => decodeTransfer('a=41', encoding))).toEqual(
    new Array(5).fill('a=41'),
  )
})
