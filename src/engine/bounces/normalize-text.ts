/** A text as wordings are looked for in it: lower-case, white space collapsed, typographic quotes plain. */
export function normalizeText(text: string): string {
  const lower = text.toLowerCase()
  return (
    PLAIN.test(lower)
      ? lower
      : lower
          .replace(/[‘’‛´`]/g, "'")
          .replace(/[“”„]/g, '"')
          .replace(/[‐‑–—]/g, '-')
  ).replace(/\s+/g, ' ')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is a range that includes the controls
const PLAIN = /^[\x00-\x5f\x61-\x7f]*$/
