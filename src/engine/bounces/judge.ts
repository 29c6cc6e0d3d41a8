import type { Knowledge } from '../knowledge/compile.ts'
import type { Provider } from '../knowledge/provider.ts'
import { domainOf } from '../messages/addresses.ts'
import { advise } from './advise.ts'
import type { Confidence, Diagnosis, Outcome } from './diagnosis.ts'
import { identifyOrganization } from './identify-organization.ts'
import { judgeByCode, judgeByEnhancedCode } from './judge-by-code.ts'
import { matchReply, matchRules, type RuleMatch, type TextMatches } from './match-rules.ts'
import { type Permanence, REASONS, type Reason } from './reasons.ts'

/** Further words of a bounce. Many are never looked at: then nothing has to be decoded for them. */
export type Context = string | (() => string)

/** Judges one outcome: reason, permanence, organization, advice. `context` is read where the outcome's own text says nothing. */
export function judge(outcome: Outcome, context: Context, knowledge: Knowledge): Diagnosis {
  const host = hostOwner(outcome, knowledge)
  if (isDelivered(outcome)) return finish(outcome, 'delivered', null, { rules: [], hints: [] }, host, knowledge)
  const matches = findMatches(outcome, context, host, knowledge)
  const match = strongest(matches, outcome)
  const reason = match && match.rule.reason !== 'not-stated' ? match.rule.reason : judgeByCode(outcome)
  return finish(outcome, reason, match, matches, host, knowledge)
}

/** The reply itself first, then the words round it, then the rest of the bounce: the nearer to the server's mouth, the surer. */
function findMatches(outcome: Outcome, context: Context, host: Provider | null, knowledge: Knowledge): TextMatches {
  const { text, replyCode, enhancedStatusCode, remoteMta } = outcome
  const known = { replyCode, enhancedStatusCode, remoteMta, issuer: host }
  const { whole, reply } = matchReply({ ...known, text }, knowledge)
  const quoted = { rules: reply, hints: whole.hints }
  if (isStrong(quoted)) return quoted
  if (isStrong(whole) || context === '' || judgeByEnhancedCode(enhancedStatusCode) !== null) return whole
  const wider = matchRules({ ...known, text: typeof context === 'string' ? context : context() }, knowledge)
  return isStrong(wider) || whole.rules.length === 0 ? { rules: wider.rules, hints: whole.hints } : whole
}

function isStrong({ rules }: TextMatches): boolean {
  return rules[0] !== undefined && rules[0].rule.weak !== true
}

/** Weak words give way to a code that says more. */
function strongest({ rules }: TextMatches, outcome: Outcome): RuleMatch | null {
  const [first] = rules
  if (!first) return null
  const byCode = judgeByEnhancedCode(outcome.enhancedStatusCode)
  return first.rule.weak && byCode !== null && byCode !== first.rule.reason ? null : first
}

/** The owner of the host that answered. Of the reporting host only where it is the recipient's own, which refuses for itself. */
function hostOwner({ remoteMta, reportingMta, recipient }: Outcome, knowledge: Knowledge): Provider | null {
  if (remoteMta) return knowledge.hosts.find(remoteMta)
  const owner = reportingMta ? knowledge.hosts.find(reportingMta) : null
  return owner?.domains.includes(domainOf(recipient)) ? owner : null
}

function isDelivered({ action }: Outcome): boolean {
  return action === 'delivered' || action === 'relayed' || action === 'expanded'
}

function finish(
  outcome: Outcome,
  reason: Reason,
  match: RuleMatch | null,
  matches: TextMatches,
  host: Provider | null,
  knowledge: Knowledge,
): Diagnosis {
  const rule = match?.rule ?? null
  const organization = identifyOrganization(outcome, reason, host, matches, match, knowledge)
  const permanence = judgePermanence(outcome, reason, rule?.permanence)
  const advice = advise({ outcome, reason, permanence, rule, organization, knowledge })
  // Field by field: V8 makes a slow dictionary of an object so large that is spread together.
  return {
    recipient: outcome.recipient,
    originalRecipient: outcome.originalRecipient,
    action: outcome.action,
    replyCode: outcome.replyCode,
    enhancedStatusCode: outcome.enhancedStatusCode,
    text: outcome.text,
    command: outcome.command,
    remoteMta: outcome.remoteMta,
    reportingMta: outcome.reportingMta,
    arrivalDate: outcome.arrivalDate,
    lastAttemptDate: outcome.lastAttemptDate,
    willRetryUntil: outcome.willRetryUntil,
    queueId: outcome.queueId,
    reason,
    sisimaiReason: REASONS[reason].sisimai,
    permanence,
    organization,
    says: rule?.says ?? null,
    rule: rule?.id ?? null,
    ruleSource: rule ? { source: rule.source, verifiedOn: rule.verifiedOn, unsure: rule.unsure === true } : null,
    confidence: judgeConfidence(outcome, reason, match, matches),
    whoseMove: advice.whoseMove,
    wait: advice.wait,
    steps: advice.steps,
    appeal: advice.appeal,
    pointsTo: advice.pointsTo,
    links: advice.links,
    addresses: advice.addresses,
    senderAddresses: advice.senderAddresses,
  }
}

/** The codes say what happened, then the rule, then the action; the reason's own is the last resort. */
function judgePermanence(outcome: Outcome, reason: Reason, fromRule: Permanence | undefined): Permanence {
  if (reason === 'delivered') return 'none'
  const codeClass = outcome.replyCode?.[0] ?? outcome.enhancedStatusCode?.[0]
  if (codeClass === '4') return 'transient'
  if (codeClass === '5') return 'permanent'
  if (fromRule) return fromRule
  if (outcome.action === 'delayed') return 'transient'
  if (outcome.action === 'failed') return 'permanent'
  return REASONS[reason].permanence
}

function judgeConfidence(
  outcome: Outcome,
  reason: Reason,
  match: RuleMatch | null,
  { rules }: TextMatches,
): Confidence {
  if (reason === 'not-stated') return 'low'
  if (!match) return outcome.enhancedStatusCode ? 'medium' : 'low'
  if (match.rule.unsure) return 'low'
  const rival = rules.find((other) => other.rule.reason !== match.rule.reason)
  return rival && match.exactness - rival.exactness < 5 ? 'medium' : 'high'
}
