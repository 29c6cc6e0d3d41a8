/** A piece of a command (RFC 3501 §9). */
export type Token =
  | { readonly kind: 'atom'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Token[] }

/** The pieces of a command; a section in brackets belongs to its atom: `BODY.PEEK[HEADER.FIELDS (DATE)]<0.100>`. */
export function readTokens(text: string): readonly Token[] {
  return readList(text, 0, 0).items
}

/** The text of an atom or string; null: neither. */
export function textOf(token: Token | undefined): string | null {
  return token === undefined || token.kind === 'list' ? null : token.text
}

/** Quoted, or a literal where it cannot be quoted; null is NIL. */
export function writeString(text: string | null): string {
  if (text === null) return 'NIL'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not stand in quotes
  if (/[\u0000-\u001f\u007f-\uffff]/.test(text)) return `{${text.length}}\r\n${text}`
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}

interface Read<T> {
  readonly value: T
  readonly end: number
}

const DEEPEST = 30

function readList(
  text: string,
  start: number,
  depth: number,
): { readonly items: readonly Token[]; readonly end: number } {
  const items: Token[] = []
  let at = start
  while (at < text.length && text[at] !== ')') {
    if (text[at] === ' ') {
      at += 1
      continue
    }
    const { value, end } = readToken(text, at, depth)
    items.push(value)
    at = end
  }
  return { items, end: at + 1 }
}

function readToken(text: string, at: number, depth: number): Read<Token> {
  if (text[at] === '(' && depth < DEEPEST) {
    const { items, end } = readList(text, at + 1, depth + 1)
    return { value: { kind: 'list', items }, end }
  }
  if (text[at] === '"') return readQuoted(text, at + 1)
  const literal = /^\{(\d+)\+?\}\r?\n/.exec(text.slice(at, at + 24))
  if (literal !== null) {
    const begin = at + literal[0].length
    const end = begin + Number(literal[1])
    return { value: { kind: 'string', text: text.slice(begin, end) }, end }
  }
  return readAtom(text, at)
}

function readQuoted(text: string, start: number): Read<Token> {
  let value = ''
  let at = start
  while (at < text.length && text[at] !== '"') {
    if (text[at] === '\\') at += 1
    value += text[at] ?? ''
    at += 1
  }
  return { value: { kind: 'string', text: value }, end: at + 1 }
}

function readAtom(text: string, start: number): Read<Token> {
  let at = start
  let inSection = false
  while (at < text.length && (inSection || !' ()"'.includes(text[at] ?? ''))) {
    if (text[at] === '[') inSection = true
    if (text[at] === ']') inSection = false
    at += 1
  }
  const end = Math.max(at, start + 1)
  return { value: { kind: 'atom', text: text.slice(start, end) }, end }
}
