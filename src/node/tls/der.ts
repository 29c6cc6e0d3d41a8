/** One element of DER (X.690 §8.1): its tag, its contents, and itself whole. */
export interface DerElement {
  readonly tag: number
  readonly contents: Uint8Array
  readonly whole: Uint8Array
}

/** The elements that follow one another in these octets. What is broken ends the list. */
export function derElements(octets: Uint8Array): readonly DerElement[] {
  const elements: DerElement[] = []
  for (let at = 0; at < octets.length && elements.length < MOST; ) {
    const element = elementAt(octets, at)
    if (element === null) break
    elements.push(element)
    at += element.whole.length
  }
  return elements
}

/** `1.2.840.113549.1.1.11` */
export function objectIdentifier(contents: Uint8Array): string {
  const arcs: number[] = []
  let value = 0
  for (const octet of contents.subarray(0, 64)) {
    value = value * 128 + (octet & 0x7f)
    if (octet & 0x80) continue
    if (arcs.length === 0)
      arcs.push(Math.min(2, Math.floor(value / 40)), value - 40 * Math.min(2, Math.floor(value / 40)))
    else arcs.push(value)
    value = 0
  }
  return arcs.join('.')
}

/** A certificate names a few hundred hosts at most. */
const MOST = 1000

function elementAt(octets: Uint8Array, at: number): DerElement | null {
  const tag = octets[at]
  const first = octets[at + 1]
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return null
  const lengthOctets = first < 0x80 ? 0 : first & 0x7f
  if (first === 0x80 || lengthOctets > 3) return null
  let length = first < 0x80 ? first : 0
  for (let index = 0; index < lengthOctets; index++) length = length * 256 + (octets[at + 2 + index] ?? 0)
  const start = at + 2 + lengthOctets
  if (start + length > octets.length) return null
  return { tag, contents: octets.subarray(start, start + length), whole: octets.subarray(at, start + length) }
}
