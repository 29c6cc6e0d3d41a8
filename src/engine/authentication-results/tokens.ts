/** A piece of a structured header field (RFC 5322 §3.2, RFC 2045 §5.1 as RFC 8601 §2.2 uses them). */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'comment' | 'semicolon' | 'equals'
  readonly text: string
}

const MOST_TOKENS = 5000

/** Splits a value into words, quoted strings, comments and the two signs that join them. One pass, whatever it holds. */
export function tokenize(value: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < value.length && tokens.length < MOST_TOKENS) {
    const sign = value.charAt(at)
    if (/\s/.test(sign)) at++
    else if (sign === ';' || sign === '=') {
      tokens.push({ kind: sign === ';' ? 'semicolon' : 'equals', text: sign })
      at++
    } else {
      const { token, end } =
        sign === '"' ? readQuoted(value, at) : sign === '(' ? readComment(value, at) : readWord(value, at)
      tokens.push(token)
      at = end
    }
  }
  return tokens
}

interface Read {
  readonly token: Token
  readonly end: number
}

function readWord(value: string, start: number): Read {
  let end = start
  while (end < value.length && !/[\s;=("]/.test(value.charAt(end))) end++
  // A sign that no other reader takes: at least one character goes on.
  const stop = Math.max(end, start + 1)
  return { token: { kind: 'word', text: value.slice(start, stop) }, end: stop }
}

function readQuoted(value: string, start: number): Read {
  const letters: string[] = []
  let at = start + 1
  for (; at < value.length && value.charAt(at) !== '"'; at++) {
    if (value.charAt(at) === '\\') at++
    letters.push(value.charAt(at))
  }
  return { token: { kind: 'quoted', text: letters.join('') }, end: at + 1 }
}

/** Comments nest (RFC 5322 §3.2.2). */
function readComment(value: string, start: number): Read {
  let depth = 0
  let at = start
  for (; at < value.length; at++) {
    const sign = value.charAt(at)
    if (sign === '\\') at++
    else if (sign === '(') depth++
    else if (sign === ')' && --depth === 0) break
  }
  return { token: { kind: 'comment', text: value.slice(start + 1, at).trim() }, end: at + 1 }
}
