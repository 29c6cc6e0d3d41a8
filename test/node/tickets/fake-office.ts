import { randomBytes, randomUUID } from 'node:crypto'
import { expect, onTestFinished, vi } from 'vitest'
import type { TicketState } from '../../../src/engine/tickets/ticket.ts'
import type { TicketHappening } from '../../../src/engine/tickets/ticket-event.ts'
import type { TicketKnowledge } from '../../../src/engine/tickets/ticket-knowledge.ts'
import type { TicketLine } from '../../../src/engine/tickets/ticket-views.ts'
import { type Store, storeIn } from '../../../src/node/store/store.ts'
import type { TicketPorts } from '../../../src/node/tickets/ports.ts'
import { TicketOffice } from '../../../src/node/tickets/ticket-office.ts'
import { updateTicket } from '../../../src/node/tickets/update-ticket.ts'
import { knownAnswer, someAppeal } from '../../engine/appeals/some-appeal.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { aSender, FakeServices } from '../probes/fake-post.ts'

export const sender = aSender()
/** The address that most tickets of tests are about. */
export const ADDRESS = '192.0.2.10'

/** An organization with mailboxes that is asked by mail, and one that keeps a list and is asked by a form. */
const KNOWLEDGE: TicketKnowledge = {
  appeals: [
    someAppeal({
      id: 'acme-block',
      organization: 'acme',
      name: 'Acme',
      route: 'mail',
      target: 'postmaster@acme.example',
      answersWithin: { firstHours: 48, settledHours: 240 },
      answers: [
        knownAnswer({ id: 'granted', kind: 'mitigated', words: ['has been mitigated'], move: 'nobody', waitHours: 24 }),
        knownAnswer({ id: 'no', kind: 'refused', words: ['does not qualify'] }),
      ],
    }),
    someAppeal({ id: 'acme-other', organization: 'acme', name: 'Acme, otherwise' }),
    someAppeal({
      id: 'lister-list',
      organization: 'lister',
      for: { reasons: [], words: [], lists: ['list-one'] },
      answersWithin: null,
    }),
  ],
  programmes: [],
  organizations: [
    { id: 'acme', name: 'Acme Mail', domains: ['acme.example'], families: ['acme-mail'] },
    { id: 'lister', name: 'Lister', domains: [], families: [] },
    { id: 'other', name: 'Other', domains: ['other.example'], families: [] },
  ],
  lists: [{ id: 'list-one', name: 'List One', organization: 'lister', zone: 'list.example' }],
  notes: [],
  checkedLines: {},
}

/** A clock that a test can set. */
export interface TestClock {
  readonly now: () => Date
  forward(hours: number): void
}

/** One that stands until it is set. */
export class StoppedClock implements TestClock {
  #time: number
  constructor(at = '2026-11-02T12:00:00.000Z') {
    this.#time = Date.parse(at)
  }
  readonly now = () => new Date(this.#time)
  forward(hours: number): void {
    this.#time += hours * 3_600_000
  }
}

/** One that goes on, for what waits for timers. */
export class GoingClock implements TestClock {
  readonly #start = Date.now()
  #time: number
  constructor(at = '2026-11-02T12:00:00.000Z') {
    this.#time = Date.parse(at)
  }
  readonly now = () => new Date(this.#time + Date.now() - this.#start)
  forward(hours: number): void {
    this.#time += hours * 3_600_000
  }
}

export interface FakeOffice {
  readonly office: TicketOffice
  readonly store: Store
  readonly services: FakeServices
  readonly clock: TestClock
  readonly bugs: unknown[]
  /** What the user was reminded of, one list for each time. */
  readonly reminded: (readonly TicketLine[])[]
  readonly ports: TicketPorts
}

/**
 * A ticket office over a real database, with services that do as they are told; closed when the test ends. Two that are at work at once share a
 * store: connections of one thread cannot wait for each other.
 */
export function openFakeOffice(
  folder = temporaryFolder(),
  of: Partial<TicketPorts> & { readonly clock?: TestClock } = {},
) {
  const clock = of.clock ?? new StoppedClock()
  const store = of.store ?? storeIn(folder, clock.now)
  // The test said which, if it said so at all.
  const services = (of.services as FakeServices | undefined) ?? new FakeServices()
  const bugs: unknown[] = []
  const reminded: (readonly TicketLine[])[] = []
  const ports: TicketPorts = {
    store,
    secrets: {
      state: async () => ({ kind: 'memory', why: 'test' }),
      read: async () => 'secret',
      write: async () => {},
      forget: async () => {},
    },
    knowledge: () => KNOWLEDGE,
    credential: async () => ({ kind: 'password', password: 'secret' }),
    now: clock.now,
    newId: randomUUID,
    randomBytes,
    process: { id: process.pid, isAlive: () => false },
    onTickets: () => {},
    onLoose: () => {},
    onProgrammes: () => {},
    onReminder: (due) => reminded.push(due),
    fetchText: () => Promise.reject(new Error('not in this test')),
    reportBug: (bug) => bugs.push(bug),
    ...of,
    services,
  }
  const office = new TicketOffice(ports)
  onTestFinished(async () => {
    await office.close()
    await store.close()
  })
  return { office, store, services, clock, bugs, reminded, ports } satisfies FakeOffice
}

/** What a ticket is opened with, unless told otherwise. */
export const order = (of: Partial<Parameters<TicketOffice['open']>[0]> = {}) => ({
  origin: { kind: 'empty' as const, organization: null, address: null },
  organization: 'acme',
  appeal: 'acme-block',
  addresses: [ADDRESS],
  ...of,
})

/** Opens a ticket to which these things happened. */
export async function openedWith(
  { office, ports }: Pick<FakeOffice, 'office' | 'ports'>,
  ...happenings: readonly TicketHappening[]
): Promise<string> {
  const { id } = await office.open(order())
  for (const happening of happenings) await happens({ office, ports }, id, happening)
  return id
}

export async function happens(
  { office, ports }: Pick<FakeOffice, 'office' | 'ports'>,
  id: string,
  happening: TicketHappening,
): Promise<void> {
  await updateTicket({ ...ports, appeals: office.appeals }, id, () => happening)
}

/** By the user's own hand. */
export const SUBMITTED: TicketHappening = { type: 'submitted', purpose: 'request', text: 'Please.', ticketNumber: null }

/** Waits until a ticket has this state. */
export async function becomes({ store }: Pick<FakeOffice, 'store'>, id: string, state: TicketState): Promise<void> {
  await vi.waitFor(async () => expect((await store.ticket(id)).state).toBe(state), { timeout: 20_000 })
}

/** The kinds of all that happened to a ticket. */
export async function typesOf({ store }: Pick<FakeOffice, 'store'>, id: string): Promise<readonly string[]> {
  return (await store.ticket(id)).events.map(({ type }) => type)
}
