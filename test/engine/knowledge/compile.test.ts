import { expect, it } from 'vitest'
import { compileKnowledge, indexGrams } from '../../../src/engine/knowledge/compile.ts'
import { makeProvider, makeRule } from '../make-knowledge.ts'

const provider = makeProvider({ id: 'example', hints: ['example mail gateway'], hosts: ['*.example.com'] })
const file = {
  issuer: 'example',
  rules: [
    makeRule({ id: 'by-words', when: { text: ['user unknown', 'no such user'] } }),
    makeRule({ id: 'by-code', when: { enhancedStatusCode: ['5.1.1'] } }),
  ],
}

it('every rule knows its issuer, and rules of codes alone stand apart', () => {
  const { rules, codeRules } = compileKnowledge([provider], [file])
  expect([rules.map(({ id, issuer }) => [id, issuer]), codeRules.map(({ id }) => id)]).toEqual([
    [
      ['by-words', 'example'],
      ['by-code', 'example'],
    ],
    ['by-code'],
  ])
})

it('hints and wordings are found in one pass, each with its owner', () => {
  const { wordings } = compileKnowledge([provider], [file])
  const owners = wordings
    .find('no such user at the example mail gateway')
    .map(({ owner }) => ('rule' in owner ? owner.rule.id : owner.provider.id))
  expect(owners.sort()).toEqual(['by-words', 'example'])
})

it('grams that were made with the build give the same answers', () => {
  const text = 'user unknown: no such user at the example mail gateway'
  const places = (grams?: readonly number[]) =>
    compileKnowledge([provider], [file], grams)
      .wordings.find(text)
      .map(({ start, end }) => [start, end])
  expect(places(indexGrams([provider], [file])).sort()).toEqual(places().sort())
})

it('no knowledge at all is knowledge too', () => {
  const { rules, wordings, hosts } = compileKnowledge([], [])
  expect([rules, wordings.find('user unknown'), hosts.find('mx.example.com')]).toEqual([[], [], null])
})
