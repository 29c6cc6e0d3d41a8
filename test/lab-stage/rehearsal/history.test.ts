import { expect, test } from 'vitest'
import type { Appeal } from '../../../src/engine/appeals/appeal.ts'
import { experimentReport } from '../../../src/engine/measuring/experiment-report.ts'
import { placementReport } from '../../../src/engine/measuring/make-placement-report.ts'
import { replay } from '../../../src/engine/probes/apply-event.ts'
import type { Probe } from '../../../src/engine/probes/probe.ts'
import { replayTicket } from '../../../src/engine/tickets/apply-ticket-event.ts'
import { dueOf } from '../../../src/engine/tickets/due-of.ts'
import type { Ticket } from '../../../src/engine/tickets/ticket.ts'
import { dkimKey } from '../../../src/lab/certificates/dkim-keys.ts'
import { rehearsalHistory } from '../../../src/lab/rehearsal/history/make-history.ts'
import { PROVIDERS } from '../../../src/lab/rehearsal/providers.ts'
import { dkim } from '../../../src/node/face/dkim.ts'
import { readResources } from '../../knowledge/read-resources.ts'

const NOW = new Date('2026-11-21T14:00:00.000Z')
const APPEALS = readResources('appeals').map(({ json }) => json as Appeal)
const history = rehearsalHistory(NOW)
const probes = history.probes.map(({ events }) => replay(events)).filter((probe): probe is Probe => probe !== null)

const placement = (fromDaysAgo: number, toDaysAgo: number) =>
  placementReport(probes, [], {
    from: new Date(NOW.getTime() - fromDaysAgo * 86_400_000).toISOString(),
    to: new Date(NOW.getTime() - toDaysAgo * 86_400_000).toISOString(),
    bucketDays: 7,
    now: NOW.toISOString(),
    nameOf: (family) => family,
  }).families

test('some hundred probes, the same each time, all over, none in the last hours, none in the future', () => {
  expect(rehearsalHistory(NOW)).toEqual(history)
  expect(probes.length).toBe(history.probes.length)
  expect(probes.length).toBeGreaterThan(350)
  expect(new Set(probes.map(({ plan }) => plan.id)).size).toBe(probes.length)
  expect(new Set(probes.map(({ plan }) => plan.token)).size).toBe(probes.length)
  expect(probes.every(({ plan }) => /^[a-z2-7]{26}$/.test(plan.token))).toBe(true)
  expect(new Set(probes.map(({ state }) => state))).toEqual(new Set(['arrived', 'bounced', 'neverSeen']))
  const last = Math.max(...probes.flatMap(({ events }) => events.map(({ at }) => Date.parse(at))))
  expect(NOW.getTime() - last).toBeGreaterThan(2 * 3_600_000)
  for (const { events } of history.probes)
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted())
})

test('every message carries its token and has the size and sum that the plan says', () => {
  for (const { events, message } of history.probes) {
    const [first] = events
    const plan = first?.type === 'composed' ? first.plan : null
    expect(Buffer.from(message).toString()).toContain(plan?.token ?? 'none')
    expect(message.length).toBe(plan?.size)
  }
})

test('each provider has its own story', () => {
  const light = (days: readonly [number, number]) =>
    Object.fromEntries(placement(...days).map(({ family, light }) => [family, light]))
  expect(Object.keys(light([60, 0])).toSorted()).toEqual(PROVIDERS.map(({ domain }) => domain).toSorted())
  const recent = light([14, 0])
  expect(recent).toMatchObject({
    'freundespost.netz': 'green',
    'lupenpost.netz': 'yellow',
    'fensterpost.netz': 'red',
    'gemeindepost.netz': 'green',
    'stillpost.netz': 'unknown',
  })
  const before = placement(60, 42).find(({ family }) => family === 'lupenpost.netz')
  expect(before?.junk.share).toBeGreaterThan(0.5)
  const slow = placement(60, 0).find(({ family }) => family === 'schneckenpost.netz')
  expect(slow?.delay?.p50).toBeGreaterThan(180)
  expect(probes.some(({ late }) => late)).toBe(true)
  expect(probes.some(({ reports }) => reports.some(({ action }) => action === 'delayed'))).toBe(true)
})

test('one experiment shows a difference, one shows none', () => {
  const verdicts = history.experiments.map((experiment) => experimentReport(experiment, probes))
  expect(verdicts.map(({ verdict, pairsJudged }) => [verdict, pairsJudged])).toEqual([
    ['aBetter', 24],
    ['noDifferenceSeen', 20],
  ])
})

test('what arrived lately is remembered as it lay there, with signatures that verify', async () => {
  const key = dkimKey('history', 'ed25519')
  const signer = { domain: 'beispielverein.netz', selector: 's2026e', algorithm: 'ed25519-sha256', ...key } as const
  const signed = rehearsalHistory(NOW, [signer])
  const arrived = signed.probes.filter((probe) => probe.arrived !== null)
  expect(arrived.length).toBeGreaterThan(60)
  expect(signed.probes.map(({ events }) => events)).toEqual(history.probes.map(({ events }) => events))
  const resolver = () => [[`v=DKIM1; k=ed25519; p=${key.published}`]]
  for (const probe of arrived.slice(0, 9)) {
    const { result } = await dkim({ message: probe.arrived ?? '', resolver })
    expect(result).toBe('pass')
  }
})

test('the tickets of the past stand in every column, and end no later than now', () => {
  const tickets = history.tickets.flatMap(({ events }) => replayTicket(events) ?? [])
  expect(tickets).toHaveLength(history.tickets.length)
  const knownAnswers = APPEALS.map(({ id, answers }) => [id, answers.map((answer) => answer.id)] as const)
  for (const { subject, answers, events } of tickets) {
    const times = events.map(({ at }) => at)
    expect(times, subject.organization).toEqual(times.toSorted())
    expect(times.at(-1)?.localeCompare(NOW.toISOString())).toBe(-1)
    const known = new Map(knownAnswers).get(subject.appeal ?? '')
    expect(known, subject.organization).toBeDefined()
    for (const answer of answers) expect(known).toContain(answer.known)
  }
  expect(Object.fromEntries(tickets.map((ticket) => [ticket.subject.organization, stand(ticket)]))).toEqual({
    'microsoft-outlook': ['answered', 'you'],
    't-online': ['verified', 'nobody'],
    spamhaus: ['verified', 'nobody'],
    'google-gmail': ['verified', 'nobody'],
    uceprotect: ['givenUp', 'nobody'],
    proofpoint: ['submitted', 'you'],
    yahoo: ['acknowledged', 'them'],
    'gmx-webde': ['draft', 'you'],
  })
})

function stand(ticket: Ticket): readonly string[] {
  const appeal = APPEALS.find(({ id }) => id === ticket.subject.appeal) ?? null
  return [ticket.state, dueOf(ticket, appeal, NOW.getTime()).move]
}
