/** Lines of a text as the readers of configurations count them; the last line feed begins none. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n?|\n/)
  return lines.at(-1) === '' && lines.length > 1 ? lines.slice(0, -1) : lines
}
