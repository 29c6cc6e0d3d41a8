/** The text wrapped, with `first` before its first line and as many spaces before the others. */
export function wrapBehind(first: string, text: string, width: number): string {
  const indent = ' '.repeat(first.length)
  return wrap(text, width - first.length)
    .map((line, at) => `${at === 0 ? first : indent}${line}`)
    .join('\n')
}

/** Breaks a text at spaces into lines of at most `width` characters; a longer word stays whole, so that a URL can be copied. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
