import { decodeEntities } from './html-text.ts'

/** One tag, and the words behind it up to the next. */
export interface HtmlTag {
  /** Lower-case. */
  readonly name: string
  readonly isEnd: boolean
  /** Lower-case names; values with character references resolved. */
  readonly attributes: ReadonlyMap<string, string>
  /** Without markup; '' inside of style and script. */
  readonly text: string
}

const MOST_TAGS = 20_000
const LONGEST_TAG = 8000

/** The tags of an HTML text in their order, as far as the limits go. Only reads: nothing here is ever rendered. Linear. */
export function readHtmlTags(html: string): readonly HtmlTag[] {
  const tags: HtmlTag[] = []
  const noEnd = new Set<string>()
  let at = html.indexOf('<')
  while (at >= 0 && tags.length < MOST_TAGS) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4)
      at = end < 0 ? -1 : html.indexOf('<', end + 3)
      continue
    }
    const end = endOfTag(html, at)
    const body = html.slice(at + 1, end)
    const name = /^\/?([a-z][a-z0-9:-]{0,40})/i.exec(body)?.[1]?.toLowerCase()
    const skipped = name !== undefined && RAW.has(name) && !body.startsWith('/') && !noEnd.has(name)
    const next = skipped ? endOfRaw(html, end, name, noEnd) : html.indexOf('<', end)
    if (name !== undefined) {
      const text = skipped ? '' : html.slice(end + 1, next < 0 ? html.length : next)
      tags.push({ name, isEnd: body.startsWith('/'), attributes: attributesOf(body), text: decodeEntities(text) })
    }
    at = next
  }
  return tags
}

const RAW = new Set(['script', 'style'])

/** The `>` outside of quotes; without one the tag ends where its length does. */
function endOfTag(html: string, open: number): number {
  let quote = ''
  const limit = Math.min(html.length, open + LONGEST_TAG)
  for (let at = open + 1; at < limit; at++) {
    const sign = html.charAt(at)
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '>') return at
    else if ((sign === '"' || sign === "'") && html.charAt(at - 1) === '=') quote = sign
  }
  const plain = html.indexOf('>', open)
  return plain >= 0 && plain < limit ? plain : limit
}

/** The end tag of an element whose content is no markup; it is looked for no second time where there is none. */
function endOfRaw(html: string, from: number, name: string, noEnd: Set<string>): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2))
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at
  noEnd.add(name)
  return html.indexOf('<', from)
}

function attributesOf(body: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  const inside = body.replace(/^\/?[a-z][a-z0-9:-]*/i, '')
  for (const match of inside.matchAll(
    /([a-z][a-z0-9:_-]*)(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi,
  )) {
    const [, name = '', double, single, bare] = match
    const key = name.toLowerCase()
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? '').trim())
  }
  return attributes
}
