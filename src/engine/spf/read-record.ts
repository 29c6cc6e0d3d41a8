import type { ByteString } from '../messages/byte-string.ts'
import { readTerm } from './read-term.ts'
import type { Modifier, SpfProblem, SpfTerm } from './spf-term.ts'

/** A record, read to the letter. With any problem it is a permerror (RFC 7208 §4.6). */
export interface SpfRecord {
  readonly text: ByteString
  readonly terms: readonly SpfTerm[]
  /** In the order of the text; at most 50. */
  readonly problems: readonly SpfProblem[]
}

const MOST_PROBLEMS = 50

/** Is it a record of version 1: `v=spf1`, then a space or nothing (RFC 7208 §4.5)? Letters of any case, as in all of the grammar. */
export function isSpfRecord(text: ByteString): boolean {
  return /^v=spf1(?: |$)/i.test(text)
}

/** The texts of version 1 among TXT records: strings are joined without anything between (§3.3, §4.5). */
export function spfTexts(records: readonly { readonly strings: readonly ByteString[] }[]): readonly ByteString[] {
  return records.map(({ strings }) => strings.join('')).filter(isSpfRecord)
}

/** Reads a record of version 1: all of it, and everything that is wrong with it. Linear. */
export function readRecord(text: ByteString): SpfRecord {
  const terms: SpfTerm[] = []
  const problems: SpfProblem[] = []
  const once = new Set<string>()
  for (const { 0: piece, index } of text.slice(6).matchAll(/[^ ]+/g)) {
    const at = index + 6
    const read = readTerm({ text: piece, at, end: at + piece.length })
    if ('problem' in read) problems.push(read.problem)
    else if (isRepeated(read.term, once))
      problems.push({ code: 'duplicateModifier', term: piece, at, end: at + piece.length })
    else terms.push(read.term)
    if (problems.length === MOST_PROBLEMS) break
  }
  return { text, terms, problems }
}

/** The modifier of this name, of which there is at most one. */
export function modifierOf({ terms }: Pick<SpfRecord, 'terms'>, name: 'redirect' | 'exp'): Modifier | null {
  return terms.find((term): term is Modifier => term.kind === 'modifier' && term.name === name) ?? null
}

/** §6: "These two modifiers MUST NOT appear in a record more than once each." */
function isRepeated(term: SpfTerm, once: Set<string>): boolean {
  if (term.kind !== 'modifier' || (term.name !== 'redirect' && term.name !== 'exp')) return false
  if (once.has(term.name)) return true
  once.add(term.name)
  return false
}
