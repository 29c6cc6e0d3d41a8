/** The tokens that stand in a message's own Message-ID or Postdesk-Probe field: it is that probe. A message that only quotes one is not. */
export function tokensInHeader(message: Uint8Array, tokens: readonly string[]): readonly string[] {
  const fields = ownFields(message)
  return tokens.filter((token) => fields.some((field) => field.includes(token)))
}

/** The tokens that stand anywhere in a message as it was sent over. */
export function tokensAnywhere(message: Uint8Array, tokens: readonly string[]): readonly string[] {
  const octets = Buffer.from(message.buffer, message.byteOffset, message.byteLength)
  return tokens.filter((token) => octets.includes(token))
}

const LONGEST_HEADER = 500_000

function ownFields(message: Uint8Array): readonly string[] {
  const start = Buffer.from(message.buffer, message.byteOffset, Math.min(message.byteLength, LONGEST_HEADER))
  const text = start.toString('latin1')
  const header = text.slice(0, endOfHeader(text))
  const fields = header.split(/\r?\n(?![ \t])/)
  return fields.filter((field) => /^(?:message-id|postdesk-probe)[ \t]*:/i.test(field))
}

function endOfHeader(text: string): number {
  const ends = ['\r\n\r\n', '\n\n'].map((end) => text.indexOf(end)).filter((at) => at >= 0)
  return ends.length === 0 ? text.length : Math.min(...ends)
}
