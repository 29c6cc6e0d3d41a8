import {
  type Checked,
  type Decision,
  type Evaluated,
  type Evaluation,
  evaluateTerm,
  MATCH,
  NO_MATCH,
} from './spf-evaluation.ts'
import type { Modifier } from './spf-term.ts'
import { targetOf } from './target-name.ts'

/** RFC 7208 §6.1: the target's result is the result; without a record it is a permerror. The target's `exp` explains (§6.2). */
export async function redirect(
  evaluation: Evaluation,
  domain: string,
  modifier: Modifier,
  explains: boolean,
): Promise<Evaluated & { readonly decision: Decision }> {
  const evaluated = await evaluateTerm(evaluation, domain, modifier, async (context) => {
    const target = await targetOf(modifier.value, context)
    const checked = await evaluation.check(target, explains)
    const verdict = checked.result === 'none' ? WITHOUT_RECORD : checked.mechanism === null ? NO_MATCH : MATCH
    return { target, checked, verdict }
  })
  return { ...evaluated, decision: decide(evaluated) }
}

const WITHOUT_RECORD = { outcome: 'permerror', reason: 'redirectWithoutRecord' } as const

function decide({ verdict, checked }: Evaluated): Decision {
  if (verdict.outcome === 'temperror' || verdict.outcome === 'permerror')
    return { result: verdict.outcome, reason: verdict.reason, mechanism: null, explanation: null }
  const { result, mechanism, explanation }: Partial<Checked> = checked ?? {}
  return {
    result: result ?? 'neutral',
    reason: 'redirected',
    mechanism: mechanism ?? null,
    explanation: explanation ?? null,
  }
}
