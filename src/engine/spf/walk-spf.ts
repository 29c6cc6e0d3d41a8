import type { Lookup } from '../dns/dns-answer.ts'
import type { DataOf } from '../dns/record.ts'
import { isConclusive } from '../dns/response.ts'
import { isIgnored } from './ignored-terms.ts'
import { readRecord, type SpfRecord, spfTexts } from './read-record.ts'
import { cut } from './show-answers.ts'
import { askedOnce } from './spf-evaluation.ts'
import type { SpfReason, SpfTermNode, SpfTreeNode } from './spf-tree.ts'
import type { SpfWalk, Standpoint } from './spf-walk.ts'
import { walkTerm } from './walk-term.ts'

const MOST_RECORDS = 40
const MOST_TERMS = 200
const MOST_NETWORKS = 3000

/**
 * Looks at a record as a whole: each branch followed at once, each look-up counted as if nothing matched (RFC 7208 §4.6.4).
 * Bounded in records, terms and networks, whatever is published.
 */
export function walkSpf(domain: string, lookup: Lookup): Promise<SpfWalk> {
  const once = askedOnce(lookup)
  let records = 0
  const walk = async (name: string, above: readonly string[]): Promise<SpfWalk> => {
    records++
    if (records > MOST_RECORDS) return { tree: nodeOf(name, 'tooManyLookups', {}), networks: [] }
    const path = [...above, name.toLowerCase()]
    const follow = (next: string) => walk(next, path)
    return walkRecord({ lookup: once, domain: name, senderDomain: domain, above: path, follow })
  }
  return walk(domain, [])
}

async function walkRecord(at: Standpoint): Promise<SpfWalk> {
  const answer = await at.lookup(at.domain.toLowerCase(), 'TXT')
  const found = { status: answer.status, tookMs: answer.tookMs }
  const failed = (reason: SpfReason, more: Partial<SpfTreeNode> = {}): SpfWalk => ({
    tree: nodeOf(at.domain, reason, { ...found, ...more }),
    networks: [],
  })
  if (!isConclusive(answer)) return failed('lookupFailed')
  const [text, ...others] = spfTexts(answer.data.filter((data): data is DataOf<'TXT'> => data.type === 'TXT'))
  if (text === undefined) return failed('noRecord')
  if (others.length > 0) return failed('severalRecords')
  const record = readRecord(text)
  const read = { text: cut(text, 2000), problems: record.problems }
  if (record.problems.length > 0) return failed('syntax', read)
  const { terms, networks } = await walkTerms(record, at)
  return { tree: nodeOf(at.domain, 'notEvaluated', { ...found, ...read, terms, ...sums(terms) }), networks }
}

async function walkTerms(record: SpfRecord, at: Standpoint) {
  const shown = record.terms.slice(0, MOST_TERMS)
  const walked = await Promise.all(shown.map((term) => walkTerm(term, at, isIgnored(term, record))))
  const networks = walked.flatMap((one) => one.networks).slice(0, MOST_NETWORKS)
  return { terms: walked.map(({ node }) => node), networks }
}

function sums(terms: readonly SpfTermNode[]) {
  const total = (count: (term: SpfTermNode) => number) => terms.reduce((sum, term) => sum + count(term), 0)
  return { lookups: total(({ lookups }) => lookups), voidLookups: total(({ voidLookups }) => voidLookups) }
}

function nodeOf(domain: string, reason: SpfReason, found: Partial<SpfTreeNode>): SpfTreeNode {
  const none = { status: null, text: null, problems: [], terms: [], lookups: 0, voidLookups: 0, tookMs: 0 }
  return { domain, result: null, reason, ...none, ...found }
}
