/** A value from outside, fit for a sentence: one line, no control characters, at most so many characters. */
export function shorten(text: string, most = 120): string {
  const line = text.slice(0, most * 2).replace(UNSHOWABLE, ' ')
  return line.length > most || text.length > most * 2 ? `${line.slice(0, most - 1)}…` : line
}

// Controls, and characters that turn or hide what is written beside them (Unicode TR 36).
const UNSHOWABLE = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu
