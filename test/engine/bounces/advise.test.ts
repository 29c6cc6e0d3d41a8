import { describe, expect, it } from 'vitest'
import { advise } from '../../../src/engine/bounces/advise.ts'
import type { Diagnosis, Outcome } from '../../../src/engine/bounces/diagnosis.ts'
import { judge } from '../../../src/engine/bounces/judge.ts'
import { EMPTY_OUTCOME } from '../../../src/engine/bounces/outcome.ts'
import { REASON_STEPS } from '../../../src/engine/bounces/reason-advice.ts'
import { REASON_IDS, REASONS } from '../../../src/engine/bounces/reasons.ts'
import { STEPS } from '../../../src/engine/bounces/steps.ts'
import type { AppealRoute } from '../../../src/engine/knowledge/provider.ts'
import { readSmtpReply } from '../../../src/engine/messages/smtp-reply.ts'
import { makeKnowledge, makeProvider, makeRule } from '../make-knowledge.ts'

const route = (parts: Partial<AppealRoute> & Pick<AppealRoute, 'kind' | 'target'>): AppealRoute => ({
  for: [],
  needs: ['sender-address'],
  expect: null,
  source: 'a test',
  ...parts,
})

const knowledge = makeKnowledge(
  [
    makeProvider({
      id: 'telco',
      name: 'Telco',
      hosts: ['*.telco.example'],
      appeals: [
        route({ kind: 'email', target: 'tobr@telco.example', for: ['NOWL'], needs: ['contact-name'] }),
        route({ kind: 'email', target: 'tosa@telco.example', for: ['(BL)'] }),
        route({ kind: 'form', target: 'https://telco.example/form' }),
      ],
    }),
    makeProvider({
      id: 'list',
      name: 'The List',
      category: 'blocklist',
      appeals: [route({ kind: 'form', target: 'https://list.example/out' })],
    }),
    makeProvider({
      id: 'dead',
      name: 'Dead List',
      category: 'blocklist',
      status: 'dead',
      appeals: [route({ kind: 'form', target: 'https://dead.example/out' })],
    }),
  ],
  {
    telco: [
      makeRule({
        id: 'blocked',
        reason: 'address-blocked',
        appeal: 'yes',
        steps: ['publish-imprint', 'write-to-address'],
        when: { text: ['ask your postmaster'] },
      }),
      makeRule({
        id: 'quotes',
        reason: 'address-blocked',
        appeal: 'maybe',
        pointsTo: ['list'],
        steps: ['look-up-listing', 'request-delisting'],
        when: { text: ['listed elsewhere'] },
      }),
      makeRule({
        id: 'asks-dead',
        reason: 'address-blocked',
        appeal: 'maybe',
        pointsTo: ['dead'],
        steps: ['ask-recipient-admin-dead-list'],
        when: { text: ['asks the dead'] },
      }),
      makeRule({ id: 'hopeless', reason: 'address-blocked', appeal: 'no', when: { text: ['no way'] } }),
      makeRule({
        id: 'waits',
        reason: 'rate-limited',
        whoseMove: 'provider',
        wait: { minMinutes: 7, maxMinutes: 9 },
        when: { text: ['too fast'] },
      }),
      makeRule({
        id: 'twice',
        reason: 'address-blocked',
        steps: ['use-form', { id: 'use-form', with: { url: 'https://other.example' } }, 'check-blocklists'],
        when: { text: ['say it twice'] },
      }),
    ],
    '': [makeRule({ id: 'grey', reason: 'greylisted', when: { text: ['greylisted'] } })],
    list: [makeRule({ id: 'quoted', reason: 'address-blocked', appeal: 'yes', when: { text: ['is on the list'] } })],
  },
)

function judged(text: string, parts: Partial<Outcome> = {}): Diagnosis {
  return judge({ ...EMPTY_OUTCOME, ...readSmtpReply(text), text, ...parts }, '', knowledge)
}

const steps = (diagnosis: Diagnosis) => diagnosis.steps.map(({ id }) => id)

describe('whom to ask', () => {
  const asked = (text: string, parts: Partial<Outcome> = {}) =>
    judged(text, parts).appeal.map(({ organization, kind, target, from }) => [organization.id, kind, target, from])

  it('the address in the refusal comes first: this provider writes another one into each kind of refusal', () => {
    expect(asked('554 Ask your postmaster or contact tosa@telco.example (NOWL)')).toEqual([
      ['telco', 'email', 'tosa@telco.example', 'text'],
      ['telco', 'email', 'tobr@telco.example', 'knowledge'],
    ])
  })

  it('an address that the file knows too is told once, with what the file says it needs', () => {
    const { appeal } = judged('554 Ask your postmaster, contact tobr@telco.example (NOWL)')
    expect(appeal.map(({ target, from, needs }) => [target, from, needs])).toEqual([
      ['tobr@telco.example', 'text', ['contact-name']],
    ])
  })

  it('without one in the refusal, the route for exactly this refusal', () => {
    expect(asked('554 Ask your postmaster. (BL)')).toEqual([['telco', 'email', 'tosa@telco.example', 'knowledge']])
  })

  it('without one for this refusal, the routes for all', () => {
    expect(asked('554 Ask your postmaster.')).toEqual([['telco', 'form', 'https://telco.example/form', 'knowledge']])
  })

  it('the one who holds the listing, not the one who quotes it', () => {
    expect(asked('554 listed elsewhere, see https://telco.example/why')).toEqual([
      ['list', 'form', 'https://list.example/out', 'knowledge'],
    ])
  })

  it('a list whose own words were quoted, too', () => {
    expect(asked('554 192.0.2.1 is on the list', { remoteMta: 'mx.telco.example' })).toEqual([
      ['list', 'form', 'https://list.example/out', 'knowledge'],
    ])
  })

  it.each([
    ['a dead list has nobody to ask', '554 asks the dead'],
    ['where asking does not help, nobody', '554 no way, contact tosa@telco.example'],
    ['where no rule says that asking helps, nobody', '554 xyz contact tosa@telco.example'],
  ])('%s', (_name, text) => {
    expect(asked(text)).toEqual([])
  })
})

describe('who really holds the listing', () => {
  it.each([
    ['a list that the rule names', '554 listed elsewhere', [{ id: 'list', name: 'The List', dead: false }]],
    ['a dead one is told as dead', '554 asks the dead', [{ id: 'dead', name: 'Dead List', dead: true }]],
    ['nobody else', '554 ask your postmaster', []],
  ])('%s', (_name, text, holders) => {
    expect(judged(text).pointsTo).toEqual(holders)
  })
})

describe('what to do, in order', () => {
  it('the rule’s own steps', () => {
    expect(steps(judged('554 Ask your postmaster (BL)'))).toEqual(['publish-imprint', 'write-to-address'])
  })

  it('nobody is told to write to an address or to follow a link that there is not', () => {
    expect(steps(judged('554 Ask your postmaster'))).toEqual(['publish-imprint'])
  })

  it('else the reason’s, for good or for now', () => {
    expect([steps(judged('550 5.2.2 x')), steps(judged('450 4.2.2 x'))]).toEqual([
      REASON_STEPS['mailbox-full'].permanent,
      REASON_STEPS['mailbox-full'].transient,
    ])
  })

  it('a step is told once, as it came first', () => {
    expect(judged('554 say it twice').steps.map(({ id, parameters }) => [id, parameters.url])).toEqual([
      ['use-form', undefined],
      ['check-blocklists', undefined],
    ])
  })

  it('a link in the refusal that no step uses is a step of its own, at the end', () => {
    const last = judged('554 5.2.2 see https://example.com/why').steps.at(-1)
    expect([last?.id, last?.parameters.url]).toEqual(['follow-link', 'https://example.com/why'])
  })

  it.each([
    ['not where asking is said not to help', '554 no way https://example.com/why'],
    ['not where the mailbox does not exist', '550 5.1.1 see https://example.com/why'],
  ])('… but %s', (_name, text) => {
    expect(steps(judged(text))).not.toContain('follow-link')
  })

  it('the address to write to is the refusal’s own, else the file’s', () => {
    const address = (text: string) => judged(text).steps.find(({ id }) => id === 'write-to-address')?.parameters.address
    expect([
      address('554 Ask your postmaster, contact new@telco.example (NOWL)'),
      address('554 Ask your postmaster (NOWL)'),
    ]).toEqual(['new@telco.example', 'tobr@telco.example'])
  })

  it('steps name the organization, the recipient and our address', () => {
    const [step] = judged('554 Ask your postmaster, 192.0.2.1', {
      recipient: 'a@telco.example',
      remoteMta: 'mx.telco.example',
    }).steps
    expect(step).toEqual({
      id: 'publish-imprint',
      parameters: { organization: 'Telco', recipient: 'a@telco.example', senderAddress: '192.0.2.1' },
      confirmBy: STEPS['publish-imprint'],
    })
  })

  it('each names the checks that would confirm it', () => {
    const found = judged('550 5.7.25 x').steps.map(({ id, confirmBy }) => [id, confirmBy])
    expect(found).toEqual(REASON_STEPS['reverse-dns-missing'].permanent.map((id) => [id, STEPS[id]]))
  })
})

describe('whose move it is, and how long to wait', () => {
  it.each([
    ['greylisting is normal', '451 greylisted', {}, 'wait'],
    ['a full mailbox that the server tries again', '452 4.2.2 x', { action: 'delayed' }, 'wait'],
    ['a full mailbox that was given up', '552 5.2.2 x', { action: 'failed' }, 'recipient'],
    ['a time-out that was given up', '5.4.1 x', { action: 'failed' }, 'you'],
    ['the rule’s own', '450 too fast', { action: 'delayed' }, 'provider'],
    ['an unknown mailbox', '550 5.1.1 x', { action: 'failed' }, 'you'],
    ['nothing failed', '250 ok', { action: 'delivered' }, 'wait'],
  ] as const)('%s', (_name, text, parts, move) => {
    expect(judged(text, parts).whoseMove).toBe(move)
  })

  it.each([
    ['the rule’s own', '450 too fast', { minMinutes: 7, maxMinutes: 9 }],
    ['the reason’s', '452 4.2.2 x', { minMinutes: 60, maxMinutes: 7200 }],
    ['none where it is for good', '550 too fast', null],
  ])('waiting: %s', (_name, text, wait) => {
    expect(judged(text).wait).toEqual(wait)
  })
})

it('every reason has steps, known ones, each once, for good and for now', () => {
  const wrong = REASON_IDS.filter((reason) => {
    const { permanent, transient } = REASON_STEPS[reason]
    return [permanent, transient].some(
      (steps) => steps.length === 0 || new Set(steps).size !== steps.length || steps.some((id) => !(id in STEPS)),
    )
  })
  expect(wrong).toEqual([])
})

it('advice for any reason names a move, and never waits for good', () => {
  const bare = { outcome: EMPTY_OUTCOME, rule: null, organization: null, knowledge: makeKnowledge([], {}) }
  const wrong = REASON_IDS.filter((reason) => {
    const { whoseMove, wait } = advise({ ...bare, reason, permanence: 'permanent' })
    return wait !== null || (whoseMove === 'wait' && REASONS[reason].permanence !== 'none')
  })
  expect(wrong).toEqual([])
})
