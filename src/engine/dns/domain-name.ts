/**
 * Names as the records hold them: lower-case, without the final dot, the root is `''`; a dot inside a label is `\.`, other
 * octets are `\DDD` (RFC 1035 §5.1, RFC 4343 §2.1).
 */

/** `a.b\.c.d` → `['a', 'b\\.c', 'd']`; the root has none. */
export function labelsOf(name: string): readonly string[] {
  return name === '' ? [] : (name.match(/(?:\\\d{3}|\\.|[^.\\])+/gs) ?? [])
}

/** The name above; of the root: null. */
export function parentOf(name: string): string | null {
  return name === '' ? null : labelsOf(name).slice(1).join('.')
}

/** The name itself and all above it up to the last label, the nearest first; the root is left out. At most 128. */
export function ancestorsOf(name: string): readonly string[] {
  const labels = labelsOf(name).slice(0, MOST_LABELS)
  return labels.map((_, at) => labels.slice(at).join('.'))
}

/** True for the name itself and everything below it. */
export function isWithin(name: string, ancestor: string): boolean {
  return ancestor === '' || name === ancestor || name.endsWith(`.${ancestor}`)
}

/** Uncompressed octets of a name in canonical form (RFC 4034 §6.2); null: a label or the name is too long, or empty labels. */
export function wireName(name: string): Uint8Array | null {
  const labels = labelsOf(name.toLowerCase()).map(labelOctets)
  if (name !== '' && (labels.length === 0 || /^\.|(?:^|[^\\])(?:\\\\)*\.\./.test(name))) return null
  if (labels.some((label) => label.length === 0 || label.length > 63)) return null
  const octets = [...labels.flatMap((label) => [label.length, ...label]), 0]
  return octets.length > 255 ? null : Uint8Array.from(octets)
}

/** RFC 1123 §2.1: letters, digits and hyphens, not at the ends; no underscore, and the last label is no number. */
export function isHostName(name: string): boolean {
  if (name.length === 0 || name.length > 253) return false
  const labels = name.split('.')
  return labels.every((label) => HOST_LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '')
}

// RFC 1035 §2.3.4: 255 octets, so at most 127 labels.
const MOST_LABELS = 128
const HOST_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i

function labelOctets(label: string): readonly number[] {
  const plain = label.replace(/\\(\d{3}|.)/gs, (_, what: string) =>
    what.length === 3 ? String.fromCharCode(Number(what)) : what,
  )
  return Array.from(plain, (char) => char.charCodeAt(0) & 255)
}
