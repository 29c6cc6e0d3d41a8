import { expect, test } from 'vitest'
import type { TicketView } from '../../src/engine/tickets/ticket-views.ts'
import type { GateCommand } from '../../src/lab/mail/mta/gate.ts'
import { beginFromBounce, goToTicket, type Stage, showMail, stageOf, standsAt } from '../support/ticket-acts.ts'
import {
  GMAIL_LIFE,
  type Life,
  MICROSOFT_LIFE,
  PROOFPOINT_LIFE,
  SPAMHAUS_LIFE,
  tOnlineLife,
} from '../support/ticket-lives.ts'
import { TicketWorld } from '../support/ticket-world.ts'

const LIVES: readonly Life[] = [
  SPAMHAUS_LIFE,
  MICROSOFT_LIFE,
  tOnlineLife({ needsMore: 'More is wanted', solved: 'Solved' }),
  PROOFPOINT_LIFE,
  GMAIL_LIFE,
]

test('five tickets at once; ended after each chapter by kill and quit in turn, the program loses nothing and sends nothing twice', {
  timeout: 600_000,
}, async () => {
  await using world = await TicketWorld.open(['microsoft', 't-online', 'proofpoint', 'gmail'], { lists: true })
  let ended = 0
  for (const { afterHours = 0, play, name } of inTurn(LIVES)) {
    if (afterHours > 0) {
      world.lab.clock.pass(afterHours)
      await world.restart('quit')
    }
    await play(stageOf(world)).catch((cause: unknown) =>
      Promise.reject(new Error(`in the chapter “${name}”`, { cause })),
    )
    const before = await everything(world)
    const sent = sentTo(world)
    ended += 1
    await world.restart(ended % 2 === 0 ? 'quit' : 'kill')
    expect(await everything(world), name).toEqual(before)
    expect(sentTo(world), name).toEqual(sent)
  }
  // One request to T-Online with one reply, two replies to Microsoft, one escalation at Proofpoint; all else went by forms.
  expect(sentTo(world)).toEqual({ microsoft: 2, 't-online': 2, proofpoint: 1, spamhaus: 0, gmail: 0 })
  expect((await everything(world)).map(({ ticket }) => ticket.state)).toEqual(LIVES.map(() => 'verified'))
})

test.each([
  ['before MAIL', 'MAIL', 0],
  ['between the end of the mail and the reply', '.', 1],
] as const)(
  'killed %s, it never sends by itself; the user tells, and then it goes on',
  { timeout: 240_000 },
  async (_, at, taken) => {
    await using world = await TicketWorld.open(['t-online'])
    const stage = stageOf(world)
    world.deskOf('t-online').paused = true
    await beginFromBounce(stage, 't-online')
    await sendAndDie(stage, at)
    expect(world.lab.user.submitted.length).toBe(1 + taken)
    await world.restart('kill')
    world.lab.user.gate.open()
    const again = stageOf(world)
    await goToTicket(again, 'T-Online')
    await world.page.getByRole('heading', { name: 'It is unclear whether the mail went out' }).waitFor()
    await world.restart('quit')
    expect(world.deskOf('t-online').received.length).toBe(taken)
    await goToTicket(stageOf(world), 'T-Online')
    await world.page
      .getByRole('button', { name: taken === 1 ? 'It went out' : 'It did not go out' })
      .first()
      .click()
    if (taken === 0) {
      await world.page.getByRole('button', { name: 'Write the request' }).first().click()
      await showMail(again)
      await world.page.getByRole('button', { name: 'Send this mail' }).click()
    }
    await goToTicket(again, 'T-Online')
    await standsAt(again, 'submitted', 'them')
    await expect.poll(() => world.deskOf('t-online').received.length).toBe(1)
  },
)

/** The chapters of all lives: first all first ones, then all second ones …; those for which time has to pass come last, one life after another. */
function inTurn(lives: readonly Life[]): readonly Life['chapters'][number][] {
  const now = lives.map(({ chapters }) => chapters.slice(0, firstWait(chapters)))
  const most = Math.max(...now.map(({ length }) => length))
  const turns = Array.from({ length: most }, (_, turn) => now.flatMap((chapters) => chapters[turn] ?? []))
  return [...turns.flat(), ...lives.flatMap(({ chapters }) => chapters.slice(firstWait(chapters)))]
}

function firstWait(chapters: Life['chapters']): number {
  const at = chapters.findIndex(({ afterHours = 0 }) => afterHours > 0)
  return at < 0 ? chapters.length : at
}

/** All tickets with all their events, due dates and evidence, and in which column they stand. */
async function everything(world: TicketWorld): Promise<readonly (TicketView & { readonly column: string })[]> {
  const board = await world.call('tickets.board', { search: '', organization: null, move: null, limit: 200 })
  const placed = Object.entries(board.columns).flatMap(([column, { lines }]) => lines.map(({ id }) => ({ column, id })))
  const views = placed.map(async ({ column, id }) => ({ ...(await world.call('tickets.show', { id })), column }))
  return (await Promise.all(views)).toSorted((a, b) => (a.ticket.openedAt < b.ticket.openedAt ? -1 : 1))
}

/** Mails at the desks. */
function sentTo(world: TicketWorld): Readonly<Record<string, number>> {
  return Object.fromEntries(world.lab.stage.map(({ data, desk }) => [data.id, desk?.received.length ?? 0]))
}

/** The click that sends, and the server does not answer. */
async function sendAndDie(stage: Stage, at: GateCommand): Promise<void> {
  const { world, words } = stage
  await showMail(stage)
  world.lab.user.gate.close(at)
  await world.page.getByRole('button', { name: words.sendMail }).click()
  await expect.poll(() => world.lab.user.gate.held, { timeout: 20_000 }).toBe(1)
}
