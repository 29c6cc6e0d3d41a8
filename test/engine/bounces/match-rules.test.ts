import { describe, expect, it } from 'vitest'
import { type MatchInput, matchReply, matchRules } from '../../../src/engine/bounces/match-rules.ts'
import { makeKnowledge, makeProvider, makeRule } from '../make-knowledge.ts'

const mailbox = makeProvider({ id: 'mailbox', hosts: ['*.mailbox.example'] })
const other = makeProvider({ id: 'other', hosts: ['*.other.example'] })
const filter = makeProvider({ id: 'filter', category: 'filter' })

const knowledge = makeKnowledge([mailbox, other, filter], {
  '': [
    makeRule({ id: 'short', when: { text: ['user unknown'] } }),
    makeRule({ id: 'long', when: { text: ['user unknown in our directory'] } }),
    makeRule({ id: 'exact-code', when: { text: ['not accepted'], enhancedStatusCode: ['5.7.1'] } }),
    makeRule({ id: 'code-range', when: { text: ['not accepted'], enhancedStatusCode: ['5.7.*'] } }),
    makeRule({ id: 'reply-code', when: { text: ['not accepted'], replyCode: ['554'] } }),
    makeRule({ id: 'words-only', when: { text: ['not accepted'] } }),
    makeRule({ id: 'weak', weak: true, when: { text: ['not accepted here at all, never ever'] } }),
    makeRule({ id: 'only-code', when: { enhancedStatusCode: ['4.7.500-599'] } }),
    makeRule({ id: 'twin-b', when: { text: ['twins'] } }),
    makeRule({ id: 'twin-a', when: { text: ['twins'] } }),
  ],
  mailbox: [makeRule({ id: 'own', when: { text: ['blocked by policy'] } })],
  filter: [makeRule({ id: 'filtered', when: { text: ['blocked by policy'] } })],
})

const match = (text: string, parts: Partial<MatchInput> = {}) =>
  matchRules({ text, replyCode: null, enhancedStatusCode: null, issuer: null, ...parts }, knowledge).rules.map(
    ({ rule }) => rule.id,
  )

describe('the most exact rule wins', () => {
  it.each([
    ['more words', 'user unknown in our directory', {}, ['long', 'short']],
    [
      'an exact code, then a range, then a reply code, then words alone',
      'not accepted',
      { replyCode: '554', enhancedStatusCode: '5.7.1' },
      ['exact-code', 'code-range', 'reply-code', 'words-only'],
    ],
    [
      'codes that do not fit rule out',
      'not accepted',
      { replyCode: '550', enhancedStatusCode: '5.1.1' },
      ['words-only'],
    ],
    ['weak words come last, however many they are', 'not accepted here at all, never ever', {}, ['words-only', 'weak']],
    ['a code alone', 'xyz', { enhancedStatusCode: '4.7.511' }, ['only-code']],
    ['of two alike the order is always the same', 'twins', {}, ['twin-a', 'twin-b']],
    ['nothing fits', 'xyz', {}, []],
  ])('%s', (_name, text, parts, ids) => {
    expect(match(text, parts)).toEqual(ids)
  })

  it.each([
    [
      'from the mailbox provider’s own host its words come first',
      { issuer: mailbox, remoteMta: 'mx.mailbox.example' },
      ['own', 'filtered'],
    ],
    [
      'from another’s host a filter’s come first',
      { issuer: other, remoteMta: 'mx.other.example' },
      ['filtered', 'own'],
    ],
    ['from a host of nobody we know, too', { remoteMta: 'mx.unknown.example' }, ['filtered', 'own']],
  ])('%s', (_name, parts, ids) => {
    expect(match('blocked by policy', parts)).toEqual(ids)
  })
})

it('the reply that is quoted is told apart from the words round it', () => {
  const input = {
    text: 'twins: host mx.example.com said: 550 user unknown',
    replyCode: '550',
    enhancedStatusCode: null,
    issuer: null,
  }
  const { whole, reply } = matchReply(input, knowledge)
  expect([whole.rules.map(({ rule }) => rule.id).sort(), reply.map(({ rule }) => rule.id)]).toEqual([
    ['short', 'twin-a', 'twin-b'],
    ['short'],
  ])
})

it('a match tells the words that it rests on', () => {
  const { rules } = matchRules(
    { text: 'The User   UNKNOWN', replyCode: null, enhancedStatusCode: null, issuer: null },
    knowledge,
  )
  expect(rules.map(({ quote }) => quote)).toEqual(['user unknown'])
})
