import { expect, test } from 'vitest'
import { knowledgeFile } from '../../scripts/build/knowledge-file.ts'

test('every file of resources/ that is wrong is named, with what was expected there', () => {
  const broken = { name: 'providers/broken.json', text: '{' }
  const strange = { name: 'bounce-rules/strange.json', text: '{ "issuer": null, "rules": [] }' }
  const build = () => knowledgeFile([broken], [strange])
  expect(build).toThrow(/^providers\/broken\.json: .*JSON/)
  expect(build).toThrow(/\nbounce-rules\/strange\.json: [\s\S]*rules/)
})

test('nothing in, nothing out', () => {
  expect(knowledgeFile([], [])).toMatchObject({ providers: [], ruleFiles: [] })
})
