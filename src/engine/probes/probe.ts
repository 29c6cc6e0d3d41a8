import type { MailTrouble } from '../mailboxes/mail-trouble.ts'
import type { Placement } from './placement.ts'
import type { ArrivalSummary, ProbeDelay, ProbeEvent, ProbeReport } from './probe-event.ts'
import type { ProbePlan } from './probe-plan.ts'

/**
 * `composed` → `submitting` → `submitted` | `unclear` | `refused` | `composed` (nothing went out) → `deferred` | `bounced` |
 * `arrived` | `neverSeen` (→ `arrived`, late). `cancelled` only before it was submitted, or when no longer followed.
 */
export type ProbeState =
  | 'composed'
  | 'submitting'
  | 'unclear'
  | 'submitted'
  | 'deferred'
  | 'arrived'
  | 'refused'
  | 'bounced'
  | 'neverSeen'
  | 'cancelled'

/** A probe as its events make it. JSON. */
export interface Probe {
  readonly plan: ProbePlan
  readonly state: ProbeState
  readonly composedAt: string
  /** When the hand-over began or was done. */
  readonly submittedAt: string | null
  readonly submission: {
    readonly reply: string
    readonly queueId: string | null
    readonly dsn: boolean
    readonly tls: string | null
  } | null
  /** Of the last try that did not come to the message. */
  readonly trouble: MailTrouble | null
  readonly tries: number
  readonly reports: readonly ProbeReport[]
  readonly placement: Placement | null
  readonly folder: string | null
  readonly arrivedAt: string | null
  /** When it was first settled how it ended; what comes later (a late arrival) does not change it. Null: it is not, or it was cancelled. */
  readonly endedAt: string | null
  /** It came after it had counted as never seen. */
  readonly late: boolean
  readonly delay: ProbeDelay | null
  /** More than one copy was found. */
  readonly copies: number
  readonly moves: readonly { readonly at: string; readonly placement: Placement; readonly folder: string }[]
  readonly arrival: ArrivalSummary | null
  readonly cleanedUp: boolean
  readonly events: readonly ProbeEvent[]
}
