/** The bytes that a separator needs behind its beginning: the line itself, and the beginning of the next. */
export const SEPARATOR_LOOKAHEAD = 1024

/**
 * Where the message behind this `From ` line begins, or -1 when the line only looks like a separator (RFC 4155 appendix A:
 * sender, then a date in the form of asctime; zones and other additions occur). A header must follow, for in an old mbox a
 * sentence may begin with "From", too.
 */
export function endOfSeparator(bytes: Buffer, at: number, end: number): number {
  const lineEnd = bytes.indexOf(0x0a, at)
  if (lineEnd < 0 || lineEnd >= end || lineEnd - at > SEPARATOR_LOOKAHEAD / 2) return -1
  if (!FROM_LINE.test(bytes.toString('latin1', at, lineEnd))) return -1
  const next = bytes.toString('latin1', lineEnd + 1, Math.min(end, lineEnd + 1 + 256))
  return HEADER_LINE.test(next) ? lineEnd + 1 : -1
}

/** True when the file begins like an mbox. */
export function beginsLikeMbox(bytes: Buffer, end: number): boolean {
  return end > 5 && bytes[0] === 0x46 && endOfSeparator(bytes, 0, end) >= 0
}

const FROM_LINE = /^From .*\d:\d\d.*\d{4}/
const HEADER_LINE = /^(?:[!-9;-~]{1,200}[ \t]*:|>From )/
