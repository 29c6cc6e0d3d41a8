import type { Scenario } from '../scenario.ts'

/** One small change of the perfect scenario, and what must be found because of it; nothing else may be. */
export interface Defect {
  /** What is wrong, in a few words. */
  readonly name: string
  /** The id of the check that must say so. */
  readonly finding: string
  readonly outcome: 'fail' | 'warn' | 'notice'
  readonly apply: (scenario: Scenario) => Scenario
  /** What the user says, where it differs: selectors, addresses. */
  readonly subject?: {
    readonly selectors?: readonly string[]
    readonly addresses?: readonly string[]
    readonly ehloName?: string
    readonly localPart?: string
  }
}

type Edit = Defect['apply']

/** `defect('two records', 'spf-record', 'fail', records(…))` */
export function defect(
  name: string,
  finding: string,
  outcome: Defect['outcome'],
  edits: Edit | readonly Edit[],
  subject: Defect['subject'] = {},
): Defect {
  const all = typeof edits === 'function' ? [edits] : edits
  return { name, finding, outcome, apply: (scenario) => all.reduce((so, edit) => edit(so), scenario), subject }
}
