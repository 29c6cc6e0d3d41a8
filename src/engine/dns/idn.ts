/** An internationalized name with its U-labels (RFC 5890 §2.3.2.1), for showing; a label that cannot be decoded stays as it is. */
export function toUnicodeName(name: string): string {
  return name
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label))
    .join('.')
}

/** A name as the DNS holds it: lower-case A-labels, no final dot; null: it cannot be written so (UTS 46, as browsers do). */
export function toAsciiName(name: string): string | null {
  const plain = name.trim().replace(/[.。]$/u, '')
  if (plain === '' || plain.length > 1000 || /[\s/?#@:\\[\]%]/u.test(plain)) return null
  const url = `http://${plain}./`
  if (!URL.canParse(url)) return null
  const { hostname } = new URL(url)
  return hostname.endsWith('.') && hostname.length > 1 && hostname.length <= 254 ? hostname.slice(0, -1) : null
}

/** RFC 3492 §6.2. Null: no valid encoding. At most 59 characters come in, so that the loops are bounded. */
export function decodePunycode(encoded: string): string | null {
  if (encoded.length > 59) return null
  const at = encoded.lastIndexOf('-')
  const output = at > 0 ? Array.from(encoded.slice(0, at), (char) => char.charCodeAt(0)) : []
  if (output.some((code) => code > 127)) return null
  let state = { n: 128, i: 0, bias: 72, rest: encoded.slice(at > 0 ? at + 1 : 0) }
  while (state.rest !== '') {
    const next = nextCodePoint(state, output.length + 1)
    if (next === null) return null
    output.splice(next.i, 0, next.n)
    state = { ...next, i: next.i + 1 }
  }
  return String.fromCodePoint(...output)
}

interface State {
  readonly n: number
  readonly i: number
  readonly bias: number
  readonly rest: string
}

/** One generalized variable-length integer (RFC 3492 §3.3): which code point comes next, and where. */
function nextCodePoint({ n, i, bias, rest }: State, length: number): State | null {
  let [sum, weight, used] = [i, 1, 0]
  for (let k = 36; ; k += 36) {
    const digit = digitOf(rest.charCodeAt(used))
    if (digit === null || used >= rest.length) return null
    used += 1
    sum += digit * weight
    if (sum > MOST) return null
    const threshold = Math.min(26, Math.max(1, k - bias))
    if (digit < threshold) break
    weight *= 36 - threshold
  }
  const point = n + Math.floor(sum / length)
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null
  return { n: point, i: sum % length, bias: adapt(sum - i, length, i === 0 && n === 128), rest: rest.slice(used) }
}

const MOST = 2 ** 31

/** RFC 3492 §6.1. */
function adapt(change: number, length: number, first: boolean): number {
  let delta = Math.floor(change / (first ? 700 : 2))
  delta += Math.floor(delta / length)
  let k = 0
  for (; delta > 455; k += 36) delta = Math.floor(delta / 35)
  return k + Math.floor((36 * delta) / (delta + 38))
}

function digitOf(code: number): number | null {
  if (code >= 48 && code <= 57) return code - 22
  if (code >= 97 && code <= 122) return code - 97
  return code >= 65 && code <= 90 ? code - 65 : null
}
