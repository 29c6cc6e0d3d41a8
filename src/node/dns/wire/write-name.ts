/** RFC 1035 §2.3.4. */
const LONGEST_LABEL = 63
const LONGEST_NAME = 255

const ESCAPE = /\\(\d{3}|[\x21-\x2f\x3a-\x7e])|[^\\]/gy

/**
 * A name in the form of master files (`a\.b.example`, with or without the final dot) as the octets of a message
 * (RFC 1035 §3.1), or null when it is none: an empty label, one over 63 octets, over 255 in all, other than ASCII.
 */
export function writeName(text: string): Buffer | null {
  // The longest name there is has 255 octets of four characters each.
  if (text.length > 4 * LONGEST_NAME) return null
  if (text === '' || text === '.') return Buffer.of(0)
  const octets: number[] = []
  for (const label of labelsOf(text) ?? [[]]) {
    if (label.length === 0 || label.length > LONGEST_LABEL) return null
    octets.push(label.length, ...label)
  }
  octets.push(0)
  return octets.length > LONGEST_NAME ? null : Buffer.from(octets)
}

/** The octets of each label; null when an escape is broken or a character is not ASCII. */
function labelsOf(text: string): number[][] | null {
  const labels: number[][] = [[]]
  let read = 0
  for (const [token, escaped] of text.matchAll(ESCAPE)) {
    read += token.length
    if (token === '.') {
      if (read < text.length) labels.push([])
      continue
    }
    const octet = escaped === undefined ? token.charCodeAt(0) : octetOf(escaped)
    if (octet > (escaped === undefined ? 0x7e : 0xff)) return null
    labels.at(-1)?.push(octet)
  }
  return read === text.length ? labels : null
}

function octetOf(escaped: string): number {
  return escaped.length === 3 ? Number(escaped) : escaped.charCodeAt(0)
}
