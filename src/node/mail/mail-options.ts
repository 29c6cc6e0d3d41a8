import type { Patience } from './patience.ts'

/** What every conversation needs to know. */
export interface MailOptions {
  readonly patience: Patience
  readonly signal: AbortSignal
  /** Certificates (PEM) that are trusted beside the built-in ones; null: none. */
  readonly extraCa: string | null
}
