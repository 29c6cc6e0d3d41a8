import { describe, expect, test } from 'vitest'
import { postdesk } from './postdesk.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const REPLY = '550 5.7.1 Frobnication of the third kind is not welcome at this house'

const RULES = {
  issuer: 'frob-house',
  rules: [
    {
      id: 'frob-third-kind',
      when: { text: ['frobnication of the third kind'] },
      reason: 'policy-violation',
      says: { en: 'They dislike frobnication.', de: 'Frobnikation ist dort unerwünscht.' },
      examples: [{ text: REPLY, verbatim: true }],
      source: 'https://frob.example/help',
      verifiedOn: '2026-11-01',
    },
  ],
}

const PROVIDER = {
  id: 'frob-house',
  name: 'Frob House',
  category: 'mailbox-provider',
  aliases: [],
  status: 'active',
  domains: ['frob.example'],
  hosts: ['mx.frob.example'],
  hints: [],
  appeals: [],
  advice: [],
  sources: [{ url: 'https://frob.example/help', asOf: '2026-11' }],
  verifiedOn: '2026-11-01',
}

describe('postdesk diagnose --knowledge', () => {
  test('lays the user’s own files over the built-in knowledge', () => {
    folder.write('bounce-rules/frob-house.json', JSON.stringify(RULES))
    folder.write('providers/frob-house.json', JSON.stringify(PROVIDER))
    const [diagnosis] = JSON.parse(
      postdesk(['diagnose', '--json', '--knowledge', folder.path()], { input: REPLY }).stdout,
    ).diagnoses
    expect([diagnosis.rule, diagnosis.organization?.name, diagnosis.summary.sentence]).toEqual([
      'frob-third-kind',
      'Frob House',
      'They dislike frobnication.',
    ])
  })

  test.each([
    ['is no JSON', '{', /postdesk: .*bounce-rules\/x\.json: .*JSON/],
    [
      'lacks something',
      JSON.stringify({ issuer: null, rules: [{ id: 'x' }] }),
      /bounce-rules\/x\.json: rules\.0\.when: .*expected object/,
    ],
    [
      'names an unknown reason',
      JSON.stringify(RULES).replace('policy-violation', 'bad-luck'),
      /x\.json: rules\.0\.reason: /,
    ],
  ])('a file that %s is named, with the place and what was expected', (_what, content, problem) => {
    folder.write('bounce-rules/x.json', content)
    const { code, stdout, stderr } = postdesk(['diagnose', '--knowledge', folder.path(), '-'], { input: REPLY })
    expect([code, stdout]).toEqual([3, ''])
    expect(stderr).toMatch(problem)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('a folder without knowledge is an error', () => {
    const { code, stderr } = postdesk(['diagnose', '--knowledge', folder.path(), '-'], { input: REPLY })
    expect([code, stderr]).toEqual([3, expect.stringContaining('has neither a folder "providers" nor "bounce-rules"')])
  })
})
