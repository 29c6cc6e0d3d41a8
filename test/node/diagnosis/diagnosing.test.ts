import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diagnosing } from '../../../src/node/diagnosis/diagnosing.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const RULE = {
  id: 'no-such-user',
  when: { text: ['no such user here'] },
  reason: 'user-unknown',
  examples: [{ text: 'no such user here', verbatim: true }],
  source: 'https://example.org/codes',
  verifiedOn: '2026-11-02',
}

function knowledgeFile(content: unknown = { providers: [], ruleFiles: [{ issuer: null, rules: [RULE] }] }): string {
  const file = join(temporaryFolder(), 'knowledge.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

test.each([
  ['a text', (text: string) => ({ text })],
  ['bytes', (text: string) => ({ bytes: Buffer.from(text) })],
  ['a part of larger bytes', (text: string) => ({ bytes: Buffer.from(`>>${text}<<`).subarray(2, -2) })],
])('%s is diagnosed with the knowledge of the file', async (_what, input) => {
  const text = '550 5.1.1 <änna@example.org>: no such user here'
  const { size, diagnosed, source } = await diagnosing(knowledgeFile()).diagnose(input(text))
  expect(size).toBe(Buffer.byteLength(text))
  expect(diagnosed.diagnoses.map(({ reason, rule }) => [reason, rule])).toEqual([['user-unknown', 'no-such-user']])
  expect(source.text).toContain('änna@example.org')
})

test('it tells how much it knows', async () => {
  expect(await diagnosing(knowledgeFile()).facts()).toEqual({ providers: 0, rules: 1, newestVerifiedOn: '2026-11-02' })
})

test.each([
  ['is not there', null],
  ['is no JSON', '{'],
])('knowledge that %s is a fault that names no path', async (_what, content) => {
  const file = content === null ? '/nowhere/knowledge.json' : knowledgeFile(content)
  const { diagnose, facts, links } = diagnosing(file)
  for (const ask of [() => diagnose({ text: 'x' }), facts, links]) {
    await expect(ask()).rejects.toMatchObject({ code: 'knowledge-missing', detail: '' })
  }
})
