/** RFC 8617 §4.2.1: instances run from 1 to 50. */
export const MOST_INSTANCES = 50

const LONGEST_COMMENTS = 1000

/**
 * `[CFWS] "i" [CFWS] "=" [CFWS] position [CFWS] ";"`, as all three fields begin (RFC 8617 §3.9, §4.1), and what stands behind
 * it; null: the value does not begin so.
 */
export function splitInstance(value: string): { readonly instance: number | null; readonly rest: string } | null {
  let at = afterSpace(value, 0)
  if (value[at] !== 'i') return null
  at = afterSpace(value, at + 1)
  if (value[at] !== '=') return null
  at = afterSpace(value, at + 1)
  const digits = /^\d{1,2}(?!\d)/.exec(value.slice(at, at + 3))?.[0] ?? ''
  const end = afterSpace(value, at + digits.length)
  return digits === '' || value[end] !== ';' ? null : { instance: readInstance(digits), rest: value.slice(end + 1) }
}

/** `position = 1*2DIGIT`, from 1 to 50; null: anything else. */
export function readInstance(text: string): number | null {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= MOST_INSTANCES ? number : null
}

/** The value of a field with its instance written plainly, so that it is a list of tags (RFC 6376 §3.2). */
export function withPlainInstance(value: string): string {
  const split = splitInstance(value)
  return split?.instance == null ? value : `i=${split.instance};${split.rest}`
}

/** A text without the comments and white space around it. */
export function withoutComments(text: string): string {
  const start = afterSpace(text, 0)
  let end = start
  while (end < text.length && /[^ \t\r\n(]/.test(text[end] ?? '')) end++
  return afterSpace(text, end) === text.length ? text.slice(start, end) : text
}

/** Behind white space and comments, which may nest (CFWS of RFC 5322 §3.2.2). A comment that never closes is none. */
function afterSpace(text: string, from: number): number {
  const most = Math.min(text.length, from + LONGEST_COMMENTS)
  let [at, depth, outside] = [from, 0, from]
  for (; at < most; at++) {
    const sign = text[at] ?? ''
    if (sign === '(') depth++
    else if (depth > 0 && sign === ')') depth--
    else if (depth > 0 && sign === '\\') at++
    else if (depth === 0 && !/[ \t\r\n]/.test(sign)) break
    if (depth === 0) outside = at + 1
  }
  return outside
}
