import { describe, expect, it } from 'vitest'
import type { Diagnosis, Outcome } from '../../../src/engine/bounces/diagnosis.ts'
import { judge } from '../../../src/engine/bounces/judge.ts'
import { EMPTY_OUTCOME } from '../../../src/engine/bounces/outcome.ts'
import { readSmtpReply } from '../../../src/engine/messages/smtp-reply.ts'
import { makeKnowledge, makeProvider, makeRule } from '../make-knowledge.ts'

const knowledge = makeKnowledge(
  [
    makeProvider({
      id: 'bigmail',
      name: 'Bigmail',
      hosts: ['*.bigmail.example'],
      domains: ['bigmail.example'],
      hints: ['support.bigmail.example', 'abuse@bigmail.example', 'bigmail gateway'],
    }),
    makeProvider({
      id: 'sieve',
      name: 'Sieve',
      category: 'filter',
      hosts: ['*.sieve.example'],
      hints: ['sieve filter'],
    }),
    makeProvider({
      id: 'list',
      name: 'The List',
      category: 'blocklist',
      hosts: ['*.list.example'],
      hints: ['list.example'],
    }),
  ],
  {
    '': [
      makeRule({ id: 'unknown', when: { text: ['user unknown'] } }),
      makeRule({ id: 'full', reason: 'mailbox-full', when: { text: ['mailbox full'] } }),
      makeRule({ id: 'greylisted', reason: 'greylisted', permanence: 'transient', when: { text: ['greylisted'] } }),
      makeRule({ id: 'weak', reason: 'policy-violation', weak: true, when: { text: ['not allowed'] } }),
      makeRule({ id: 'says-nothing', reason: 'not-stated', when: { text: ['delivery failed'] } }),
      makeRule({ id: 'by-code', reason: 'rate-limited', when: { enhancedStatusCode: ['4.7.500-599'] } }),
      makeRule({ id: 'guess', reason: 'spam-detected', unsure: true, when: { text: ['looks odd'] } }),
    ],
    bigmail: [
      makeRule({ id: 'bigmail-block', reason: 'address-blocked', when: { text: ['see support.bigmail.example'] } }),
      makeRule({
        id: 'bigmail-own',
        reason: 'bad-reputation',
        when: { text: ['temporary problem'], fromIssuer: true },
      }),
    ],
    sieve: [makeRule({ id: 'sieve-spam', reason: 'spam-detected', when: { text: ['stopped by sieve'] } })],
    list: [makeRule({ id: 'list-listed', reason: 'address-blocked', when: { text: ['listed at list.example'] } })],
  },
)

function judged(text: string, parts: Partial<Outcome> = {}, context = ''): Diagnosis {
  return judge({ ...EMPTY_OUTCOME, ...readSmtpReply(text), text, ...parts }, context, knowledge)
}

describe('which rule decides', () => {
  it.each([
    ['words that a rule knows', '550 user unknown', 'unknown'],
    ['the quoted reply before the words round it', 'mailbox full? host a.example said: 550 user unknown', 'unknown'],
    ['the words round it where the quoted reply says nothing', 'user unknown: host a.example said: 550 no', 'unknown'],
    ['a code that a rule asks for', '450 4.7.511 x', 'by-code'],
    ['words that say little, where nothing else speaks', '550 not allowed', 'weak'],
    ['no rule', '550 xyz', null],
  ])('%s', (_name, text, rule) => {
    expect(judged(text).rule).toBe(rule)
  })

  it('weak words give way to a code that says something else', () => {
    const { rule, reason } = judged('550 5.1.1 not allowed')
    expect({ rule, reason }).toEqual({ rule: null, reason: 'user-unknown' })
  })

  it('a rule that states no reason leaves it to the codes', () => {
    const { rule, reason } = judged('552 5.2.2 delivery failed')
    expect({ rule, reason }).toEqual({ rule: 'says-nothing', reason: 'mailbox-full' })
  })

  it('the words of the whole bounce are read where the reply says nothing', () => {
    expect([
      judged('550 no', {}, 'The mailbox full').rule,
      judged('550 user unknown', {}, 'mailbox full').rule,
    ]).toEqual(['full', 'unknown'])
  })

  it('words that others use too count only from the issuer’s own host', () => {
    const text = '421 temporary problem'
    expect([judged(text).rule, judged(text, { remoteMta: 'mx.bigmail.example' }).rule]).toEqual([null, 'bigmail-own'])
  })
})

describe('permanence', () => {
  it.each([
    ['the reply code’s class', '451 user unknown', {}, 'transient'],
    ['… says permanent too', '550 greylisted', {}, 'permanent'],
    ['the enhanced code’s class without a reply code', '4.1.1 user unknown', {}, 'transient'],
    ['the reply code before the enhanced code', '550 4.1.1 user unknown', {}, 'permanent'],
    ['the rule’s own without codes', 'greylisted', { action: 'failed' }, 'transient'],
    ['the action without codes and rule', 'xyz', { action: 'delayed' }, 'transient'],
    ['the action says permanent too', 'xyz', { action: 'failed' }, 'permanent'],
    ['the reason’s own at last', 'mailbox full', {}, 'transient'],
    ['nothing failed', '250 2.0.0 ok', { action: 'delivered' }, 'none'],
  ] as const)('%s', (_name, text, parts, permanence) => {
    expect(judged(text, parts).permanence).toBe(permanence)
  })
})

describe('confidence', () => {
  it.each([
    ['words that only one rule knows', '550 user unknown', 'high'],
    ['two rules that say different things', 'user unknown mailbox full', 'medium'],
    ['an enhanced code alone', '550 5.2.2 xyz', 'medium'],
    ['a reply code alone', '552 xyz', 'low'],
    ['a rule that is unsure', '550 looks odd', 'low'],
    ['no reason stated', '550 xyz', 'low'],
  ])('%s', (_name, text, confidence) => {
    expect(judged(text).confidence).toBe(confidence)
  })
})

describe('who refused, and why we say so', () => {
  const who = (text: string, parts: Partial<Outcome> = {}) => judged(text, parts).organization
  const bigmail = (...because: readonly (readonly [kind: string, quote: string])[]) => ({
    id: 'bigmail',
    name: 'Bigmail',
    because: because.map(([kind, quote]) => ({ kind, quote })),
  })

  it('the owner of the host that answered', () => {
    expect(who('550 user unknown', { remoteMta: 'MX.bigmail.example' })).toEqual(
      bigmail(['remoteMta', 'MX.bigmail.example']),
    )
  })

  it('the one whose words these are, told once each', () => {
    expect(who('550 blocked, see support.bigmail.example')).toEqual(
      bigmail(['wording', 'support.bigmail.example'], ['wording', 'see support.bigmail.example']),
    )
  })

  it('an address and a link are told as such', () => {
    expect(who('550 write to abuse@bigmail.example')).toEqual(bigmail(['address', 'abuse@bigmail.example']))
  })

  it('all that speaks for it', () => {
    expect(who('550 bigmail gateway says user unknown', { remoteMta: 'mx.bigmail.example' })).toEqual(
      bigmail(['remoteMta', 'mx.bigmail.example'], ['wording', 'bigmail gateway']),
    )
  })

  it('the reporting host where it is the recipient’s own', () => {
    const own = { reportingMta: 'mx.bigmail.example', recipient: 'a@bigmail.example' }
    expect([who('550 user unknown', own), who('550 user unknown', { ...own, recipient: 'a@other.example' })]).toEqual([
      bigmail(['reportingMta', 'mx.bigmail.example']),
      null,
    ])
  })

  it.each([
    ['the recipient’s domain is no evidence', '550 user unknown', { recipient: 'a@bigmail.example' }, null],
    ['a host of nobody we know', '550 user unknown', { remoteMta: 'mx.other.example' }, null],
    ['a list refuses nobody', '550 listed at list.example', {}, null],
    ['… not even from a host of its own', '550 no', { remoteMta: 'mx.list.example' }, null],
    ['a filter behind somebody’s host', '550 stopped by sieve', { remoteMta: 'mx.other.example' }, 'sieve'],
    ['the host’s owner, whatever it quotes', '550 stopped by sieve', { remoteMta: 'mx.bigmail.example' }, 'bigmail'],
    [
      'a mailbox provider’s words from another host',
      '550 see support.bigmail.example',
      { remoteMta: 'mx.other.example' },
      'bigmail',
    ],
  ])('%s', (_name, text, parts, id) => {
    expect(who(text, parts)?.id ?? null).toBe(id)
  })
})

it('the input’s own statements are passed on as they are', () => {
  const outcome: Outcome = {
    ...EMPTY_OUTCOME,
    recipient: 'a@bigmail.example',
    originalRecipient: 'b@c.example',
    action: 'failed',
    replyCode: '550',
    enhancedStatusCode: '5.1.1',
    text: '550 5.1.1 user unknown',
    command: 'RCPT',
    remoteMta: 'mx.bigmail.example',
    queueId: 'ABC',
  }
  expect(judge(outcome, '', knowledge)).toMatchObject(outcome)
})
