import { evaluateDirective } from './evaluate-directive.ts'
import { explain } from './explain.ts'
import { isIgnored } from './ignored-terms.ts'
import { modifierOf, type SpfRecord } from './read-record.ts'
import { redirect } from './redirect.ts'
import type { Decision, Evaluated, Evaluation } from './spf-evaluation.ts'
import type { Directive, Qualifier, SpfTerm } from './spf-term.ts'
import type { SpfResult, SpfTermNode } from './spf-tree.ts'
import { unseenTerm } from './term-node.ts'

/** Terms of a record that a tree shows. */
const MOST_TERMS = 200

/** RFC 7208 §4.6: the directives from left to right, then the redirect, then neutral (§4.7). */
export async function evaluateRecord(
  evaluation: Evaluation,
  domain: string,
  record: SpfRecord,
  explains: boolean,
): Promise<Decision & { readonly terms: readonly SpfTermNode[] }> {
  const nodes = new Map<SpfTerm, SpfTermNode>()
  const keep = (term: SpfTerm, { node }: Evaluated) => nodes.set(term, node)
  const matched = await findMatch(evaluation, domain, record, keep)
  const redirected = matched ?? (await followRedirect(evaluation, domain, record, explains, keep))
  const decision = redirected ?? { result: 'neutral', reason: 'noMatch', mechanism: null, explanation: null }
  const exp = explains && decision.reason === 'matched' && decision.result === 'fail' ? modifierOf(record, 'exp') : null
  const explained = exp === null ? null : await explain(evaluation, domain, exp)
  if (exp !== null && explained !== null) nodes.set(exp, explained.node)
  const terms = record.terms.filter((term, index) => index < MOST_TERMS || nodes.get(term)?.outcome === 'match')
  return {
    ...decision,
    explanation: explained?.explanation ?? decision.explanation,
    terms: terms.map((term) => nodes.get(term) ?? unseenTerm(term, isIgnored(term, record) ? 'ignored' : 'notReached')),
  }
}

type Keep = (term: SpfTerm, evaluated: Evaluated) => void

async function findMatch(
  evaluation: Evaluation,
  domain: string,
  record: SpfRecord,
  keep: Keep,
): Promise<Decision | null> {
  for (const term of record.terms) {
    if (term.kind === 'modifier') continue
    const evaluated = await evaluateDirective(evaluation, domain, term)
    keep(term, evaluated)
    const { verdict } = evaluated
    if (verdict.outcome === 'match') return matchedBy(term)
    if (verdict.outcome !== 'noMatch')
      return { result: verdict.outcome, reason: verdict.reason, mechanism: term.text, explanation: null }
  }
  return null
}

/** §6.1: "any "redirect" modifier (regardless of ordering) MUST be ignored" beside an `all`; the loop above ends there. */
async function followRedirect(
  evaluation: Evaluation,
  domain: string,
  record: SpfRecord,
  explains: boolean,
  keep: Keep,
): Promise<Decision | null> {
  const modifier = modifierOf(record, 'redirect')
  if (modifier === null) return null
  const followed = await redirect(evaluation, domain, modifier, explains)
  keep(modifier, followed)
  return followed.decision
}

const RESULT_OF: Readonly<Record<Qualifier, SpfResult>> = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' }

function matchedBy(directive: Directive): Decision {
  return { result: RESULT_OF[directive.qualifier], reason: 'matched', mechanism: directive.text, explanation: null }
}
