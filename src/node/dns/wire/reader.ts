/** Thrown while a message is read that is none; it never leaves this folder. */
export class MalformedError extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'MalformedError'
  }
}

/** RFC 1035 §2.3.4, without the last octet. */
const LONGEST_NAME = 254

/** Pointers in one name: real ones have one or two. */
const MOST_POINTERS = 32

const DOT = 0x2e
const BACKSLASH = 0x5c

/** Reads forward within bounds; whatever lies about its length throws `MalformedError`. */
export class Reader {
  private readonly message: Buffer
  private readonly end: number
  offset: number

  constructor(message: Buffer, offset = 0, end = message.length) {
    this.message = message
    this.offset = offset
    this.end = end
  }

  get left(): number {
    return this.end - this.offset
  }

  u8(): number {
    return this.message.readUInt8(this.step(1))
  }

  u16(): number {
    return this.message.readUInt16BE(this.step(2))
  }

  u32(): number {
    return this.message.readUInt32BE(this.step(4))
  }

  take(length: number): Buffer {
    const start = this.step(length)
    return this.message.subarray(start, start + length)
  }

  rest(): Buffer {
    return this.take(this.left)
  }

  /** A part of this message with its own end; names in it may still point before it. */
  part(length: number): Reader {
    const start = this.step(length)
    return new Reader(this.message, start, start + length)
  }

  /** A name in lower case, without the final dot, escaped (RFC 4343 §2.1). */
  name(): string {
    return this.spelledName().toLowerCase()
  }

  /** A name as it was spelled. Pointers may only lead backwards (RFC 1035 §4.1.4), so there is no loop. */
  spelledName(): string {
    const labels: string[] = []
    let length = 0
    let pointers = 0
    let before = this.offset
    let at: Reader = this
    for (;;) {
      const octet = at.u8()
      if (octet === 0) return labels.join('.')
      if (octet < 0x40) {
        length += octet + 1
        if (length > LONGEST_NAME) throw new MalformedError('name too long')
        labels.push(labelText(at.take(octet)))
        continue
      }
      if (octet < 0xc0) throw new MalformedError('unknown kind of label')
      const target = ((octet & 0x3f) << 8) | at.u8()
      pointers += 1
      if (target >= before || pointers > MOST_POINTERS) throw new MalformedError('bad pointer in a name')
      before = target
      at = new Reader(this.message, target)
    }
  }

  private step(length: number): number {
    const start = this.offset
    if (length > this.end - start) throw new MalformedError('ends too early')
    this.offset = start + length
    return start
  }
}

function labelText(label: Buffer): string {
  let text = ''
  for (const octet of label) {
    if (octet === DOT || octet === BACKSLASH) text += `\\${String.fromCharCode(octet)}`
    else if (octet > 0x20 && octet < 0x7f) text += String.fromCharCode(octet)
    else text += `\\${String(octet).padStart(3, '0')}`
  }
  return text
}
