import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../../src/engine/checks/finding.ts'
import type { ProbeEvent, ProbeHappening } from '../../../src/engine/probes/probe-event.ts'
import type { ProbePlan } from '../../../src/engine/probes/probe-plan.ts'
import type { TicketHappening } from '../../../src/engine/tickets/ticket-event.ts'
import { answered } from '../../engine/tickets/some-ticket.ts'
import { anAnalysis } from '../../support/analysis.ts'
import { aFinding, aReport } from '../../support/check-report.ts'
import { aPlacement, aProbe, arrivedIn, TAKEN } from '../../support/probes.ts'
import {
  ADDRESS,
  type FakeOffice,
  happens,
  openedWith,
  openFakeOffice,
  order,
  SUBMITTED,
  typesOf,
} from './fake-office.ts'

const SOLVED: TicketHappening = { type: 'solved' }

interface Sent {
  readonly at?: string
  readonly plan?: Partial<ProbePlan>
  readonly from?: string | null
  readonly happenings?: readonly ProbeHappening[]
}

/** A probe that went at this time, from this address; `from` null: its mail was not judged. */
async function keptProbe(
  { store }: FakeOffice,
  { at = '2026-11-02T14:00:00.000Z', plan, from = ADDRESS, happenings }: Sent,
) {
  const { events, plan: settled } = aProbe(happenings ?? arrivedIn(aPlacement('inbox')), {
    address: 'anna.probe@acme.example',
    family: 'acme-mail',
    notBefore: at,
    ...plan,
  })
  await store.importProbes([{ events: events as readonly ProbeEvent[], message: Buffer.from('x') }])
  const analysis = anAnalysis()
  if (from !== null)
    await store.keepAnalysis({
      probe: settled.id,
      analysis: { ...analysis, mail: { ...analysis.mail, handedOverBy: from } },
    })
  return settled.id
}

describe('a probe that arrived', () => {
  test('after it was solved shows that it is', async () => {
    const opened = openFakeOffice()
    const id = await openedWith(opened, SUBMITTED, SOLVED)
    const probe = await keptProbe(opened, {})
    await opened.office.probesChanged([probe, probe])
    expect(await typesOf(opened, id)).toEqual(['opened', 'submitted', 'solved', 'verified'])
    const { state, events } = await opened.store.ticket(id)
    expect([state, events.at(-1)]).toMatchObject(['verified', { by: 'probe', reference: probe }])
  })

  test('after it was granted does too', async () => {
    const opened = openFakeOffice()
    const receivedAt = opened.clock.now().toISOString()
    const id = await openedWith(opened, SUBMITTED, answered('g', { kind: 'mitigated', known: 'granted', receivedAt }))
    await opened.office.probesChanged([await keptProbe(opened, { plan: { address: 'a@hosted.example' } })])
    expect((await opened.store.ticket(id)).state).toBe('verified')
  })

  test.each<[string, Sent]>([
    ['was sent before', { at: '2026-11-02T11:59:00.000Z' }],
    ['went to somebody else', { plan: { address: 'a@other.example', family: 'other' } }],
    ['came from another address', { from: '192.0.2.99' }],
    ['came from who knows where', { from: null }],
    ['has only been handed over', { happenings: TAKEN }],
  ])('shows nothing when it %s', async (_, sent) => {
    const opened = openFakeOffice()
    const id = await openedWith(opened, SUBMITTED, SOLVED)
    await opened.office.probesChanged([await keptProbe(opened, sent)])
    expect((await opened.store.ticket(id)).state).toBe('solved')
  })

  test.each<[string, readonly TicketHappening[], string]>([
    ['nothing was asked', [], 'draft'],
    ['nobody has answered', [SUBMITTED], 'submitted'],
    ['it was refused', [SUBMITTED, answered('r', { kind: 'refused' })], 'answered'],
  ])('shows nothing where %s', async (_, happenings, state) => {
    const opened = openFakeOffice()
    const id = await openedWith(opened, ...happenings)
    await opened.office.probesChanged([await keptProbe(opened, {})])
    expect((await opened.store.ticket(id)).state).toBe(state)
  })

  test('that was deleted disturbs nobody', async () => {
    const { office, bugs } = openFakeOffice()
    await office.probesChanged(['5f0c0000-0000-4000-8000-00000000ffff'])
    expect(bugs).toEqual([])
  })

  test('has to lie in the inbox where the ticket is about junk', async () => {
    const opened = openFakeOffice()
    const junk = await keptProbe(opened, { happenings: arrivedIn(aPlacement('junk')) })
    const { id } = await opened.office.open(order({ origin: { kind: 'probe', probeId: junk } }))
    await happens(opened, id, SOLVED)
    const token = { token: 'abcdefghijklmnopqrstuvwxy3' }
    await opened.office.probesChanged([
      await keptProbe(opened, {
        plan: token,
        at: '2026-11-02T15:00:00.000Z',
        happenings: arrivedIn(aPlacement('junk')),
      }),
    ])
    expect((await opened.store.ticket(id)).state).toBe('solved')
    const other = { token: 'abcdefghijklmnopqrstuvwxy4' }
    await opened.office.probesChanged([await keptProbe(opened, { plan: other, at: '2026-11-02T15:00:00.000Z' })])
    expect((await opened.store.ticket(id)).state).toBe('verified')
  })
})

const QUESTION = {
  kind: 'dns',
  type: 'A',
  rcode: null,
  security: 'unknown',
  extendedErrors: [],
  server: { name: '127.0.0.53', address: '127.0.0.53', port: 53 },
  transport: 'udp',
  tookMs: 1,
} as const
const TESTED: Evidence = {
  ...QUESTION,
  name: '2.0.0.127.list.example',
  status: 'answer',
  lines: ['2.0.0.127.list.example. 300 IN A 127.0.0.2'],
}
const GONE: Evidence = { ...QUESTION, name: '10.2.0.192.list.example', status: 'nxDomain', lines: [] }
const LISTED: Evidence = { ...GONE, status: 'answer', lines: ['10.2.0.192.list.example. 300 IN A 127.0.0.4'] }

function run(evidence: readonly Evidence[], startedAt = '2026-11-02T14:00:00.000Z') {
  const id = '5f0c0000-0000-4000-8000-00000000bbbb'
  const isListed = evidence.includes(LISTED)
  const words = { en: 'List One lists it.', de: 'List One führt sie.' }
  const parts = isListed ? [{ target: `List One: ${ADDRESS}`, outcome: 'fail' as const, summary: words }] : []
  const finding = aFinding({ id: 'blocklist-address', area: 'reputation', evidence, parts })
  return { id, report: aReport([finding], { startedAt }) }
}

describe('a run of checks', () => {
  const asked = async (...happenings: readonly TicketHappening[]) => {
    const opened = openFakeOffice()
    const { id } = await opened.office.open(order({ organization: 'lister', appeal: 'lister-list' }))
    for (const happening of happenings) await happens(opened, id, happening)
    return { ...opened, id, state: async () => (await opened.store.ticket(id)).state }
  }

  test.each<[string, readonly TicketHappening[]]>([
    ['solved', [SUBMITTED, SOLVED]],
    ['asked for', [SUBMITTED]],
  ])('in which the entry is gone after that was %s shows that it is', async (_, happenings) => {
    const opened = await asked(...happenings)
    await opened.office.runKept(run([TESTED, GONE]))
    const { state, events } = await opened.store.ticket(opened.id)
    expect([state, events.at(-1)]).toMatchObject(['verified', { type: 'verified', by: 'check', reference: run([]).id }])
  })

  test.each<[string, ReturnType<typeof run>]>([
    ['before that', run([TESTED, GONE], '2026-11-02T11:00:00.000Z')],
    ['in which the entry stands', run([TESTED, LISTED])],
    ['in which the list did not answer', run([GONE])],
    ['in which nobody asked', run([TESTED])],
  ])('%s shows nothing', async (_, kept) => {
    const opened = await asked(SUBMITTED, SOLVED)
    await opened.office.runKept(kept)
    expect(await opened.state()).toBe('solved')
  })

  test.each<[string, readonly TicketHappening[], string, string]>([
    [
      'verified',
      [SUBMITTED, { type: 'verified', by: 'check', reference: null }],
      '2026-11-02T13:00:00.000Z',
      'reopened',
    ],
    [
      'verified, before that',
      [SUBMITTED, { type: 'verified', by: 'check', reference: null }],
      '2026-11-02T11:00:00.000Z',
      'verified',
    ],
    ['solved, a day later', [SUBMITTED, SOLVED], '2026-11-03T12:01:00.000Z', 'reopened'],
    ['solved, an hour later', [SUBMITTED, SOLVED], '2026-11-02T13:00:00.000Z', 'solved'],
    ['given up', [SUBMITTED, { type: 'givenUp' }], '2026-11-09T12:00:00.000Z', 'givenUp'],
    ['asked for', [SUBMITTED], '2026-11-09T12:00:00.000Z', 'submitted'],
  ])('in which the entry stands after that was %s', async (_, happenings, at, state) => {
    const opened = await asked(...happenings)
    await opened.office.runKept(run([TESTED, LISTED], at))
    await opened.office.runKept(run([TESTED, LISTED], at))
    expect(await opened.state()).toBe(state)
    const { events } = await opened.store.ticket(opened.id)
    expect(events).toHaveLength(happenings.length + (state === 'reopened' ? 2 : 1))
    expect(await opened.store.evidence(opened.id)).toHaveLength(state === 'reopened' ? 1 : 0)
  })

  test('says nothing of what nobody has asked for, nor of an organization that keeps no list', async () => {
    const opened = await asked()
    const provider = await openedWith(opened, SUBMITTED, SOLVED)
    await opened.office.runKept(run([TESTED, GONE]))
    expect([await opened.state(), (await opened.store.ticket(provider)).state]).toEqual(['draft', 'solved'])
  })
})
