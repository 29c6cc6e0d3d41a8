import type { DnsRecord } from '../../engine/dns/record.ts'
import type { RawRecord } from './wire/message.ts'
import { Reader } from './wire/reader.ts'
import { codeOfType } from './wire/type-codes.ts'
import { writeName } from './wire/write-name.ts'

/** Aliases behind each other; resolvers follow some 8 to 16. */
const MOST_ALIASES = 8

const CNAME = codeOfType('CNAME')
const RRSIG = codeOfType('RRSIG')

/** The part of an answer section that belongs to a question. */
export interface Followed {
  readonly records: readonly DnsRecord[]
  readonly signatures: readonly DnsRecord[]
  readonly aliases: readonly string[]
  /** Some of the records are of the type asked for. */
  readonly found: boolean
  /** The way has no end: it leads in a circle, or on and on. */
  readonly endless: 'loop' | 'long' | null
}

/** Follows the aliases from a name through an answer section (RFC 1034 §3.6.2); what is on no step of the way is left out. */
export function followAliases(name: string, code: number, answers: readonly RawRecord[]): Followed {
  const records: DnsRecord[] = []
  const signatures: DnsRecord[] = []
  const aliases: string[] = []
  let current = canonicalName(name)
  for (;;) {
    const here = answers.filter(({ record }) => record.name === current)
    const wanted = here.filter((raw) => raw.code === code).map(({ record }) => record)
    const alias = here.find((raw) => raw.code === CNAME)?.record
    signatures.push(...here.filter((raw) => raw.code === RRSIG && code !== RRSIG).map(({ record }) => record))
    if (wanted.length > 0 || alias?.data.type !== 'CNAME') {
      return { records: [...records, ...wanted], signatures, aliases, found: wanted.length > 0, endless: null }
    }
    records.push(alias)
    aliases.push(alias.data.target)
    const endless = endlessness(name, aliases)
    if (endless !== null) return { records, signatures, aliases, found: false, endless }
    current = alias.data.target
  }
}

/** Whether to stop following: the last alias leads back to where we were, or there were too many. */
export function endlessness(name: string, aliases: readonly string[]): Followed['endless'] {
  if (new Set([canonicalName(name), ...aliases]).size <= aliases.length) return 'loop'
  return aliases.length > MOST_ALIASES ? 'long' : null
}

/** A name as records have it: lower case, without the final dot, with no more escapes than it needs. */
export function canonicalName(name: string): string {
  const encoded = writeName(name)
  return encoded === null ? name : new Reader(encoded).name()
}
