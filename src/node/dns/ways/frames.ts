/** A message on a stream with its length before it (RFC 1035 §4.2.2). */
export function toFrame(message: Buffer): Buffer {
  const frame = Buffer.alloc(message.length + 2)
  frame.writeUInt16BE(message.length)
  message.copy(frame, 2)
  return frame
}

/** Takes what comes on a stream apart into messages. Each octet is copied once, in however small pieces it comes. */
export function frameReader(onMessage: (message: Buffer) => void): (chunk: Buffer) => void {
  let lengthOctet: number | null = null
  let frame: Buffer | null = null
  let filled = 0
  return (chunk) => {
    let at = 0
    while (at < chunk.length) {
      if (frame === null) {
        const octet = chunk.readUInt8(at)
        at += 1
        if (lengthOctet === null) {
          lengthOctet = octet
          continue
        }
        frame = Buffer.alloc(lengthOctet * 256 + octet)
        lengthOctet = null
        filled = 0
      } else {
        const copied = chunk.copy(frame, filled, at)
        at += copied
        filled += copied
      }
      if (filled === frame.length) {
        const whole = frame
        frame = null
        onMessage(whole)
      }
    }
  }
}
