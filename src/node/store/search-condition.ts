/** How text is made comparable: composed and in lower case, on both sides of a search. */
export function foldText(text: string): string {
  return storable(text).normalize('NFC').toLowerCase()
}

/** `LIKE` patterns (with `ESCAPE '\'`), one for each word of a query: all of them must be contained. */
export function likePatterns(query: string): readonly string[] {
  const words = foldText(query).split(/\s+/u)
  return words.filter((word) => word !== '').map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
}

/** SQL ends a text at NUL and knows no lone surrogates; what bounces may carry is replaced by U+FFFD. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}
