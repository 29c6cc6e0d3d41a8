import type { Localized } from '../bounces/diagnosis.ts'
import type { Configuration, Linted } from './configuration.ts'

/** One rule: one file in `rules/`, named after its id. Pure and linear in the size of what was pasted. */
export interface LintRule {
  readonly id: string
  readonly software: Linted
  /** `error`: mail is lost, relayed or read by others · `warning`: mail is late or believed less · `advice`: better so. */
  readonly level: 'error' | 'warning' | 'advice'
  readonly title: Localized
  /** Why it matters, in one or two plain sentences. */
  readonly why: Localized
  /** Manual pages and RFCs. */
  readonly sources: readonly string[]
  readonly run: (linted: LintSubject) => readonly LintHit[]
  /** Configurations, as short as may be: in each of the first the rule finds something, in none of the second. */
  readonly examples: { readonly bad: readonly LintExample[]; readonly good: readonly LintExample[] }
}

/** A configuration alone, or with what is known of the server and what was pasted with it. */
export type LintExample =
  | string
  | {
      readonly text: string
      readonly world?: Partial<LintWorld>
      readonly others?: readonly { readonly kind: Linted; readonly text: string }[]
    }

/** All that is looked at together. */
export interface LintSubject {
  readonly configuration: Configuration
  /** The others that were pasted with it: main.cf and master.cf belong together. */
  readonly others: readonly Configuration[]
  /** What is known of the server; null: not told. */
  readonly world: LintWorld | null
}

export interface LintWorld {
  readonly hostName: string | null
  /** Names that the addresses point back to. */
  readonly reverseNames: readonly string[]
  readonly domains: readonly string[]
  readonly addresses: readonly string[]
}

/** One place where the rule is broken. */
export interface LintHit {
  readonly line: number
  readonly lines: number
  /** What stands there, or what is missing. */
  readonly says: Localized
  /** What the lines should be; null: nothing can be said in one place. Empty: they are to go. */
  readonly change: string | null
  /** The lines stay as they are, and `change` is to be added: something is missing. */
  readonly adds: boolean
}

/** A hit with its rule, for people and scripts. */
export interface LintFinding extends LintHit {
  /** Which of those that were looked at together, from 0: two may be of one kind. */
  readonly configuration: number
  readonly rule: string
  readonly software: Linted
  readonly level: LintRule['level']
  readonly title: Localized
  readonly why: Localized
  readonly sources: readonly string[]
}
