import type { Localized } from '../bounces/diagnosis.ts'
import type { CheckOutcome, Finding } from './finding.ts'

/** One run, as it is stored, shown, compared and exported. Everything in it is JSON. */
export interface Report {
  /** 1; a reader that finds a greater number says that it is too old. */
  readonly version: 1
  readonly domain: string
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly durationMs: number
  /**
   * The longest chain of questions of which each needed the answer before it: what the run would take if everything else
   * cost nothing.
   */
  readonly longestChainMs: number
  /** Questions that were really asked, and how many more were answered from this run's own memory. */
  readonly queries: {
    readonly dns: number
    readonly fromCache: number
    readonly dialogues: number
    readonly https: number
  }
  readonly vantage: ReportVantage
  /** In the order of areas, the gravest first within each. */
  readonly findings: readonly Finding[]
  readonly summary: ReportSummary
  /** True when it was stopped before its end: what is there is true, what is not there is not known. */
  readonly cancelled: boolean
}

export interface ReportVantage {
  readonly from: 'thisComputer'
  readonly resolver: string
  readonly resolverHonesty: 'honest' | 'rewrites' | 'portal' | 'dead' | 'unknown'
  readonly resolverValidates: 'yes' | 'no' | 'unbelievable' | 'unknown'
  readonly ipv6: boolean
  readonly port25: 'open' | 'blocked' | 'unknown'
  /** Addresses that were taken as the domain's sending servers, and where they are known from. */
  readonly sendingAddresses: readonly string[]
  readonly sendingAddressesFrom: 'user' | 'mx' | 'spf' | 'none'
}

export interface ReportSummary {
  readonly counts: Readonly<Record<CheckOutcome, number>>
  /** Configuration is proved: one sentence. */
  readonly configuration: Localized
  /** Reputation is only measured: one sentence of its own. */
  readonly reputation: Localized
}

/** What a run tells while it runs. */
export type RunProgress =
  | { readonly kind: 'started'; readonly checks: readonly { readonly id: string; readonly area: string }[] }
  | { readonly kind: 'finding'; readonly finding: Finding; readonly done: number; readonly of: number }
