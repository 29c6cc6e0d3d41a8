import { closingQuote } from './logged-address.ts'

/** What stands behind the addresses of a delivery line. */
export interface EximFields {
  /** `mx.example.net [192.0.2.1]`; '' for a local delivery. */
  readonly host: string
  /** What the server said to the mail it took, C="…". */
  readonly confirmation: string
  /** Why it was deferred, by number: `defer (-44)`. */
  readonly error: string
  /** The reason of a failure or a deferral. */
  readonly text: string
}

/** Reads `R=… T=… H=… [ip]:25 X=… DN="…" C="…" defer (-44): text`: fields in any order, then a colon and the reason. */
export function readEximFields(line: string, from: number): EximFields {
  const found = { host: '', confirmation: '', error: '' }
  let at = from
  while (at < line.length) {
    if (line.charCodeAt(at) === SPACE) at++
    else if (line.charCodeAt(at) === COLON) return { ...found, text: printed(line.slice(at + 1).trim()) }
    else at = readField(line, at, found)
    if (at < 0) break
  }
  return { ...found, text: '' }
}

const SPACE = 32
const COLON = 58

interface Found {
  host: string
  confirmation: string
  error: string
}

/** Reads one field and returns where it ends: at the colon before the reason, or at the next space. */
function readField(line: string, at: number, found: Found): number {
  const end = endOfField(line, at)
  const value = line.slice(at, end)
  if (value.startsWith('H=')) found.host = value.slice(2)
  else if (value.startsWith('[') && found.host !== '' && !found.host.includes('[')) found.host += ` ${value}`
  else if (value.startsWith('C="')) found.confirmation = printed(value.slice(3).replace(/"$/, ''))
  else if (value.startsWith('(') && found.error === 'defer') found.error = `defer ${value}`
  else if (value === 'defer') found.error = value
  return end
}

/** Exim writes what cannot be printed as C does: the line feeds of a reply as `\n`. */
export function printed(text: string): string {
  return text.includes('\\') ? text.replace(/\\([nrt"\\])/g, (_, sign: string) => WRITTEN[sign] ?? sign) : text
}

const WRITTEN: Readonly<Record<string, string>> = { n: '\n', r: '', t: ' ' }

function endOfField(line: string, at: number): number {
  const near = line.slice(at, at + LONGEST_FIELD)
  const space = near.indexOf(' ')
  const token = space < 0 ? near : near.slice(0, space)
  const end = endOfQuoted(line, at, token)
  if (end > at) return end
  return token.endsWith(':') && token.length > 1 ? at + token.length - 1 : at + token.length
}

/** Where a quoted or bracketed value ends, which may hold spaces; the beginning when there is none. */
function endOfQuoted(line: string, at: number, token: string): number {
  const quote = token.indexOf('="')
  if (quote >= 0) {
    const close = closingQuote(line, at + quote + 1)
    return close > at + quote + 1 ? close + 1 : at
  }
  const open = token.indexOf('=<')
  const close = open < 0 ? -1 : line.slice(at + open, at + open + LONGEST_FIELD).indexOf('>')
  return close < 0 ? at : at + open + close + 1
}

const LONGEST_FIELD = 1000
