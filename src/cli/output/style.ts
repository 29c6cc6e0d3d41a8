import type { WriteStream } from 'node:tty'

/** How text is set off on a terminal. Without colours each returns its text as it is. */
export interface Style {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  /** Characters in a line. */
  readonly width: number
}

/** The style that suits the stream: a terminal's width, and colours unless the user wants none (no-color.org). */
export function styleFor(stream: WriteStream): Style {
  const hasColors = stream.isTTY === true && stream.hasColors()
  const width = stream.isTTY === true ? Math.min(Math.max(stream.columns || 80, 40), 100) : 80
  const set = (code: number) => (text: string) => (hasColors ? `\x1b[${code}m${text}\x1b[0m` : text)
  return { strong: set(1), faint: set(2), width }
}
