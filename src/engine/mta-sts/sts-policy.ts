/** A policy file (RFC 8461 §3.2). */
export interface StsPolicy {
  readonly mode: 'enforce' | 'testing' | 'none'
  /** Seconds. */
  readonly maxAge: number
  /** Patterns, in lower-case: `mail.example.org`, `*.example.org`. */
  readonly mx: readonly string[]
  /** Fields of later versions, which are ignored. */
  readonly extensions: readonly { readonly name: string; readonly value: string }[]
}

/** The first thing that makes a file invalid: what, and in which line (1 is the first; null: something is missing). */
export interface StsPolicyProblem {
  readonly kind:
    | 'byteOrderMark'
    | 'html'
    | 'badLine'
    | 'emptyLine'
    | 'badVersion'
    | 'badMode'
    | 'badMaxAge'
    | 'badMx'
    | 'noVersion'
    | 'noMode'
    | 'noMaxAge'
    | 'noMx'
    | 'tooLong'
  readonly line: number | null
  readonly text: string
}

export type StsPolicyReading =
  | { readonly policy: StsPolicy; readonly problem: null }
  | { readonly policy: null; readonly problem: StsPolicyProblem }

/** One year of 365.25 days (RFC 8461 §3.2). */
const MOST_MAX_AGE = 31_557_600

/** Reads a policy to the letter; whatever senders would have to guess makes it invalid. */
export function parseStsPolicy(body: string): StsPolicyReading {
  if (body.length > LONGEST) return invalid('tooLong', null, '')
  if (/^(?:\ufeff|\xef\xbb\xbf)/.test(body)) return invalid('byteOrderMark', 1, '')
  if (/^\s{0,100}<(?:!|html|head|body|\?xml)/i.test(body)) return invalid('html', 1, body.slice(0, 80))
  const lines = body.split(/\r?\n/)
  // The last field may end with a line end: nothing stands behind it.
  if (lines.length > 1 && lines.at(-1) === '') lines.pop()
  return readLines(lines)
}

/** RFC 8461 §3.3 lets senders limit the size; 64 KB is what they use. */
const LONGEST = 65_536

function readLines(lines: readonly string[]): StsPolicyReading {
  const fields = new Map<string, string>()
  const mx: string[] = []
  const extensions: { name: string; value: string }[] = []
  for (const [index, line] of lines.entries()) {
    const field = readLine(line)
    if (field === null) return invalid(line === '' ? 'emptyLine' : 'badLine', index + 1, line)
    const { name, value } = field
    // "all entries except for the first SHALL be ignored", except mx.
    if (fields.has(name) && name !== 'mx') continue
    const rule = RULES[name]
    if (rule?.test(value) === false) return invalid(BAD[name] ?? 'badLine', index + 1, line)
    if (name === 'mx') mx.push(value.toLowerCase())
    if (rule === undefined) extensions.push(field)
    fields.set(name, value)
  }
  return complete(fields, mx, extensions)
}

function complete(
  fields: ReadonlyMap<string, string>,
  mx: readonly string[],
  extensions: StsPolicy['extensions'],
): StsPolicyReading {
  const mode = MODES.find((known) => known === fields.get('mode'))
  const maxAge = Number(fields.get('max_age'))
  if (!fields.has('version')) return invalid('noVersion', null, '')
  if (mode === undefined) return invalid('noMode', null, '')
  if (!fields.has('max_age')) return invalid('noMaxAge', null, '')
  if (maxAge > MOST_MAX_AGE) return invalid('badMaxAge', null, `max_age: ${maxAge}`)
  // With mode "none" there is nothing to match.
  if (mx.length === 0 && mode !== 'none') return invalid('noMx', null, '')
  return { policy: { mode, maxAge, mx, extensions }, problem: null }
}

const MODES = ['enforce', 'testing', 'none'] as const
/** sub-domain of RFC 5321 §4.1.2. */
const DOMAIN = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?'

const RULES: Readonly<Record<string, RegExp | undefined>> = {
  version: /^STSv1$/,
  mode: /^(?:enforce|testing|none)$/,
  max_age: /^[0-9]{1,10}$/,
  mx: new RegExp(`^(?=.{1,255}$)(?:\\*\\.)?${DOMAIN}(?:\\.${DOMAIN})*$`),
}

const BAD: Readonly<Record<string, StsPolicyProblem['kind'] | undefined>> = {
  version: 'badVersion',
  mode: 'badMode',
  max_age: 'badMaxAge',
  mx: 'badMx',
}

/** `name ":" *WSP value *WSP`; a value has no control characters, and spaces only inside. */
function readLine(line: string): { readonly name: string; readonly value: string } | null {
  const colon = line.indexOf(':')
  const name = line.slice(0, Math.max(0, colon))
  if (!/^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/.test(name)) return null
  let start = colon + 1
  let end = line.length
  while (start < end && isBlank(line.charCodeAt(start))) start++
  while (end > start && isBlank(line.charCodeAt(end - 1))) end--
  const value = line.slice(start, end)
  return value !== '' && /^[\x20-\x7e\x80-\uffff]*$/.test(value) ? { name, value } : null
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

function invalid(kind: StsPolicyProblem['kind'], line: number | null, text: string): StsPolicyReading {
  return { policy: null, problem: { kind, line, text } }
}
