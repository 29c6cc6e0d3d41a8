/** The types that a name has, as NSEC and NSEC3 list them (RFC 4034 §4.1.2). */
export function typeBitmap(types: readonly number[]): Buffer {
  const windows = new Map<number, Buffer>()
  for (const type of types) {
    const bits = windows.get(type >> 8) ?? Buffer.alloc(32)
    const octet = (type & 0xff) >> 3
    bits[octet] = (bits[octet] ?? 0) | (0x80 >> (type & 7))
    windows.set(type >> 8, bits)
  }
  const inOrder = [...windows].sort(([a], [b]) => a - b)
  return Buffer.concat(
    inOrder.map(([window, bits]) => {
      const used = bits.subarray(0, bits.findLastIndex((octet) => octet !== 0) + 1)
      return Buffer.concat([Buffer.of(window, used.length), used])
    }),
  )
}
