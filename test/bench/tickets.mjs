import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { PROJECT } from '../../scripts/project.mjs'
import { makeTickets } from './make-tickets.mjs'

const TICKETS = Number(process.argv[2] ?? 10_000)
const EVENTS = Number(process.argv[3] ?? 200_000)
const RUNS = 9
/** What one question to the store may take, the middle of several. */
const MOST_MS = 50
const NOW = Date.parse('2026-11-21T12:00:00.000Z')

/** How long the store takes for what the window asks of many tickets. Call: node test/bench/tickets.mjs [tickets] [events] */
const { module } = await runnerImport(join(PROJECT, 'src/node/store/store.ts'), {
  configFile: false,
  logLevel: 'error',
})
const folder = mkdtempSync(join(tmpdir(), 'postdesk-tickets-'))
const store = module.storeIn(folder, () => new Date(NOW))
try {
  const tickets = await makeTickets({ count: TICKETS, events: EVENTS, now: NOW })
  const events = tickets.reduce((sum, ticket) => sum + ticket.events.length, 0)
  const started = performance.now()
  for (let from = 0; from < tickets.length; from += 500) await store.importTickets(tickets.slice(from, from + 500))
  const megabytes = statSync(join(folder, 'postdesk.db')).size / 1e6
  const seconds = (performance.now() - started) / 1000
  console.log(
    `${tickets.length} tickets, ${events} events: kept in ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`,
  )
  await measureAll(tickets)
} finally {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
}

async function measureAll(/** @type {Awaited<ReturnType<typeof makeTickets>>} */ tickets) {
  const middle = tickets[tickets.length >> 1]
  const { id, organization, addresses } = middle.events[0].subject
  const query = {
    search: '',
    column: null,
    open: null,
    organization: null,
    move: null,
    order: 'due',
    offset: 0,
    limit: 100,
  }
  const board = { search: '', organization: null, move: null, limit: 50 }
  await measure('list', () => store.lines(query))
  await measure('list, open ones', () => store.lines({ ...query, open: true }))
  await measure('list, newest', () => store.lines({ ...query, order: 'newest' }))
  await measure('list, far down', () => store.lines({ ...query, offset: TICKETS - 200 }))
  await measure('list of an organization', () => store.lines({ ...query, organization }))
  for (const search of ['blocked', addresses[0], 'srx1', 'example.net', 'block request', 'e', 'er', 'nowhere at all'])
    await measure(`search “${search}”`, () => store.lines({ ...query, search }))
  await measure('board', () => store.board(board))
  await measure('board, searched', () => store.board({ ...board, search: 'blocked' }))
  await measure('board, one letter', () => store.board({ ...board, search: 'e' }))
  await measure('one ticket', () => store.ticket(id))
  await measure('what is due', () => store.dueLines(new Date(NOW).toISOString()))
  const marks = { messageIds: ['<7.1.bench@mail.example.org>'], ticketNumbers: ['SRX1000007919ID'], organizations: [] }
  await measure('by marks', () => store.ticketsByMarks(marks))
  // Two hundred of them are read whole.
  await measure(
    'by marks and organization',
    () => store.ticketsByMarks({ ...marks, organizations: [organization] }),
    150,
  )
  await measure('what turns', () => store.ticketsTurning(new Date(NOW).toISOString()))
  await measureAppending(middle)
}

async function measureAppending({ events, standing }) {
  const { id } = events[0].subject
  let seq = (await store.ticket(id)).events.length
  await measure('one more event', async () => {
    const event = { at: new Date(NOW + seq).toISOString(), type: 'noted', text: `note ${seq}` }
    await store.appendTicket({ ticket: id, seq, event, standing })
    seq++
  })
}

async function measure(/** @type {string} */ name, /** @type {() => Promise<unknown>} */ work, most = MOST_MS) {
  const times = []
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now()
    await work()
    if (run > 0) times.push(performance.now() - start)
  }
  const middle = times.sort((one, other) => one - other)[RUNS >> 1] ?? Number.NaN
  const tooLong = !(middle <= most)
  console.log(`${name.padEnd(30)} ${middle.toFixed(1).padStart(7)} ms${tooLong ? ` (at most ${most} ms)` : ''}`)
  if (tooLong) process.exitCode = 1
}
