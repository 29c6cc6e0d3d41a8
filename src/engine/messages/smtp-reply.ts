/** What an SMTP server answered (RFC 5321 §4.2): only what the text states. */
export interface SmtpReply {
  readonly replyCode: string | null
  readonly enhancedStatusCode: string | null
}

/**
 * A reply code stands at the start or behind a separator, and is followed by a space, a hyphen, an enhanced code or the end. The second
 * digit is 0 to 5 (RFC 5321 §4.2.1), and 7 in the 571 of older filters; what counts or measures something is none.
 */
const REPLY_CODE =
  /(?:^|[\s("'<>[:;,#=/-])([245][0-57]\d)(?=$|[ \t]*\n|-(?=[^\d]|[245]\.\d)|[ \t:;,)\]"'<]|#[245]?)(?![ \t]*(?:bytes|kb|mb|k\b|octets|seconds|secs?\b|minutes|min\b|hours|days|messages|recipients|rcpts|addresses|users|times|chars|characters|lines|percent|%|-day|am\b|pm\b|gmt|\w+ \d{4}\b))/gi

/** RFC 3463 §2: class 2, 4 or 5; subject and detail of up to three digits; no part of an IP address or a version. */
const ENHANCED = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d]|\.\d)/g

/** Reads the reply code and the enhanced status code that a text states. */
export function readSmtpReply(text: string): SmtpReply {
  const head = text.length > 8192 ? text.slice(0, 8192) : text
  const reply = bestReplyCode(head)
  return {
    replyCode: reply?.code ?? null,
    enhancedStatusCode: reply?.enhanced ?? bestEnhancedCode(head, reply?.code ?? null),
  }
}

interface FoundReply {
  readonly code: string
  /** The enhanced code that follows the reply code at once. */
  readonly enhanced: string | null
}

const FOLLOWING = /^[ \t:-]*['"(]?#?([245]\.\d{1,3}\.\d{1,3})(?![\d]|\.\d)/

/** A code that is followed at once by an enhanced code of its class is surely a reply; else the first failing one. A 2xx counts only at the start. */
function bestReplyCode(text: string): FoundReply | null {
  const inner = /^[45]\d\d \S{1,320}\.\.\. ([45]\d\d) /.exec(text)?.[1]
  if (inner) return { code: inner, enhanced: null }
  let failure: string | null = null
  for (const match of text.matchAll(REPLY_CODE)) {
    const code = match[1] as string
    if (code[0] === '2') continue
    const end = match.index + match[0].length
    const enhanced = FOLLOWING.exec(text.slice(end - 1, end + 16).replace(/^\d/, ''))?.[1]
    if (enhanced) return { code, enhanced: enhanced[0] === code[0] ? enhanced : null }
    failure ??= code
  }
  const success = failure ?? /^(2[0-5]\d)(?:[ -]|$)/.exec(text)?.[1]
  return success ? { code: success, enhanced: null } : null
}

function bestEnhancedCode(text: string, replyCode: string | null): string | null {
  let first: string | null = null
  for (const match of text.matchAll(ENHANCED)) {
    const code = match[1] as string
    if (isVersion(text, match.index) || !isKnownSubject(code, text, match.index)) continue
    if (replyCode === null || code[0] === replyCode[0]) return code
    first ??= code
  }
  return first
}

/** RFC 3463 §3 knows the subjects 0 to 7; another number counts only where it follows a reply code. */
function isKnownSubject(code: string, text: string, at: number): boolean {
  return Number(code.split('.')[1]) <= 7 || /[245]\d\d[ -]#?$/.test(text.slice(Math.max(0, at - 5), at))
}

/** "version 4.9.2", "v5.0.1", "exim 4.9.2", "sendmail/8.1.2": no status. */
function isVersion(text: string, at: number): boolean {
  return /(?:\bv|version |ver\.? |exim |postfix |qmail |server |\/|esmtp |[a-z]-)$/i.test(
    text.slice(Math.max(0, at - 10), at),
  )
}

/** Folds the lines of a multi-line reply to one: repeated prefixes such as `550-5.7.26 ` go (RFC 5321 §4.2.1). */
export function foldReplyLines(text: string): string {
  if (!text.includes('\n')) return stripInnerPrefixes(text.trim())
  const lines = text.split('\n').map((line) => line.trim())
  return stripInnerPrefixes(lines.filter((line) => line !== '').join(' '))
}

/** `550-5.7.26 one 550-5.7.26 two 550 5.7.26 three` → `550-5.7.26 one two three`. */
function stripInnerPrefixes(text: string): string {
  const start = /(?:^|[\s:"'(])([245]\d\d)-((?:[245]\.\d{1,3}\.\d{1,3})?)[ ]?/.exec(text)
  if (!start) return text.replace(/\s+/g, ' ')
  const headEnd = start.index + start[0].length
  const rest = text
    .slice(headEnd)
    .replace(
      new RegExp(
        `(^|\\s)${start[1]}[- ](?:${(start[2] || '[245]\\.\\d{1,3}\\.\\d{1,3}').replaceAll('.', '\\.')}(?:\\s|$))?`,
        'g',
      ),
      '$1',
    )
  return (text.slice(0, headEnd) + rest).replace(/\s+/g, ' ').trim()
}
