/** Sentences carry names and texts from outside: nothing in them may become a link, an image, a heading or HTML. */
export function text(words: string): string {
  return words.replace(/[\\`*_[\]<>#|~!]/g, '\\$&').replace(/[\r\n]+/g, ' ')
}

/** One line as it is, where nothing in it can mark up anything. */
export function code(words: string): string {
  const plain = words.replace(/[\r\n]+/g, ' ')
  const longest = longestRun(plain)
  const ticks = '`'.repeat(longest + 1)
  const room = longest > 0 ? ' ' : ''
  return `${ticks}${room}${plain}${room}${ticks}`
}

/** Lines as they are. */
export function fence(lines: readonly string[], kind = ''): string {
  const body = lines.join('\n')
  const ticks = '`'.repeat(Math.max(2, longestRun(body)) + 1)
  return `${ticks}${kind}\n${body}\n${ticks}`
}

function longestRun(words: string): number {
  return (words.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)
}
