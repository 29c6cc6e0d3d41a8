/** Lines of a calendar (RFC 5545 §3.1), each ended by CRLF. */
export function written(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** RFC 5545 §3.3.5, form 2: with `Z`, in whole seconds. */
export function utc(at: string): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
}

/** RFC 5545 §3.3.11. Control characters have no place in it. */
export function textValue(text: string): string {
  const escaped = text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|[\n\u2028\u2029\u0085]/g, '\\n')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return escaped.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
}

const encoder = new TextEncoder()
const MOST_OCTETS = 75

/** RFC 5545 §3.1: lines of 75 octets at most; no character is torn apart. */
function folded(line: string): string {
  const lines: string[] = []
  let [current, octets] = ['', 0]
  for (const character of line) {
    const { length } = encoder.encode(character)
    if (octets + length > MOST_OCTETS) {
      lines.push(current)
      // The space that begins a folded line counts.
      ;[current, octets] = ['', 1]
    }
    current += character
    octets += length
  }
  return [...lines, current].join('\r\n ')
}
