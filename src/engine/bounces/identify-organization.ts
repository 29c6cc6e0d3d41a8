import type { Knowledge } from '../knowledge/compile.ts'
import type { Provider } from '../knowledge/provider.ts'
import type { Because, Organization, Outcome } from './diagnosis.ts'
import type { RuleMatch, TextMatches } from './match-rules.ts'

/** Who refused, and why we say so: the answering host first, then what only one organization writes. A recipient's domain is no evidence. */
export function identifyOrganization(outcome: Outcome, host: Provider | null, matches: TextMatches, rule: RuleMatch | null, knowledge: Knowledge): Organization | null {
  const because: Because[] = []
  const fromRule = rule?.rule.issuer ? (knowledge.providers.get(rule.rule.issuer) ?? null) : null
  const provider = choose(host, fromRule, matches)
  if (!provider) return null
  if (host === provider && outcome.remoteMta) because.push({ kind: 'remoteMta', quote: outcome.remoteMta })
  for (const hint of matches.hints) if (hint.provider === provider) because.push(becauseOf(hint.quote))
  if (fromRule === provider && rule) because.push({ kind: rule.rule.when.text ? 'wording' : 'code', quote: rule.quote })
  return { id: provider.id, name: provider.name, because: distinct(because) }
}

/** The host's owner refused, whatever it quotes; without a known host, the one who writes so. Software is no organization. */
function choose(host: Provider | null, fromRule: Provider | null, matches: TextMatches): Provider | null {
  const candidates = [host, fromRule, matches.hints[0]?.provider ?? null]
  return candidates.find((provider) => provider !== null && provider.category !== 'software') ?? null
}

function becauseOf(quote: string): Because {
  const kind = quote.includes('@') ? 'address' : /https?:|www\.|\.(?:com|net|org|de|jp|fr|ru|cn)\b/.test(quote) ? 'url' : 'wording'
  return { kind, quote }
}

function distinct(all: readonly Because[]): Because[] {
  return all.filter(({ quote }, at) => all.findIndex((other) => other.quote === quote) === at)
}
