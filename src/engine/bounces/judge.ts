import type { Knowledge } from '../knowledge/compile.ts'
import type { Provider } from '../knowledge/provider.ts'
import { advise } from './advise.ts'
import type { Confidence, Diagnosis, Outcome } from './diagnosis.ts'
import { identifyOrganization } from './identify-organization.ts'
import { judgeByCode } from './judge-by-code.ts'
import { matchRules, type RuleMatch, type TextMatches } from './match-rules.ts'
import { type Permanence, REASONS, type Reason } from './reasons.ts'

/** Judges one outcome: reason, permanence, organization, advice. `context`: further words of the bounce, read where the outcome's own text says nothing. */
export function judge(outcome: Outcome, context: string, knowledge: Knowledge): Diagnosis {
  const host = hostOwner(outcome, knowledge)
  if (isDelivered(outcome)) return finish(outcome, 'delivered', null, { rules: [], hints: [] }, host, knowledge)
  const own = matchRules({ ...outcome, issuer: host }, knowledge)
  const [match, matches] = own.rules.length > 0 || context === '' ? [own.rules[0] ?? null, own] : matchContext(outcome, context, host, own, knowledge)
  const reason = match && match.rule.reason !== 'not-stated' ? match.rule.reason : judgeByCode(outcome)
  return finish(outcome, reason, match, matches, host, knowledge)
}

function matchContext(outcome: Outcome, context: string, host: Provider | null, own: TextMatches, knowledge: Knowledge): [RuleMatch | null, TextMatches] {
  const wider = matchRules({ ...outcome, text: context, issuer: host }, knowledge)
  return [wider.rules[0] ?? null, { rules: wider.rules, hints: own.hints }]
}

/** The owner of the host that answered; of the reporting host only where no other answered (its own refusal). */
function hostOwner(outcome: Outcome, knowledge: Knowledge): Provider | null {
  if (outcome.remoteMta) return knowledge.hosts.find(outcome.remoteMta)
  return outcome.reportingMta ? knowledge.hosts.find(outcome.reportingMta) : null
}

function isDelivered({ action }: Outcome): boolean {
  return action === 'delivered' || action === 'relayed' || action === 'expanded'
}

function finish(outcome: Outcome, reason: Reason, match: RuleMatch | null, matches: TextMatches, host: Provider | null, knowledge: Knowledge): Diagnosis {
  const rule = match?.rule ?? null
  const organization = identifyOrganization(outcome, host, matches, match, knowledge)
  const permanence = judgePermanence(outcome, reason, rule?.permanence)
  return {
    ...outcome,
    reason,
    sisimaiReason: REASONS[reason].sisimai,
    permanence,
    organization,
    says: rule?.says ?? null,
    rule: rule?.id ?? null,
    ruleSource: rule ? { source: rule.source, verifiedOn: rule.verifiedOn, unsure: rule.unsure === true } : null,
    confidence: judgeConfidence(outcome, reason, match, matches),
    ...advise({ outcome, reason, permanence, rule, organization, knowledge }),
  }
}

/** The action and the codes say what happened; a rule knows better for some; the reason's own is the last resort. */
function judgePermanence(outcome: Outcome, reason: Reason, fromRule: Permanence | undefined): Permanence {
  if (reason === 'delivered') return 'none'
  if (fromRule) return fromRule
  const codeClass = outcome.replyCode?.[0] ?? outcome.enhancedStatusCode?.[0]
  if (codeClass === '4') return 'transient'
  if (codeClass === '5') return 'permanent'
  if (outcome.action === 'delayed') return 'transient'
  if (outcome.action === 'failed') return 'permanent'
  return REASONS[reason].permanence
}

function judgeConfidence(outcome: Outcome, reason: Reason, match: RuleMatch | null, { rules }: TextMatches): Confidence {
  if (reason === 'not-stated') return 'low'
  if (!match) return outcome.enhancedStatusCode ? 'medium' : 'low'
  if (match.rule.unsure) return 'low'
  const rival = rules.find((other) => other.rule.reason !== match.rule.reason)
  return rival && match.exactness - rival.exactness < 5 ? 'medium' : 'high'
}
