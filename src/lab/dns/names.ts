/**
 * Names are lower-case texts without final dot, the root is `''`; a dot inside a label is `\.`, other octets are `\DDD`
 * (RFC 1035 §5.1).
 */

/** `a.b\.c.d` → `['a', 'b\\.c', 'd']` */
export function labelsOf(name: string): readonly string[] {
  return name === '' ? [] : (name.match(/(?:\\\d{3}|\\.|[^.\\])+/g) ?? [])
}

/** The name above; of the root: the root. */
export function parentOf(name: string): string {
  return labelsOf(name).slice(1).join('.')
}

/** True for the name itself and everything below it. */
export function isWithin(name: string, ancestor: string): boolean {
  return ancestor === '' || name === ancestor || name.endsWith(`.${ancestor}`)
}

/** A name as a master file writes it, made absolute: `@`, `mail`, `mail.example.org.` */
export function absoluteName(written: string, origin: string): string {
  const text = written.toLowerCase()
  if (text === '@') return origin
  if (text.endsWith('.') && !text.endsWith('\\.')) return text.slice(0, -1)
  return origin === '' ? text : `${text}.${origin}`
}

/** Uncompressed octets of a name. */
export function nameToWire(name: string): Buffer {
  const labels = labelsOf(name).map((label) => {
    const octets = Buffer.from(unescapeLabel(label), 'latin1')
    return Buffer.concat([Buffer.of(octets.length), octets])
  })
  return Buffer.concat([...labels, Buffer.of(0)])
}

/** Reads an uncompressed name (questions have no other); null when it is none. The spelling is kept. */
export function nameFromWire(octets: Buffer, start: number): { readonly name: string; readonly end: number } | null {
  const labels: string[] = []
  let at = start
  for (;;) {
    const length = octets[at]
    if (length === undefined || length > 63 || at + length >= octets.length) return null
    if (length === 0) return { name: labels.join('.'), end: at + 1 }
    labels.push(escapeLabel(octets.toString('latin1', at + 1, at + 1 + length)))
    at += 1 + length
  }
}

/** The canonical order of names (RFC 4034 §6.1). */
export function compareNames(a: string, b: string): number {
  const left = labelsOf(a).toReversed()
  const right = labelsOf(b).toReversed()
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const order = Buffer.compare(octetsOf(left[i] ?? ''), octetsOf(right[i] ?? ''))
    if (order !== 0) return order
  }
  return left.length - right.length
}

function octetsOf(label: string): Buffer {
  return Buffer.from(unescapeLabel(label), 'latin1')
}

function unescapeLabel(label: string): string {
  return label.replace(/\\(\d{3}|.)/g, (_, what: string) =>
    what.length === 3 ? String.fromCharCode(Number(what)) : what,
  )
}

function escapeLabel(label: string): string {
  return label.replace(/[^!-~]|[.\\]/g, (char) =>
    char === '.' || char === '\\' ? `\\${char}` : `\\${String(char.charCodeAt(0)).padStart(3, '0')}`,
  )
}
