import type { Localized } from '../bounces/diagnosis.ts'
import type { Permanence, Reason, WhoseMove } from '../bounces/reasons.ts'
import type { StepId } from '../bounces/steps.ts'

/** A file in resources/bounce-rules: all rules of one issuer (a provider, a filter vendor, a list, or a mail software). */
export interface RuleFile {
  /** Id of the provider whose words these are, or null for wordings that no single organization owns. */
  readonly issuer: string | null
  readonly rules: readonly Rule[]
}

/**
 * One meaning of a refusal. It matches when every condition under `when` holds; of all that match, the most exact wins
 * (see exactness.ts).
 */
export interface Rule {
  readonly id: string
  readonly when: RuleCondition
  readonly reason: Reason
  /** Only where it differs from what the codes or the reason say. */
  readonly permanence?: Permanence
  readonly whoseMove?: WhoseMove
  /** What this refusal means, in our words, where it says more than the reason does. */
  readonly says?: Localized
  /** Steps instead of the reason's own; a string, or an object with the parameters of its text. */
  readonly steps?: readonly (StepId | RuleStep)[]
  readonly wait?: { readonly minMinutes: number; readonly maxMinutes: number }
  /** Does a request to the organization help? */
  readonly appeal?: 'yes' | 'maybe' | 'no'
  /** Ids of the organizations that really hold the listing. */
  readonly pointsTo?: readonly string[]
  /** True: the words say little; the rule wins only where no other fits. */
  readonly weak?: true
  readonly examples: readonly RuleExample[]
  /** https address, or a document's name, where the meaning is from. */
  readonly source: string
  /** The day on which the source was checked, YYYY-MM-DD. */
  readonly verifiedOn: string
  /** Left out: sure. */
  readonly unsure?: true
  /** For those who look after this file. */
  readonly note?: string
}

export interface RuleStep {
  readonly id: StepId
  readonly with: Readonly<Record<string, string>>
}

export interface RuleCondition {
  /**
   * Wordings, any one of which must stand in the text. Case and runs of white space do not matter. `*` stands for any
   * text, `{n}` for digits, `{w}` for a run without spaces. A wording that begins or ends with a letter or digit begins or ends at the
   * border of a word; put `*` there to lift that. Each needs a piece of at least three characters in a row without wildcard.
   */
  readonly text?: readonly string[]
  /** `550`, or several. */
  readonly replyCode?: readonly string[]
  /** `5.7.26`; `5.7.606-649` is a range of the last number; `5.7.*` any detail; `x.7.1` either class. */
  readonly enhancedStatusCode?: readonly string[]
  /** True: only when the answering host is known to be the issuer's. For words that others use too. */
  readonly fromIssuer?: true
}

export interface RuleExample {
  readonly text: string
  /** True: as found in the source (names and addresses replaced). False: put together from documentation, never shown as a quotation. */
  readonly verbatim: boolean
  readonly remoteMta?: string
}
