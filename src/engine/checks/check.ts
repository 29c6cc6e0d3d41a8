import type { Localized } from '../bounces/diagnosis.ts'
import type { Area, Citation, Evidence, FindingPart, Fix, Level } from './finding.ts'
import type { Run } from './run.ts'

/**
 * What a check answers with. Made by the constructors in `verdict.ts`. `evidence` null: everything that the check asked,
 * which `run-checks` collected by itself.
 */
export interface Verdict {
  readonly outcome: 'pass' | 'notice' | 'warn' | 'fail' | 'notApplicable' | 'temperror'
  readonly summary: Localized
  readonly fix: Fix | null
  readonly parts: readonly FindingPart[]
  readonly evidence: readonly Evidence[] | null
  /** `notApplicable` only: the check whose finding already says it; null: it does not fit this domain. */
  readonly because: string | null
}

/**
 * One check: one file in `catalogue/`, named after its id. It asks through `run` and judges; it imports no other check:
 * what several need is a fact in `facts/`.
 */
export interface Check {
  readonly id: string
  readonly area: Area
  readonly level: Level
  /** What a mail server's owner hands in: a domain, or a mail. */
  readonly subject: 'domain' | 'message'
  /** The name of the check: "MX targets resolve". */
  readonly title: Localized
  /** Why it matters, in one or two plain sentences. */
  readonly explanation: Localized
  readonly cites: readonly Citation[]
  readonly run: (run: Run) => Promise<Verdict>
}
