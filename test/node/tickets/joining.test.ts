import { describe, expect, test } from 'vitest'
import type { HistoryEntry } from '../../../src/engine/bounces/history-entry.ts'
import type { TicketHappening } from '../../../src/engine/tickets/ticket-event.ts'
import { answered } from '../../engine/tickets/some-ticket.ts'
import { aReport, aRun } from '../../support/check-report.ts'
import { ADDRESS, happens, openedWith, openFakeOffice, order, SUBMITTED, typesOf } from './fake-office.ts'
import { keptRefusal, refusal } from './refusals.ts'

const SOLVED: TicketHappening = { type: 'solved' }
const GRANTED = (receivedAt: string) => answered('g', { kind: 'mitigated', known: 'granted', receivedAt })

async function desk(...happenings: readonly TicketHappening[]) {
  const opened = openFakeOffice()
  const id = await openedWith(opened, ...happenings)
  opened.clock.forward(1)
  const hear = (entry: HistoryEntry) => opened.office.diagnosed(entry)
  const state = async () => (await opened.store.ticket(id)).state
  const evidence = async () => (await opened.store.evidence(id)).length
  return { ...opened, id, hear, state, evidence }
}

describe('a new refusal', () => {
  test('joins the open ticket of that organization and address, with its evidence, once', async () => {
    const opened = await desk(SUBMITTED)
    const entry = await keptRefusal(opened, refusal())
    await opened.hear(entry)
    await opened.hear(entry)
    expect(await typesOf(opened, opened.id)).toEqual(['opened', 'submitted', 'refusedAgain'])
    expect(await opened.evidence()).toBe(1)
    expect(await opened.state()).toBe('submitted')
    expect((await opened.store.ticket(opened.id)).refusals).toEqual([
      { at: '2026-11-02T13:00:00.000Z', addresses: [ADDRESS], diagnosis: entry.id },
    ])
  })

  test.each<[string, Parameters<typeof refusal>[0]]>([
    ['of another organization', { organization: { id: 'other', name: 'Other', because: [] } }],
    ['of another address', { senderAddresses: ['192.0.2.99'] }],
    ['because the mailbox is full', { reason: 'mailbox-full' }],
    ['that is none', { permanence: 'none', action: 'delivered' }],
    ['of nobody in particular', { organization: null }],
  ])('%s joins nothing', async (_, changes) => {
    const opened = await desk(SUBMITTED)
    await opened.hear(await keptRefusal(opened, refusal(changes)))
    expect(await typesOf(opened, opened.id)).toEqual(['opened', 'submitted'])
    expect(await opened.evidence()).toBe(0)
  })

  test('is also of who holds the listing that it quotes', async () => {
    const opened = await desk()
    const { id } = await opened.office.open(order({ organization: 'lister', appeal: 'lister-list' }))
    const pointsTo = [{ id: 'lister', name: 'Lister', dead: false }]
    await opened.hear(await keptRefusal(opened, refusal({ pointsTo })))
    expect(await typesOf(opened, id)).toEqual(['opened', 'refusedAgain'])
    expect(await typesOf(opened, opened.id)).toEqual(['opened', 'refusedAgain'])
  })

  test('that names no address is of the one that the domain is known to send from', async () => {
    const opened = await desk()
    const settings = { ...NO_SETTINGS, domain: 'example.com', addresses: [ADDRESS] }
    await opened.store.keepRun(aRun(aReport([], { domain: 'example.com' }), { settings }))
    await opened.hear(await keptRefusal(opened, refusal({ senderAddresses: [] })))
    expect(await typesOf(opened, opened.id)).toEqual(['opened', 'refusedAgain'])
  })

  test('of a whole log is one event, and as much evidence as can be read', async () => {
    const opened = await desk()
    const many = Array.from({ length: 300 }, (_, at) => refusal({ text: `554 5.7.1 ${ADDRESS} is blocked ${at}` }))
    await opened.hear(await keptRefusal(opened, many))
    expect(await typesOf(opened, opened.id)).toEqual(['opened', 'refusedAgain'])
    expect(await opened.evidence()).toBe(20)
  })

  test('that is our own request, not delivered, is none', async () => {
    const opened = await desk()
    await happens(opened, opened.id, { type: 'sending', process: 1, mail: { ...MAIL, messageId: '<1@example.com>' } })
    await happens(opened, opened.id, { type: 'sent', messageId: '<1@example.com>' })
    await opened.hear(await keptRefusal(opened, refusal()))
    expect(await typesOf(opened, opened.id)).toEqual(['opened', 'sending', 'sent'])
  })

  test('without a time of its own that is pasted again says nothing new', async () => {
    const opened = await desk()
    await opened.hear(await keptRefusal(opened, refusal(), null))
    await happens(opened, opened.id, SOLVED)
    opened.clock.forward(5)
    await opened.hear(await keptRefusal(opened, refusal(), null))
    expect(await opened.state()).toBe('solved')
    await opened.hear(await keptRefusal(opened, refusal({ text: `554 ${ADDRESS} blocked, again` }), null))
    expect(await opened.state()).toBe('reopened')
  })
})

describe('after the end', () => {
  test.each<[string, TicketHappening]>([
    ['solved', SOLVED],
    ['verified', { type: 'verified', by: 'user', reference: null }],
    ['given up', { type: 'givenUp' }],
    ['expired', { type: 'expired' }],
  ])('what was %s is opened again by a refusal that is younger, and not by an older one', async (_, end) => {
    const opened = await desk(SUBMITTED, end)
    await opened.hear(await keptRefusal(opened, refusal(), '2026-11-02T11:00:00.000Z'))
    expect(await opened.state()).toBe(end.type)
    await opened.hear(await keptRefusal(opened, refusal()))
    expect(await opened.state()).toBe('reopened')
  })

  test('what was granted may take its time: only after that a refusal opens the ticket again', async () => {
    const opened = await desk(SUBMITTED)
    await happens(opened, opened.id, GRANTED(opened.clock.now().toISOString()))
    opened.clock.forward(23)
    await opened.hear(await keptRefusal(opened, refusal()))
    expect(await opened.state()).toBe('answered')
    expect(await opened.evidence()).toBe(1)
    opened.clock.forward(2)
    await opened.hear(await keptRefusal(opened, refusal()))
    expect(await opened.state()).toBe('reopened')
  })

  test('of the future, by a wrong clock, counts as now', async () => {
    const opened = await desk(SUBMITTED)
    await opened.hear(await keptRefusal(opened, refusal(), '2026-11-02T20:00:00.000Z'))
    const { refusals } = await opened.store.ticket(opened.id)
    expect(refusals.map(({ at }) => at)).toEqual([opened.clock.now().toISOString()])
  })
})

const MAIL = {
  messageId: '',
  purpose: 'request',
  from: 'anna@example.org',
  to: 'postmaster@acme.example',
  subject: 'x',
  text: 'x',
  inReplyTo: null,
} as const
const NO_SETTINGS = { ehloName: null, selectors: [], ownServers: [], resolver: null }
