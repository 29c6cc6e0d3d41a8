import { cut } from './show-answers.ts'
import type { SpfTerm } from './spf-term.ts'
import type { SpfTermNode, SpfTermOutcome } from './spf-tree.ts'

/** A term of which nothing is known but its text. */
export function unseenTerm(term: SpfTerm, outcome: SpfTermOutcome): SpfTermNode {
  return {
    text: cut(term.text),
    at: term.at,
    name: term.kind === 'modifier' ? cut(term.name) : term.mechanism,
    target: null,
    outcome,
    ...{ lookups: 0, voidLookups: 0, questions: [], record: null, loop: false, decided: false, tookMs: 0 },
  }
}
