/** One `name=value` of a list (RFC 6376 §3.2), with its place in the text. */
export interface Tag {
  readonly name: string
  /** Without the white space around it; white space inside stays. */
  readonly value: string
  readonly start: number
  readonly end: number
}

/**
 * What the syntax forbids: a piece without `=`, nothing between two semicolons, a name or a value with signs that do not
 * belong there, a name for the second time. `at` is its place in the text.
 */
export interface TagProblem {
  readonly kind: 'noEquals' | 'emptyPiece' | 'badName' | 'badValue' | 'duplicate'
  readonly at: number
  readonly name: string
}

/** A list as it was read; `problems` empty: it is to the letter of the RFC. */
export interface TagList {
  readonly tags: readonly Tag[]
  readonly problems: readonly TagProblem[]
}

/** More tags than this are not read; no record in use has more than twenty. */
const MOST_TAGS = 200

/**
 * Reads a list as far as it can be read, and says where it breaks the syntax of RFC 6376 §3.2. Linear in the text. Names differ
 * by case, unless another standard than DKIM's says otherwise.
 */
export function readTagList(text: string, names: 'asWritten' | 'lowerCase' = 'asWritten'): TagList {
  const tags: Tag[] = []
  const problems: TagProblem[] = []
  const seen = new Set<string>()
  let at = 0
  while (at < text.length && tags.length + problems.length < MOST_TAGS) {
    const semicolon = text.indexOf(';', at)
    const end = semicolon < 0 ? text.length : semicolon
    const tag = readTag(text, at, end, names)
    if ('kind' in tag) {
      const trailing = semicolon < 0 && tag.kind === 'emptyPiece' && at > 0
      if (!trailing) problems.push(tag)
    } else {
      problems.push(...problemsOf(tag, seen))
      seen.add(tag.name)
      tags.push(tag)
    }
    at = end + 1
  }
  return { tags, problems }
}

/** The value of the first tag of that name, or null. */
export function tagValue(list: Pick<TagList, 'tags'>, name: string): string | null {
  return list.tags.find((tag) => tag.name === name)?.value ?? null
}

function readTag(text: string, start: number, end: number, names: 'asWritten' | 'lowerCase'): Tag | TagProblem {
  const piece = text.slice(start, end)
  const equals = piece.indexOf('=')
  const written = trimSpace(equals < 0 ? piece : piece.slice(0, equals))
  const name = names === 'lowerCase' ? written.toLowerCase() : written
  if (equals < 0) return { kind: name === '' ? 'emptyPiece' : 'noEquals', at: start, name }
  return { name, value: trimSpace(piece.slice(equals + 1)), start, end }
}

function problemsOf({ name, value, start }: Tag, seen: ReadonlySet<string>): TagProblem[] {
  const problems: TagProblem[] = []
  if (!NAME.test(name)) problems.push({ kind: 'badName', at: start, name })
  if (!VALUE.test(value)) problems.push({ kind: 'badValue', at: start, name })
  // RFC 6376 §3.2: "if a tag name does occur more than once, the entire tag-list is invalid".
  if (seen.has(name)) problems.push({ kind: 'duplicate', at: start, name })
  return problems
}

/** tag-name = ALPHA *ALNUMPUNC (RFC 6376 §3.2). */
const NAME = /^[A-Za-z][A-Za-z0-9_]*$/
/** tval and the folding white space between them: VALCHAR is any printing ASCII but the semicolon; a line end only before white space. */
const VALUE = /^(?:[\x21-\x3a\x3c-\x7e \t]|\r\n(?=[ \t]))*$/

/** Without the white space of RFC 5234 and line ends on both sides; linear, unlike a pattern that looks for the end. */
export function trimSpace(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 10
}
