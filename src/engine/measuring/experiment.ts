import type { ProbeVariant } from '../probes/probe-plan.ts'

/** A series of pairs that go in the same minute and differ in one thing: A is `plain`, B is the variant. JSON. */
export interface Experiment {
  /** UUID. */
  readonly id: string
  readonly name: string
  readonly sender: string
  readonly from: string
  readonly otherFrom: string | null
  readonly mailboxes: readonly string[]
  readonly variant: Exclude<ProbeVariant, 'plain'>
  readonly pairs: number
  readonly language: 'en' | 'de'
  /** RFC 3339. */
  readonly startedAt: string
  /** Null: goes on. */
  readonly endedAt: string | null
}
