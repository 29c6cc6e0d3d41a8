import type { ByteString } from '../messages/byte-string.ts'
import { isHostName } from './domain-name.ts'

/** The value of an `issue`, `issuewild` or `issuemail` property (RFC 8659 §4.2). */
export interface CaaValue {
  /** Lower-case; null: nobody (`;`), and so too when the value breaks the grammar. */
  readonly issuer: string | null
  /** By lower-case tag, the first of each. */
  readonly parameters: ReadonlyMap<string, string>
  readonly valid: boolean
}

const MOST_CHARACTERS = 4000

/** Reads the value. What breaks the grammar permits nobody (RFC 8659 §4.2). */
export function readCaaValue(value: ByteString): CaaValue {
  if (value.length > MOST_CHARACTERS) return BROKEN
  const [first = '', ...rest] = value.split(';')
  const issuer = trim(first).toLowerCase()
  if (issuer !== '' && !isHostName(issuer)) return BROKEN
  // A semicolon at the end leaves an empty part behind.
  const parts = rest.map(trim).filter((part, at) => part !== '' || at < rest.length - 1)
  const parameters = new Map<string, string>()
  for (const part of parts) {
    const found = PARAMETER.exec(part)
    if (found === null) return BROKEN
    const tag = (found[1] ?? '').toLowerCase()
    if (!parameters.has(tag)) parameters.set(tag, found[2] ?? '')
  }
  return { issuer: issuer === '' ? null : issuer, parameters, valid: true }
}

const BROKEN: CaaValue = { issuer: null, parameters: new Map(), valid: false }

/** RFC 8659 §4.2: `tag "=" value`, white space round the sign, printable characters but the semicolon. */
const PARAMETER = /^([a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)[ \t]*=[ \t]*([\x21-\x3a\x3c-\x7e]*)$/i

function trim(text: string): string {
  return text.replace(/^[ \t]{1,500}/, '').replace(/[ \t]{1,500}$/, '')
}
