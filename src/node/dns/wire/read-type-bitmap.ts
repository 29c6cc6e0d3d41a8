import { MalformedError, type Reader } from './reader.ts'
import { nameOfType } from './type-codes.ts'

/** The types that an NSEC or NSEC3 record lists (RFC 4034 §4.1.2). */
export function readTypeBitmap(reader: Reader): string[] {
  const types: string[] = []
  let before = -1
  while (reader.left > 0) {
    const window = reader.u8()
    const length = reader.u8()
    if (window <= before || length === 0 || length > 32) throw new MalformedError('bad type bitmap')
    before = window
    reader.take(length).forEach((octet, index) => {
      for (let bit = 0; bit < 8; bit += 1) {
        if (octet & (0x80 >> bit)) types.push(nameOfType(window * 256 + index * 8 + bit))
      }
    })
  }
  return types
}
