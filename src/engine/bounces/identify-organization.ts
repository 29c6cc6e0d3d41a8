import type { Knowledge } from '../knowledge/compile.ts'
import type { Provider } from '../knowledge/provider.ts'
import type { Because, Organization, Outcome } from './diagnosis.ts'
import type { RuleMatch, TextMatches } from './match-rules.ts'
import type { Reason } from './reasons.ts'

/** Nobody refused: the sending side did not get through. Only the host's owner can be named then. */
const UNANSWERED: ReadonlySet<Reason> = new Set([
  'mail-not-accepted',
  'network-error',
  'host-unknown',
  'delivery-expired',
  'routing-loop',
])

/** Who refused, and why we say so: the answering host first, then what only one organization writes. A recipient's domain is no evidence. */
export function identifyOrganization(
  outcome: Outcome,
  reason: Reason,
  host: Provider | null,
  matches: TextMatches,
  rule: RuleMatch | null,
  knowledge: Knowledge,
): Organization | null {
  const fromRule = rule?.rule.issuer ? (knowledge.providers.get(rule.rule.issuer) ?? null) : null
  const provider = UNANSWERED.has(reason) ? host : choose(outcome, host, fromRule, matches)
  if (!provider || !REFUSES.has(provider.category)) return null
  const because: Because[] = []
  if (host === provider && outcome.remoteMta) because.push({ kind: 'remoteMta', quote: outcome.remoteMta })
  else if (host === provider && outcome.reportingMta)
    because.push({ kind: 'reportingMta', quote: outcome.reportingMta })
  for (const hint of matches.hints) if (hint.provider === provider) because.push(becauseOf(hint.quote))
  if (fromRule === provider && rule) because.push({ kind: rule.rule.when.text ? 'wording' : 'code', quote: rule.quote })
  return { id: provider.id, name: provider.name, because: distinct(because) }
}

/** A list refuses nobody: a receiver that quotes it does. Software is no organization. */
const REFUSES: ReadonlySet<Provider['category']> = new Set(['mailbox-provider', 'filter', 'hoster'])

/** The host's owner refused, whatever it quotes; without a known host, the one who writes so. */
function choose(
  outcome: Outcome,
  host: Provider | null,
  fromRule: Provider | null,
  matches: TextMatches,
): Provider | null {
  if (host) return host
  const hinted = matches.hints.map(({ provider }) => provider).filter(({ category }) => REFUSES.has(category))
  if (fromRule && REFUSES.has(fromRule.category) && (hinted.includes(fromRule) || !isForeign(outcome, fromRule)))
    return fromRule
  return hinted[0] ?? null
}

/** A named host that is not the provider's own: its words there are somebody else's. A filter works behind any name. */
function isForeign({ remoteMta }: Outcome, provider: Provider): boolean {
  return provider.category === 'mailbox-provider' && remoteMta !== null && /[a-z]$/i.test(remoteMta)
}

function becauseOf(quote: string): Because {
  const kind = quote.includes('@')
    ? 'address'
    : /https?:|www\.|\.(?:com|net|org|de|jp|fr|ru|cn)\b/.test(quote)
      ? 'url'
      : 'wording'
  return { kind, quote }
}

function distinct(all: readonly Because[]): Because[] {
  return all.filter(({ quote }, at) => all.findIndex((other) => other.quote === quote) === at)
}
