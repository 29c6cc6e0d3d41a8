import { matchDirective } from './match-directive.ts'
import {
  type Checked,
  type Evaluated,
  type Evaluation,
  evaluateTerm,
  MATCH,
  NO_MATCH,
  type TermVerdict,
} from './spf-evaluation.ts'
import type { Directive } from './spf-term.ts'
import { matchesNothing, targetOf } from './target-name.ts'

/** RFC 7208 §5: one mechanism. */
export function evaluateDirective(evaluation: Evaluation, domain: string, directive: Directive): Promise<Evaluated> {
  return evaluateTerm(evaluation, domain, directive, async (context) => {
    if (directive.mechanism === 'all' || directive.network !== null)
      return { verdict: await matchDirective(directive, null, context) }
    if (directive.domainSpec !== null && matchesNothing(directive.domainSpec, context)) return { verdict: NO_MATCH }
    const target = directive.domainSpec === null ? domain : await targetOf(directive.domainSpec, context)
    if (directive.mechanism !== 'include') return { target, verdict: await matchDirective(directive, target, context) }
    const checked = await evaluation.check(target, false)
    return { target, checked, verdict: includes(checked) }
  })
}

/** §5.2: what the result of the included record means for the including one. */
function includes({ result }: Checked): TermVerdict {
  if (result === 'pass') return MATCH
  if (result === 'fail' || result === 'softfail' || result === 'neutral') return NO_MATCH
  if (result === 'none') return { outcome: 'permerror', reason: 'includeWithoutRecord' }
  return { outcome: result, reason: 'includeFailed' }
}
