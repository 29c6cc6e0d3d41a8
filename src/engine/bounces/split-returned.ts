import { endOfLine, type HeaderBlock, parseHeaders } from '../messages/headers.ts'

/** The text of a bounce, cut into its own words and the mail that it returns. */
export interface SplitText {
  readonly words: string
  /** Header fields of the returned mail, where the text shows them. */
  readonly returned: HeaderBlock | null
}

/** Lines that announce the returned mail, as mail software writes them. Each must begin or fill a line. */
const ANNOUNCEMENTS = [
  /^[-=*_\s]*(?:this is|here is|below (?:this line )?is|enclosed is|below the next line is) an? (?:copy|excerpt|part)\b/i,
  /^[-=*_\s]*(?:the )?(?:original|returned|unsent|undelivered|unsendable|bounced|your|body of) (?:e-?mail )?(?:message|mail)(?:'s)?(?: body| headers?| text)?(?: follows?| is attached| details| information| below)?\b[\s:.=*_-]*$/i,
  /^[-=*_\s]*(?:start|begin)(?:ning)? of (?:returned|original|the|unsent|bounced|forwarded)/i,
  /^[-=*_\s]*(?:message|mail)(?: text| headers?| body)? (?:follows?|content)\b/i,
  /^[-=*_\s]*below (?:this line )?is a copy/i,
  /^[-=*_\s]*below is (?:the|an?) /i,
  /^[-=*_\s]*the (?:body|header|text|first|following is a copy|following text|message headers?) (?:of|\d+|part|lines)/i,
  /^[-=*_\s]*(?:received headers?|return-path: <|headers? of (?:the )?original)/i,
  /^[-=*_\s]*(?:-{2,}|={2,}|\*{2,})\s*(?:original|returned|unsent|undelivered|forwarded|body)\b/i,
  /^[-=*_\s]*(?:original|ursprüngliche|message d'origine|mensaje original|oorspronkelijk)/i,
] as const

const RETURNED_FIELDS = new Set([
  'return-path',
  'received',
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'x-mailer',
  'dkim-signature',
  'delivered-to',
  'x-envelope-from',
  'cc',
  'reply-to',
  'sender',
])

/** Separates what the mail software says from the mail that it gives back. Headers of a mail begin the latter, and so do the usual announcements. */
export function splitReturned(text: string): SplitText {
  const budget: Budget = { left: 65_536 + 4 * text.length }
  let at = 0
  while (at < text.length) {
    const lineEnd = endOfLine(text, at, text.length)
    const first = text.charCodeAt(at)
    if (first !== 10 && mayAnnounce(first)) {
      const line = text.slice(at, Math.min(lineEnd, at + 120))
      const block = headersAt(text, at, line, budget)
      if (block) return { words: text.slice(0, at), returned: block }
      if (at > 0 && ANNOUNCEMENTS.some((pattern) => pattern.test(line))) {
        const returned = headersAfter(text, lineEnd + 1, budget)
        if (returned) return { words: text.slice(0, at), returned }
      }
    }
    at = lineEnd + 1
  }
  return { words: text, returned: null }
}

/** Letters, and the signs with which a rule begins. */
function mayAnnounce(code: number): boolean {
  return (
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 45 ||
    code === 61 ||
    code === 42 ||
    code === 32 ||
    code === 95
  )
}

/** Header fields that begin here: a Return-Path or a Received line, or several that only a mail has in a row. */
function headersAt(text: string, at: number, line: string, budget: Budget): HeaderBlock | null {
  const name = /^([A-Za-z][A-Za-z-]{1,40}):/.exec(line)?.[1]?.toLowerCase()
  if (name === undefined || !(RETURNED_FIELDS.has(name) || name.startsWith('x-'))) return null
  const block = tryHeaders(text, at, budget)
  const known = new Set(block.fields.map((field) => field.name).filter((field) => RETURNED_FIELDS.has(field)))
  const sure = (name === 'return-path' || name === 'received') && known.size >= 2
  const isWhole = known.size >= 4 && (known.has('from') || known.has('received') || known.has('message-id'))
  return (sure || isWhole) && !QUOTES_FIELDS.test(text.slice(Math.max(0, at - 160), at)) ? block : null
}

/** Sun's and Oracle's servers name the mail by its header fields before they come to the point. */
const QUOTES_FIELDS = /header fields?:\s*$|relates to (?:a|your) message[^\n]{0,80}:\s*$/i

/** How many characters may still be read as headers on trial: lines that each look like the first one would cost too much otherwise. */
interface Budget {
  left: number
}

function tryHeaders(text: string, at: number, budget: Budget): HeaderBlock {
  if (budget.left <= 0) return { fields: [], bodyStart: at }
  const block = parseHeaders(text.slice(at, at + MOST_HEADERS))
  budget.left -= block.bodyStart + 16
  return block
}

const MOST_HEADERS = 16_384

/** Behind an announcement: fields of a mail within the next lines, or the end of the text. */
function headersAfter(text: string, from: number, budget: Budget): HeaderBlock | null {
  let at = from
  for (let lines = 0; lines < 12 && at < text.length; lines++) {
    const lineEnd = endOfLine(text, at, text.length)
    const start = at + (/^[\s>|]*/.exec(text.slice(at, Math.min(lineEnd, at + 40)))?.[0].length ?? 0)
    if (start < lineEnd) {
      const block = tryHeaders(text, start, budget)
      if (block.fields.filter((field) => RETURNED_FIELDS.has(field.name)).length >= 2) return block
    }
    at = lineEnd + 1
  }
  const rest = text.slice(from, from + 400)
  return /^\s*$/.test(rest) || /message (?:removed|truncated|deleted)/i.test(rest)
    ? { fields: [], bodyStart: text.length }
    : null
}
