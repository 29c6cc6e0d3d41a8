import { HostIndex } from './host-index.ts'
import type { Provider } from './provider.ts'
import type { Rule, RuleFile } from './rule.ts'
import { rarestGrams, WordingIndex } from './wording-index.ts'

/** All knowledge, indexed for matching. Made once, shared by all diagnoses. */
export interface Knowledge {
  readonly providers: ReadonlyMap<string, Provider>
  readonly rules: readonly IssuedRule[]
  readonly hosts: HostIndex
  /** The wordings of all rules and the hints of all providers in one index: a text is read once. */
  readonly wordings: WordingIndex<WordingOwner>
  /** Rules that ask for a code only, by that code's condition. */
  readonly codeRules: readonly IssuedRule[]
}

export interface IssuedRule extends Rule {
  readonly issuer: string | null
}

export type WordingOwner = { readonly rule: IssuedRule } | { readonly provider: Provider }

/** What the index of these files would work out first; made when the knowledge is built, so that no start has to. */
export function indexGrams(providers: readonly Provider[], files: readonly RuleFile[]): number[] {
  const rules = files.flatMap(({ issuer, rules }) => rules.map((rule): IssuedRule => ({ ...rule, issuer })))
  const patterns = [...ownedWordings(providers, rules)].map(([pattern]) => pattern)
  return rarestGrams(
    patterns,
    rules.flatMap(({ examples }) => examples.map(({ text }) => text.toLowerCase())),
  )
}

/** Indexes the knowledge files. They are taken as valid: src/node/knowledge validates what comes from outside. */
export function compileKnowledge(
  providers: readonly Provider[],
  files: readonly RuleFile[],
  grams?: readonly number[],
): Knowledge {
  const rules = files.flatMap(({ issuer, rules }) => rules.map((rule): IssuedRule => ({ ...rule, issuer })))
  return {
    providers: new Map(providers.map((provider) => [provider.id, provider])),
    rules,
    hosts: new HostIndex(providers),
    wordings: new WordingIndex([...ownedWordings(providers, rules)], grams),
    codeRules: rules.filter((rule) => rule.when.text === undefined),
  }
}

function* ownedWordings(
  providers: readonly Provider[],
  rules: readonly IssuedRule[],
): Iterable<[string, WordingOwner]> {
  for (const provider of providers) for (const hint of provider.hints) yield [hint, { provider }]
  for (const rule of rules) for (const text of rule.when.text ?? []) yield [text, { rule }]
}
