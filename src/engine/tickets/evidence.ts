import type { KnownFacts } from '../appeals/render-letter.ts'

/** One thing that shows what a ticket is about. What of it is written, the user chooses. JSON. */
export interface Evidence {
  /** Of our own; unique within the ticket. */
  readonly id: string
  readonly kind: EvidenceKind
  /** When it happened, RFC 3339. */
  readonly at: string
  /** Id of the entry of the history, the run of checks or the probe that it is from; null: none is kept. */
  readonly reference: string | null
  /** What it tells, in the words of `AppealFact`. `recipient` and `subject` are private: masked unless ticked. */
  readonly facts: KnownFacts
  /** One line for people: a refusal as it came, a listing, what a check found. */
  readonly line: string
}

/** `refusal`: a diagnosed mail · `listing`: a block list has the address · `check`: one that is right, or was mended · `probe`: a measured mail. */
export type EvidenceKind = 'refusal' | 'listing' | 'check' | 'probe'
