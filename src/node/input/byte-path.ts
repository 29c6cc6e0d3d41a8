/**
 * A path as its bytes, one char code each. On Unix a file name is bytes, not necessarily UTF-8: read as text, a file whose
 * name is not UTF-8 could be listed, but never opened.
 */
export type BytePath = string

/** The byte path of a path that is text, as the command line has it. */
export function toBytePath(path: string): BytePath {
  return ASCII.test(path) ? path : Buffer.from(path, 'utf8').toString('latin1')
}

/** The path in the form that opens the file. */
export function openablePath(path: BytePath): string | Buffer {
  return ASCII.test(path) ? path : Buffer.from(path, 'latin1')
}

/** The path as a person reads it; bytes that are no UTF-8 show as U+FFFD. */
export function shownPath(path: BytePath): string {
  return ASCII.test(path) ? path : Buffer.from(path, 'latin1').toString('utf8')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is a range that includes the controls
const ASCII = /^[\x00-\x7f]*$/
