import { readClientAddress, readIp4, readIp6 } from './ip-address.ts'
import type { SpfRecord } from './read-record.ts'
import { readTerm } from './read-term.ts'

/** A term that was surely meant otherwise, as it should be written; null: nobody can tell. */
export function correctTerm(term: string): string | null {
  if (term.length > 300) return null
  const bare = term.replace(/[,;.'"]+$/, '').replace(/^['"]+/, '')
  const tries = [bare, withAddress(bare), withHost(bare), ...REPLACEMENTS.map(([from, to]) => bare.replace(from, to))]
  return tries.find((one) => one !== null && one !== term && isTerm(one)) ?? null
}

/** The whole record with its wrong terms corrected; null when one of them cannot be. */
export function correctRecord({ text, problems }: SpfRecord): string | null {
  const wrong = new Map(problems.map(({ term }) => [term, correctTerm(term)]))
  const words = text.slice(6).split(' ')
  if ([...wrong.values()].includes(null)) return null
  return ['v=spf1', ...words.filter((word) => word !== '').map((word) => wrong.get(word) ?? word)].join(' ')
}

/** What people write for what the grammar has. */
const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/^([-+~?]?)ipv?4?[:=](?=\d+\.)/i, '$1ip4:'],
  [/^([-+~?]?)ipv?[46]?[:=](?=[0-9a-f]*:)/i, '$1ip6:'],
  [/^[-+~?]?(redirect|exp):/i, '$1='],
  [/^[-+~?](redirect|exp)=/i, '$1='],
  [/^([-+~?]?)includes?:/i, '$1include:'],
  [/^([-+~?]?)(all):.*$/i, '$1$2'],
  [/^([-+~?])[-+~?]+/, '$1'],
]

function withAddress(term: string): string | null {
  const [, sign = '', address = '', prefix = ''] = /^([-+~?]?)([0-9a-f.:]+)(\/\d+)?$/i.exec(term) ?? []
  const found = readIp4(address) ?? readIp6(address)
  return found === null ? null : `${sign}ip${readClientAddress(address)?.family ?? 4}:${address}${prefix}`
}

function withHost(term: string): string | null {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(term) ? `a:${term}` : null
}

function isTerm(text: string): boolean {
  return text !== '' && !text.includes(' ') && 'term' in readTerm({ text, at: 0, end: text.length })
}
