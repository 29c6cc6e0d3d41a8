import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/engine/bounces/diagnose.ts'
import { matchRules } from '../../src/engine/bounces/match-rules.ts'
import { compileKnowledge } from '../../src/engine/knowledge/compile.ts'
import type { Provider } from '../../src/engine/knowledge/provider.ts'
import type { Rule, RuleExample, RuleFile } from '../../src/engine/knowledge/rule.ts'
import { toByteString } from '../../src/engine/messages/byte-string.ts'
import { readSmtpReply } from '../../src/engine/messages/smtp-reply.ts'
import { providerSchema, ruleFileSchema } from '../../src/node/knowledge/schema.ts'
import { isWanted, readResources } from './read-resources.ts'

const providers = readResources('providers').filter(({ json }) => providerSchema.safeParse(json).success)
const files = readResources('bounce-rules').filter(({ json }) => ruleFileSchema.safeParse(json).success)
const knowledge = compileKnowledge(
  providers.map(({ json }) => json as Provider),
  files.map(({ json }) => json as RuleFile),
)

describe('every example lands on its own rule', () => {
  for (const { id, json } of files.filter(({ id }) => isWanted(id))) {
    for (const rule of (json as RuleFile).rules) {
      it(`${id}: ${rule.id}`, () => {
        expect(rule.examples.map((example) => winner(example))).toEqual(rule.examples.map(() => `${rule.id} alone`))
      })
    }
  }
})

describe('an example in a mail server’s words is read as what it is', () => {
  for (const { id, json } of files.filter(({ id }) => isWanted(id))) {
    it(id, () => {
      const missed = (json as RuleFile).rules.flatMap((rule) =>
        rule.examples.filter(({ remoteMta }) => !remoteMta).flatMap((example) => readAs(rule, example)),
      )
      expect(missed).toEqual([])
    })
  }
})

/** The rule that wins, and whether it wins alone: a tie is a fault of the rules. */
function winner({ text, remoteMta }: RuleExample): string {
  const issuer = remoteMta ? knowledge.hosts.find(remoteMta) : null
  const { rules } = matchRules({ text, ...readSmtpReply(text), issuer }, knowledge)
  const [first, second] = rules
  if (!first) return 'no rule'
  return second && second.exactness === first.exactness
    ? `${first.rule.id} and ${second.rule.id}`
    : `${first.rule.id} alone`
}

/** Through the whole engine: the example as somebody would paste it. */
function readAs(rule: Rule, { text }: RuleExample): string[] {
  const found = diagnose(toByteString(text), knowledge).diagnoses[0]
  return found?.rule === rule.id ? [] : [`${rule.id}: ${found?.rule ?? 'nothing'} for ${text}`]
}
