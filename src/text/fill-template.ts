/** Values for the `{name}`s of a template; one that is absent or empty is left out with the words around it. */
export type Parameters = Readonly<Record<string, string | undefined>>

/**
 * Fills a template. `{name}` stands only within a piece in square brackets, `[with {name}|without]`: its first part is
 * taken when all its names have values, else its second, which may be empty. Values are put in as they are and never read
 * as a template again.
 */
export function fillTemplate(template: string, parameters: Parameters): string {
  return template.replace(OPTIONAL_PIECE, (_piece, filled: string, without: string) =>
    placeholdersOf(filled).every((name) => parameters[name]) ? fillPiece(filled, parameters) : without,
  )
}

/** The names that a template can take, each once. */
export function placeholdersOf(template: string): readonly string[] {
  return [...new Set(Array.from(template.matchAll(PLACEHOLDER), (match) => match[1] ?? ''))]
}

const OPTIONAL_PIECE = /\[([^[\]|]*)\|([^[\]|]*)\]/g
const PLACEHOLDER = /\{(\w+)\}/g

function fillPiece(piece: string, parameters: Parameters): string {
  return piece.replace(PLACEHOLDER, (_placeholder, name: string) => parameters[name] ?? '')
}
