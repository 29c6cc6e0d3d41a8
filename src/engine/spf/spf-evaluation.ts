import type { DnsAnswer, Lookup } from '../dns/dns-answer.ts'
import { isConclusive } from '../dns/response.ts'
import type { MacroValues } from './expand-macros.ts'
import { type NotedQuestions, notedQuestions } from './noted-questions.ts'
import { causesLookup, type SpfTerm } from './spf-term.ts'
import type { SpfReason, SpfResult, SpfTermNode, SpfTreeNode } from './spf-tree.ts'
import { unseenTerm } from './term-node.ts'

export interface SpfOptions {
  /** Milliseconds since 1970, for the macro `t`. */
  readonly now: () => number
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsed: () => number
  /** The name of this host, for the macro `r`. */
  readonly mta?: string
  /** Terms that cause look-ups: 10 unless told (RFC 7208 §4.6.4). */
  readonly maxLookups?: number
  /** Terms whose look-ups found nothing: 2 unless told (§4.6.4). */
  readonly maxVoidLookups?: number
  /** 20 seconds unless told (§4.6.4). */
  readonly maxMs?: number
}

/** What one evaluation knows and counts. */
export interface Evaluation {
  readonly lookup: Lookup
  readonly options: Required<SpfOptions>
  readonly startedAt: number
  readonly values: Omit<MacroValues, 'domain' | 'validatedName'>
  /** `check_host()`, for what is below an include or redirect. */
  readonly check: (name: string | null, explains: boolean) => Promise<Checked>
  /** The validated names of the client, asked for once. */
  validatedNames: Promise<readonly string[]> | null
  lookups: number
  voidLookups: number
}

/** What one term asks, and what of it found nothing. */
export interface TermContext extends NotedQuestions {
  readonly evaluation: Evaluation
  readonly domain: string
  /** The term had a void look-up: nothing there, or no such name. */
  foundNothing: boolean
}

/** What `check_host()` found of a domain. */
export interface Checked {
  readonly node: SpfTreeNode
  readonly result: SpfResult
  /** The directive that matched, as it is written. */
  readonly mechanism: string | null
  readonly explanation: string | null
}

/** How a record was decided. */
export interface Decision {
  readonly result: SpfResult
  readonly reason: SpfReason
  readonly mechanism: string | null
  readonly explanation: string | null
}

/** What became of a term (RFC 7208 §4.6.2). */
export type TermVerdict =
  | { readonly outcome: 'match' }
  | { readonly outcome: 'noMatch' }
  | { readonly outcome: 'temperror' | 'permerror'; readonly reason: SpfReason }

export const MATCH: TermVerdict = { outcome: 'match' }
export const NO_MATCH: TermVerdict = { outcome: 'noMatch' }
/** §5: any DNS error but "no such name" is a temperror. */
export const NOT_ANSWERED: TermVerdict = { outcome: 'temperror', reason: 'termLookupFailed' }

/** What a term did. */
export interface Work {
  readonly verdict: TermVerdict
  readonly target?: string | null
  /** Of an include or redirect. */
  readonly checked?: Checked
}

export interface Evaluated {
  readonly node: SpfTermNode
  readonly verdict: TermVerdict
  readonly checked: Checked | null
}

/** Evaluates one term within the limits (RFC 7208 §4.6.4). */
export async function evaluateTerm(
  evaluation: Evaluation,
  domain: string,
  term: SpfTerm,
  work: (context: TermContext) => Promise<Work>,
): Promise<Evaluated> {
  const before = stand(evaluation)
  const context = termContext(evaluation, domain)
  const reached = enter(evaluation, term)
  const done: Work = reached === null ? await work(context) : { verdict: reached }
  const verdict = countVoid(evaluation, context) ?? done.verdict
  const node = {
    ...unseenTerm(term, verdict.outcome),
    target: done.target ?? null,
    questions: context.questions,
    record: done.checked?.node ?? null,
    ...since(before, evaluation),
  }
  return { node, verdict, checked: done.checked ?? null }
}

function enter(evaluation: Evaluation, term: SpfTerm): TermVerdict | null {
  const { maxMs, elapsed, maxLookups } = evaluation.options
  if (elapsed() - evaluation.startedAt > maxMs) return { outcome: 'temperror', reason: 'timeLimit' }
  if (!causesLookup(term)) return null
  evaluation.lookups++
  return evaluation.lookups > maxLookups ? { outcome: 'permerror', reason: 'tooManyLookups' } : null
}

/** The limit is on the number of terms for which something was not there. */
function countVoid(evaluation: Evaluation, { foundNothing }: TermContext): TermVerdict | null {
  if (!foundNothing) return null
  evaluation.voidLookups++
  const exceeded = evaluation.voidLookups > evaluation.options.maxVoidLookups
  return exceeded ? { outcome: 'permerror', reason: 'tooManyVoidLookups' } : null
}

/** How much was counted until now. */
export function stand({ lookups, voidLookups, options }: Evaluation) {
  return { lookups, voidLookups, at: options.elapsed() }
}

/** What was counted since. */
export function since(before: ReturnType<typeof stand>, evaluation: Evaluation) {
  const now = stand(evaluation)
  return {
    lookups: now.lookups - before.lookups,
    voidLookups: now.voidLookups - before.voidLookups,
    tookMs: now.at - before.at,
  }
}

/** A term about to be evaluated. */
export function termContext(evaluation: Evaluation, domain: string): TermContext {
  return { evaluation, domain, ...notedQuestions(evaluation.lookup), foundNothing: false }
}

/** "A positive answer with an answer count of 0, or a Name Error" (RFC 7208 §4.6.4). */
export function isVoid(answer: DnsAnswer): boolean {
  return isConclusive(answer) && answer.data.length === 0
}

/** Asks each question only once. */
export function askedOnce(lookup: Lookup): Lookup {
  const asked = new Map<string, Promise<DnsAnswer>>()
  return (name, type) => {
    const key = `${type} ${name}`
    const answer = asked.get(key) ?? lookup(name, type)
    asked.set(key, answer)
    return answer
  }
}
