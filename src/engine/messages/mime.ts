import type { ByteString } from './byte-string.ts'
import { decodeCharset } from './charset.ts'
import { type HeaderBlock, headerValue, parseHeaders } from './headers.ts'
import { htmlToText } from './html-text.ts'
import { unifyLineEnds, withPlainSpaces } from './line-ends.ts'
import { decodeTransfer } from './transfer-encoding.ts'

/** A message or one part of it. Only places are kept: nothing is copied or decoded before somebody asks. */
export interface Entity {
  readonly headers: HeaderBlock
  /** `text/plain`, in lower-case, without parameters. */
  readonly type: string
  readonly charset: string | null
  readonly encoding: string
  readonly bodyStart: number
  readonly bodyEnd: number
  readonly parts: readonly Entity[]
}

const DEEPEST = 12
const MOST_PARTS = 500
/** Of one part, at most this much is decoded: a refusal stands in its first lines. */
const MOST_DECODED = 262_144

interface Budget {
  parts: number
}

/** Reads the structure of a message, whose headers may have been read before. Never throws; what is broken is read as far as it makes sense. */
export function parseEntity(source: ByteString, headers: HeaderBlock = parseHeaders(source)): Entity {
  return readEntity(source, headers, source.length, 'text/plain', 0, { parts: MOST_PARTS })
}

/** The part's text: transfer encoding and charset undone, HTML as plain text, at most 256 KB of it. */
export function entityText(source: ByteString, entity: Entity): string {
  const raw = source.slice(entity.bodyStart, Math.min(entity.bodyEnd, entity.bodyStart + MOST_DECODED))
  const text = decodeCharset(
    decodeTransfer(raw, looksQuoted(raw, entity) ? 'quoted-printable' : entity.encoding),
    entity.charset,
  )
  return entity.type === 'text/html' ? htmlToText(text) : unifySpace(text)
}

/** A relay lost the header field that tells of quoted-printable: an address in encoded brackets gives it away. */
function looksQuoted(raw: ByteString, { encoding }: Entity): boolean {
  if (encoding === 'base64' || encoding === 'quoted-printable' || !raw.includes('=3C')) return false
  return /=3C[^\s=<>@]{1,64}@[^\s=<>@]{1,253}=3E/i.test(raw.slice(0, 4000))
}

/** The part and all parts below it, in order. */
export function walkEntities(entity: Entity): Entity[] {
  return entity.parts.length === 0 ? [entity] : [entity, ...entity.parts.flatMap(walkEntities)]
}

function readEntity(
  source: ByteString,
  headers: HeaderBlock,
  end: number,
  fallback: string,
  depth: number,
  budget: Budget,
): Entity {
  const contentType = headerValue(headers, 'content-type')
  const type = mediaType(contentType) || fallback
  const bodyStart = headers.bodyStart
  return {
    headers,
    type,
    charset: parameter(contentType, 'charset'),
    encoding:
      headerValue(headers, 'content-transfer-encoding')
        .toLowerCase()
        .split(/[\s;(]/, 1)[0] ?? '',
    bodyStart,
    bodyEnd: end,
    parts:
      type.startsWith('multipart/') && depth < DEEPEST
        ? readParts(source, contentType, type, bodyStart, end, depth, budget)
        : [],
  }
}

function readParts(
  source: ByteString,
  contentType: ByteString,
  type: string,
  start: number,
  end: number,
  depth: number,
  budget: Budget,
): Entity[] {
  const boundary = parameter(contentType, 'boundary') ?? guessBoundary(source, start, end)
  if (!boundary) return []
  const fallback = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  const parts: Entity[] = []
  const region = source.slice(start, end)
  let delimiter = findDelimiter(region, boundary, 0)
  while (delimiter && !delimiter.isLast && budget.parts > 0) {
    budget.parts--
    const next = findDelimiter(region, boundary, delimiter.end)
    const partEnd = next ? start + next.start : end
    const headers = parseHeaders(source, start + delimiter.end, partEnd)
    parts.push(readEntity(source, headers, partEnd, fallback, depth + 1, budget))
    delimiter = next
  }
  return parts
}

interface Delimiter {
  readonly start: number
  readonly end: number
  readonly isLast: boolean
}

/** RFC 2046 §5.1.1: `--boundary` at the start of a line, `--boundary--` is the last. `region` ends where the multipart ends. */
function findDelimiter(region: ByteString, boundary: string, from: number): Delimiter | null {
  const dashed = `--${boundary}`
  for (let at = region.indexOf(dashed, from); at >= 0; at = region.indexOf(dashed, at + 1)) {
    const before = at === 0 ? 10 : region.charCodeAt(at - 1)
    if (before !== 10 && before !== 13) continue
    const after = at + dashed.length
    const isLast = region.startsWith('--', after)
    if (!isLast && !isLineRest(region, after)) continue
    const newline = region.indexOf('\n', after)
    return { start: Math.max(from, trimLineEnd(region, at)), end: newline < 0 ? region.length : newline + 1, isLast }
  }
  return null
}

function isLineRest(region: ByteString, at: number): boolean {
  const code = region.charCodeAt(at)
  return Number.isNaN(code) || code === 10 || code === 13 || code === 32 || code === 9
}

function trimLineEnd(source: ByteString, at: number): number {
  const beforeLf = source.charCodeAt(at - 1) === 10 ? at - 1 : at
  return source.charCodeAt(beforeLf - 1) === 13 ? beforeLf - 1 : beforeLf
}

/** A multipart whose boundary parameter was lost: the first line that looks like a delimiter. */
function guessBoundary(source: ByteString, start: number, end: number): string | null {
  const head = source.slice(start, Math.min(end, start + 4096))
  return /(?:^|\n)--([^\s-][^\r\n]{3,69}?)[ \t]*\r?\n[Cc]ontent-/.exec(head)?.[1] ?? null
}

function mediaType(contentType: ByteString): string {
  const type = /^\s*([^\s;]{1,100}\/[^\s;]{1,100})/.exec(contentType)?.[1]
  return type?.toLowerCase() ?? ''
}

/** A parameter's value (RFC 2045 §5.1), also where another one is broken. */
export function parameter(contentType: ByteString, name: string): string | null {
  const lower = contentType.toLowerCase()
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
    const before = at === 0 ? 59 : lower.charCodeAt(at - 1)
    if (before !== 59 && before !== 32 && before !== 9) continue
    const match = /^(?:\*0?\*?)?\s*=\s*(?:"([^"]{1,200})"?|([^\s;"]{1,200}))/.exec(
      contentType.slice(at + name.length, at + name.length + 260),
    )
    if (match) return match[1] ?? match[2] ?? null
  }
  return null
}

/** Line ends of any kind are LF, no-break spaces plain ones. */
export function unifySpace(text: string): string {
  return withPlainSpaces(unifyLineEnds(text))
}
