import type { DnsStatus } from '../dns/response.ts'
import type { SpfProblem } from './spf-term.ts'

/** RFC 7208 §2.6. */
export type SpfResult = 'none' | 'neutral' | 'pass' | 'fail' | 'softfail' | 'temperror' | 'permerror'

/** Why a record was decided as it was: a closed list. */
export type SpfReason =
  /** A term matched, and its qualifier is the result. */
  | 'matched'
  /** No term matched (§4.7). */
  | 'noMatch'
  /** The result is that of the redirect's target (§6.1). */
  | 'redirected'
  | 'malformedDomain'
  | 'notAnAddress'
  | 'noRecord'
  | 'severalRecords'
  /** The TXT question was not answered. */
  | 'lookupFailed'
  /** A question of a term was not answered. */
  | 'termLookupFailed'
  | 'syntax'
  | 'tooManyLookups'
  | 'tooManyVoidLookups'
  | 'tooManyMxHosts'
  /** An include or redirect ended so (§5.2, §6.1). */
  | 'includeFailed'
  | 'includeWithoutRecord'
  | 'redirectWithoutRecord'
  | 'timeLimit'
  /** Only seen as a whole, not evaluated for an address. */
  | 'notEvaluated'

/** One question that a term asked. */
export interface SpfQuestionNode {
  readonly name: string
  readonly type: string
  readonly status: DnsStatus
  /** At most 20, each of at most 300 characters. */
  readonly answers: readonly string[]
  readonly tookMs: number
}

/**
 * What became of a term: `match`, `noMatch`, `temperror`, `permerror` (RFC 7208 §4.6.2) · `notReached`: decided before ·
 * `ignored`: an unknown modifier, a redirect beside `all`, a term after `all` · `seen`: in a tree that was not evaluated.
 */
export type SpfTermOutcome = 'match' | 'noMatch' | 'temperror' | 'permerror' | 'notReached' | 'ignored' | 'seen'

/** One term of a record. */
export interface SpfTermNode {
  /** As it is written, at most 300 characters. */
  readonly text: string
  /** Where it begins in the record. */
  readonly at: number
  /** `include`, `a`, `redirect` … */
  readonly name: string
  /** The name that was asked for, macros replaced; null: none, or it depends on each mail. */
  readonly target: string | null
  readonly outcome: SpfTermOutcome
  /** The terms that cost a DNS look-up: this one and all below it (§4.6.4). */
  readonly lookups: number
  readonly voidLookups: number
  readonly questions: readonly SpfQuestionNode[]
  /** The record of an include or redirect. */
  readonly record: SpfTreeNode | null
  /** The target is a record in which this one is included already. */
  readonly loop: boolean
  /** True on the way to the term that decided. */
  readonly decided: boolean
  readonly tookMs: number
}

/** A record and all that is below it. JSON-safe. */
export interface SpfTreeNode {
  readonly domain: string
  /** How the TXT question ended. */
  readonly status: DnsStatus | null
  /** At most 2,000 characters; null: there is none, or there are several. */
  readonly text: string | null
  /** Null: not evaluated. */
  readonly result: SpfResult | null
  readonly reason: SpfReason
  readonly problems: readonly SpfProblem[]
  /** At most 200. */
  readonly terms: readonly SpfTermNode[]
  readonly lookups: number
  readonly voidLookups: number
  readonly tookMs: number
}
