import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBytes, isAscii, toByteString, toBytes } from '../../../src/engine/messages/byte-string.ts'
import { effort } from '../../corpus/hostile/effort.ts'

describe('byte strings', () => {
  it('a pasted text becomes its UTF-8 bytes', () => {
    expect(toByteString('Grüße 🐈')).toBe('Gr\xc3\xbc\xc3\x9fe \xf0\x9f\x90\x88')
  })

  it('ASCII stays as it is', () => {
    expect(toByteString('550 5.1.1 user unknown')).toBe('550 5.1.1 user unknown')
  })

  it('an unpaired surrogate becomes the replacement character, not a broken byte', () => {
    expect(toByteString('a\ud800b')).toBe('a\xef\xbf\xbdb')
  })

  it('any bytes survive the way there and back, in pieces too', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        expect(toBytes(fromBytes(bytes))).toEqual(bytes)
      }),
      effort(50),
    )
  })

  it('ASCII ends at 127', () => {
    expect([isAscii(''), isAscii('\0\x7f'), isAscii('\x80'), isAscii('ü')]).toEqual([true, true, false, false])
  })
})
