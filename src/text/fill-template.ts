/** Values for the `{name}`s of a template; one that is absent or empty is left out with the words around it. */
export type Parameters = Readonly<Record<string, string | undefined>>

/**
 * Fills a template. `{name}` stands only within a piece in square brackets, `[with {name}|without]`: its first part is
 * taken when all its names have values, else its second, which may be empty. Values are put in as they are and never read
 * as a template again.
 */
export function fillTemplate(template: string, parameters: Parameters): string {
  let text = ''
  for (const piece of parsed(template)) text += typeof piece === 'string' ? piece : fillPiece(piece, parameters)
  return text
}

/** The names that a template can take, each once. */
export function placeholdersOf(template: string): readonly string[] {
  return [...new Set(parsed(template).flatMap((piece) => (typeof piece === 'string' ? [] : piece.names)))]
}

interface OptionalPiece {
  /** The words before, between and behind the names: one more than there are names. */
  readonly words: readonly string[]
  readonly names: readonly string[]
  readonly without: string
}

type Piece = string | OptionalPiece

/** Templates are few and filled very often. */
const parsedTemplates = new Map<string, readonly Piece[]>()

function parsed(template: string): readonly Piece[] {
  const known = parsedTemplates.get(template)
  if (known) return known
  const pieces = template.split(/(\[[^[\]]*\])/).map(parsePiece)
  parsedTemplates.set(template, pieces)
  return pieces
}

function parsePiece(piece: string): Piece {
  const [, filled, without] = /^\[([^|]*)\|([^|]*)\]$/.exec(piece) ?? []
  if (filled === undefined || without === undefined) return piece
  const parts = filled.split(/\{(\w+)\}/)
  return { words: parts.filter((_, at) => at % 2 === 0), names: parts.filter((_, at) => at % 2 === 1), without }
}

function fillPiece({ words, names, without }: OptionalPiece, parameters: Parameters): string {
  let text = words[0] ?? ''
  for (let at = 0; at < names.length; at++) {
    const value = parameters[names[at] ?? '']
    if (!value) return without
    text += value + (words[at + 1] ?? '')
  }
  return text
}
