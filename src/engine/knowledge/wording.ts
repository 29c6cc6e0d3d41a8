/** A wording of a rule or a hint, ready to be looked for. */
export interface Wording {
  /** Pieces between `*`, in order; each must be found after the one before. */
  readonly pieces: readonly Piece[]
  /** Characters that stand literally in the pattern: the measure of how exact it is. */
  readonly literalLength: number
  /** The longest run without wildcard, by which the index finds the wording. */
  readonly anchor: string
}

type Piece = readonly Token[]
type Token = string | typeof DIGITS | typeof WORD

const DIGITS = Symbol('digits')
const WORD = Symbol('word')

/** A run that `{w}` or `{n}` stands for is cut here, so that looking for a wording stays linear in the text. */
const LONGEST_RUN = 200

/** Reads the pattern language of `RuleCondition.text`. Throws on a pattern without a run of three literal characters. */
export function parseWording(pattern: string): Wording {
  const pieces = pattern
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .split('*')
    .map(parsePiece)
    .filter((piece, at, all) => piece.length > 0 || at === 0 || at === all.length - 1)
  const literals = pieces.flat().filter((token) => typeof token === 'string')
  const anchor = literals.reduce((longest, literal) => (literal.length > longest.length ? literal : longest), '')
  if (anchor.length < 3) throw new Error(`wording "${pattern}": expected three characters in a row without wildcard`)
  return { pieces, literalLength: literals.reduce((sum, literal) => sum + literal.length, 0), anchor }
}

function parsePiece(text: string): Piece {
  const tokens = text.split(/(\{n\}|\{w\})/).filter((part) => part !== '')
  return tokens.map((part) => (part === '{n}' ? DIGITS : part === '{w}' ? WORD : part))
}

/** Where the wording stands in the text (lower-case, white space collapsed): `[start, end)`, or null. Linear in the text. */
export function findWording(wording: Wording, text: string): readonly [start: number, end: number] | null {
  const { pieces } = wording
  let from = 0
  let start = -1
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece
    if (piece.length === 0) continue
    const found = findPiece(piece, text, from, at === 0, at === pieces.length - 1)
    if (found === null) return null
    if (start < 0) start = found[0]
    from = found[1]
  }
  return [start, from]
}

function findPiece(
  piece: Piece,
  text: string,
  from: number,
  isFirst: boolean,
  isLast: boolean,
): [number, number] | null {
  const lead = piece.findIndex((token) => typeof token === 'string')
  const literal = piece[lead]
  if (typeof literal !== 'string') return findRun(piece, text, from)
  for (let at = text.indexOf(literal, from); at >= 0; at = text.indexOf(literal, at + 1)) {
    if (lead > 0 && !precededBy(piece[0], text, at)) continue
    if (isFirst && lead === 0 && !isBorder(text, at)) continue
    const end = matchTokens(piece, lead + 1, text, at + literal.length)
    if (end < 0) continue
    if (isLast && typeof piece[piece.length - 1] === 'string' && !isBorder(text, end)) continue
    return [at, end]
  }
  return null
}

/** A piece of nothing but `{n}` or `{w}`. */
function findRun(piece: Piece, text: string, from: number): [number, number] | null {
  for (let at = from; at < text.length; at++) {
    const end = matchTokens(piece, 0, text, at)
    if (end >= 0) return [at, end]
  }
  return null
}

function precededBy(token: Token | undefined, text: string, at: number): boolean {
  if (at === 0) return false
  const code = text.charCodeAt(at - 1)
  return token === DIGITS ? isDigit(code) : code !== 32
}

function matchTokens(piece: Piece, first: number, text: string, position: number): number {
  let at = position
  for (let index = first; index < piece.length; index++) {
    const token = piece[index]
    if (typeof token === 'string') {
      if (!text.startsWith(token, at)) return -1
      at += token.length
    } else {
      at = token === DIGITS ? skipDigits(text, at) : skipWord(text, at, piece[index + 1])
      if (at < 0) return -1
    }
  }
  return at
}

function skipDigits(text: string, at: number): number {
  let end = at
  while (end - at < LONGEST_RUN && isDigit(text.charCodeAt(end))) end++
  return end > at ? end : -1
}

/** The shortest run without spaces after which the next literal follows; the whole run where none does. */
function skipWord(text: string, at: number, next: Token | undefined): number {
  let end = at
  while (end - at < LONGEST_RUN && end < text.length && text.charCodeAt(end) !== 32) {
    if (end > at && typeof next === 'string' && text.startsWith(next, end)) return end
    end++
  }
  if (end === at) return -1
  return typeof next === 'string' && !text.startsWith(next, end) ? -1 : end
}

/** True where a word begins or ends: not between two letters or digits. */
function isBorder(text: string, at: number): boolean {
  return !(isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at)))
}

/** Letters of scripts that set spaces between words; from U+2000 on come signs, and scripts that set none. */
function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || isDigit(code) || (code >= 0xc0 && code < 0x2000)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
