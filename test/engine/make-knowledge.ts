import { compileKnowledge, type Knowledge } from '../../src/engine/knowledge/compile.ts'
import type { Provider } from '../../src/engine/knowledge/provider.ts'
import type { Rule, RuleFile } from '../../src/engine/knowledge/rule.ts'

/** A provider of which a test names only what it is about. */
export function makeProvider(parts: Partial<Provider> & Pick<Provider, 'id'>): Provider {
  return {
    name: parts.id,
    category: 'mailbox-provider',
    aliases: [],
    status: 'active',
    domains: [],
    hosts: [],
    hints: [],
    appeals: [],
    advice: [],
    sources: [],
    verifiedOn: '2026-11-01',
    ...parts,
  }
}

/** A rule of which a test names only what it is about. */
export function makeRule(parts: Partial<Rule> & Pick<Rule, 'id' | 'when'>): Rule {
  return { reason: 'user-unknown', examples: [], source: 'a test', verifiedOn: '2026-11-01', ...parts }
}

/** Knowledge made of a few providers, and of rules by issuer (`''`: none). */
export function makeKnowledge(
  providers: readonly Provider[],
  rules: Readonly<Record<string, readonly Rule[]>>,
): Knowledge {
  const files = Object.entries(rules).map(([issuer, rules]): RuleFile => ({ issuer: issuer || null, rules }))
  return compileKnowledge(providers, files)
}
