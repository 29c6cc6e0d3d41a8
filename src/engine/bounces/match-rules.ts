import type { IssuedRule, Knowledge } from '../knowledge/compile.ts'
import type { Provider } from '../knowledge/provider.ts'
import { type CodeFit, fitEnhancedStatusCode } from '../knowledge/status-condition.ts'
import { normalizeText } from './normalize-text.ts'

/** A rule that fits, how exactly, and the words that it rests on. */
export interface RuleMatch {
  readonly rule: IssuedRule
  readonly exactness: number
  /** The wording as it stands in the text, or the code. */
  readonly quote: string
}

/** Everything that the wordings of a text show: rules that fit, the most exact first, and organizations whose hints it holds. */
export interface TextMatches {
  readonly rules: readonly RuleMatch[]
  readonly hints: readonly { readonly provider: Provider; readonly quote: string }[]
}

export interface MatchInput {
  readonly text: string
  readonly replyCode: string | null
  readonly enhancedStatusCode: string | null
  /** Whose host answered, where that is known. */
  readonly issuer: Provider | null
  /** The name of the host that answered, of whatever ownership. */
  readonly remoteMta?: string | null
}

/** The rules that fit the whole text, and those whose words stand in the quoted reply inside it. */
export interface SplitMatches {
  readonly whole: TextMatches
  readonly reply: readonly RuleMatch[]
}

/** A refusal is short; a longer text is judged by its beginning. */
const MOST_TEXT = 4096

/** What counts for how exact a rule is; see the example tests, which hold every rule to it. */
const EXACT_CODE = 25
const CODE_RANGE = 10
const REPLY_CODE = 10
const ISSUER_ANSWERED = 40
const NO_ISSUER = -15
const OTHER_ANSWERED = -30
const UNKNOWN_ANSWERED = -15
/** That time ran out says less than what went wrong each time: any other cause in the text comes first. */
const EXPIRED = -12
const WEAK = -100

/** Finds every rule that fits. The order is total: exactness, then id, so that the same input always gets the same answer. */
export function matchRules(input: MatchInput, knowledge: Knowledge): TextMatches {
  return matchReply(input, knowledge).whole
}

/** As matchRules, and beside it what fits the server's own reply, where the text shows where that begins. One pass over the text. */
export function matchReply(input: MatchInput, knowledge: Knowledge): SplitMatches {
  const text = normalizeText(input.text.length > MOST_TEXT ? input.text.slice(0, MOST_TEXT) : input.text)
  const replyStart = startOfReply(text)
  const best = new Map<string, RuleMatch>()
  const bestInReply = new Map<string, RuleMatch>()
  const hints: { provider: Provider; quote: string }[] = []
  for (const { owner, wording, start, end } of knowledge.wordings.find(text)) {
    const quote = text.slice(start, end)
    if ('provider' in owner) {
      hints.push({ provider: owner.provider, quote })
      continue
    }
    const match = fitRule(owner.rule, wording.literalLength, quote, input, knowledge)
    keepBest(best, match)
    if (start >= replyStart) keepBest(bestInReply, match)
  }
  for (const rule of knowledge.codeRules) {
    const match = fitRule(rule, 0, input.enhancedStatusCode ?? '', input, knowledge)
    keepBest(best, match)
    keepBest(bestInReply, match)
  }
  return {
    whole: { rules: [...best.values()].sort(byExactness), hints },
    reply: [...bestInReply.values()].sort(byExactness),
  }
}

/** Where the answering server's words begin, behind the sending one's words round them; 0 where nothing shows it. */
function startOfReply(text: string): number {
  const start = QUOTED.exec(text)
  return start ? start.index + start[0].length : 0
}

const QUOTED =
  /(?:\bsaid|returned(?: was)?|responded(?: with)?|response(?: was| from \S{1,255})?|error (?:was|message)|replied|reply|answered|<<<|rcpt to:<[^<>]{0,320}>|\]):? {0,3}['"([]?(?=[245]\d\d[ -])/

function byExactness(a: RuleMatch, b: RuleMatch): number {
  return b.exactness - a.exactness || (a.rule.id < b.rule.id ? -1 : 1)
}

function keepBest(best: Map<string, RuleMatch>, match: RuleMatch | null): void {
  if (match && match.exactness > (best.get(match.rule.id)?.exactness ?? Number.NEGATIVE_INFINITY))
    best.set(match.rule.id, match)
}

function fitRule(
  rule: IssuedRule,
  literals: number,
  quote: string,
  input: MatchInput,
  knowledge: Knowledge,
): RuleMatch | null {
  const { enhancedStatusCode, replyCode, fromIssuer } = rule.when
  const isIssuer = rule.issuer !== null && input.issuer?.id === rule.issuer
  if (fromIssuer && !isIssuer) return null
  const codeFit: CodeFit = enhancedStatusCode
    ? fitEnhancedStatusCode(enhancedStatusCode, input.enhancedStatusCode)
    : 'none'
  if (enhancedStatusCode && codeFit === 'none') return null
  if (replyCode && !(input.replyCode !== null && replyCode.includes(input.replyCode))) return null
  const codes = (codeFit === 'exact' ? EXACT_CODE : codeFit === 'range' ? CODE_RANGE : 0) + (replyCode ? REPLY_CODE : 0)
  const weight =
    issuerWeight(rule, isIssuer, input, knowledge) +
    (rule.weak ? WEAK : 0) +
    (rule.reason === 'delivery-expired' ? EXPIRED : 0)
  return { rule, exactness: literals + codes + weight, quote }
}

/** Words of a mailbox provider from another's host are a coincidence or a forwarded refusal; a filter's or a list's are met behind any host. */
function issuerWeight(rule: IssuedRule, isIssuer: boolean, input: MatchInput, knowledge: Knowledge): number {
  if (rule.issuer === null) return NO_ISSUER
  if (isIssuer) return ISSUER_ANSWERED
  const isMailbox = knowledge.providers.get(rule.issuer)?.category === 'mailbox-provider'
  if (!isMailbox) return 0
  if (input.issuer !== null) return OTHER_ANSWERED
  return input.remoteMta && /[a-z]$/i.test(input.remoteMta) ? UNKNOWN_ANSWERED : 0
}
