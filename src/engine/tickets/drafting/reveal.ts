/** A text with its encodings undone, and where each sign of it stands in the text as it was. */
export interface Revealed {
  readonly text: string
  /** Of each UTF-16 unit of `text`: where its source begins, and where it ends. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** What an address looks like in links, in xtext (RFC 3461 §4), in quoted-printable (RFC 2045 §6.7), in HTML, in wide letters. */
export type Encoding = keyof typeof ESCAPES

const ESCAPES = {
  link: /%([0-9a-f]{2})|&#(\d{1,6});|&#x([0-9a-f]{1,5});|&(commat|lt|gt|quot|amp|period);/giy,
  xtext: /\+([0-9a-f]{2})/giy,
  quotedPrintable: /=([0-9a-f]{2})/giy,
} as const

export const ENCODINGS = Object.keys(ESCAPES) as readonly Encoding[]

/** The text as it is, but for wide forms of letters (NFKC). */
export function asItIs(text: string): Revealed {
  const starts: number[] = []
  const ends: number[] = []
  let out = ''
  let at = 0
  for (const sign of text) {
    const plain = sign.length === 1 && sign < '\u0080' ? sign : sign.normalize('NFKC')
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(at)
      ends.push(at + sign.length)
    }
    out += plain
    at += sign.length
  }
  return { text: out, starts, ends }
}

/** Undoes one layer of an encoding. Null: there is none. Linear. */
export function reveal(revealed: Revealed, encoding: Encoding): Revealed | null {
  const { text } = revealed
  const pattern = new RegExp(ESCAPES[encoding])
  const starts: number[] = []
  const ends: number[] = []
  let out = ''
  let isNews = false
  for (let at = 0; at < text.length; ) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    const sign = found === null ? null : signOf(found)
    const length = found === null || sign === null ? 1 : found[0].length
    const plain = sign ?? text.charAt(at)
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(revealed.starts[at] ?? 0)
      ends.push(revealed.ends[at + length - 1] ?? 0)
    }
    out += plain
    at += length
    isNews ||= sign !== null
  }
  return isNews ? { text: out, starts, ends } : null
}

const NAMED: Readonly<Record<string, string>> = { commat: '@', lt: '<', gt: '>', quot: '"', amp: '&', period: '.' }

function signOf([, hex, decimal, hexEntity, name]: RegExpExecArray): string | null {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? null
  const code = decimal === undefined ? Number.parseInt(hex ?? hexEntity ?? '', 16) : Number(decimal)
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : null
}
