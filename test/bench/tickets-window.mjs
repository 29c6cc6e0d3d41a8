import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { hasDisplay } from '../../scripts/electron/display.mjs'
import { ensureElectron } from '../../scripts/electron/ensure-electron.mjs'
import { PROJECT } from '../../scripts/project.mjs'
import { makeTickets } from './make-tickets.mjs'
import { startWindow } from './start-window.mjs'

const TICKETS = Number(process.argv[2] ?? 10_000)
const EVENTS = Number(process.argv[3] ?? 200_000)
/** A data folder that holds tickets already; else one is made. */
const GIVEN = process.argv[4]
const RUNS = 7
const STARTS = 5
/** What one action may take, from the click or key to the picture, the middle of several. */
const MOST_MS = 100
/** What a start with tickets may take beside one without. */
const MOST_TIMES = 1.15

/**
 * The real window with many tickets: from a click or a key until what was asked for is drawn; and how long a start takes beside one
 * without a ticket. Call: node test/bench/tickets-window.mjs [tickets] [events] [data folder]
 */
if (!hasDisplay()) {
  console.error('There is no display to open a window on: xvfb-run -a node test/bench/tickets-window.mjs')
  process.exit(1)
}
const program = await ensureElectron()
const load = async (/** @type {string} */ path) =>
  (await runnerImport(join(PROJECT, path), { configFile: false, logLevel: 'error' })).module
const { launchApp } = await load('test/support/launch-app.ts')
const { storeIn } = await load('src/node/store/store.ts')
const empty = mkdtempSync(join(tmpdir(), 'postdesk-no-tickets-'))
const folder = GIVEN ?? mkdtempSync(join(tmpdir(), 'postdesk-tickets-window-'))
try {
  if (GIVEN === undefined) await fill()
  await measureActions()
  await measureStarts()
} finally {
  rmSync(empty, { recursive: true, force: true, maxRetries: 10 })
  if (GIVEN === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
}

async function fill() {
  const now = Date.now()
  const store = storeIn(folder, () => new Date(now))
  const tickets = await makeTickets({ count: TICKETS, events: EVENTS, now })
  for (let from = 0; from < tickets.length; from += 500) await store.importTickets(tickets.slice(from, from + 500))
  await store.close()
}

async function measureActions() {
  const desk = await launchApp({ dataFolder: folder })
  try {
    const { page } = desk
    await page.getByRole('button', { name: 'Tickets', exact: true }).first().click()
    await page.locator('button[data-index]').first().waitFor({ timeout: 60_000 })
    const times = new Map()
    for (let run = 0; run <= RUNS; run++) {
      for (const [name, ms] of await round(page)) if (run > 0) times.set(name, [...(times.get(name) ?? []), ms])
    }
    for (const [name, all] of times) report(name, median(all))
  } finally {
    await desk.quit()
  }
}

/** Everything once. */
async function round(page) {
  const times = []
  const timed = async (name, action, until) => times.push([name, await page.evaluate(actAndWait, { action, until })])
  await timed('list opened', { click: 'List' }, { view: 'list' })
  await timed('list searched, an address', { type: '10.0.19.136' }, { cards: 1 })
  await timed('list, search cleared', { type: '' }, { cards: 'some' })
  await timed('list searched, a word of all', { type: 'block' }, { words: 'tickets fit' })
  await timed('list searched, nothing', { type: 'nowhere at all' }, { cards: 0 })
  await timed('list, search cleared', { type: '' }, { cards: 'some' })
  await timed('board opened', { click: 'Board' }, { view: 'board' })
  await timed('board searched, an address', { type: '10.0.19.136' }, { cards: 1 })
  await timed('ticket opened', { card: true }, { heading: '10.0.19.136' })
  await timed('board opened', { click: 'Board' }, { cards: 1 })
  await timed('board, search cleared', { type: '' }, { cards: 'some' })
  return times
}

/** In the page: does it, and waits until it is drawn. */
async function actAndWait({ action, until }) {
  const cards = () => [...document.querySelectorAll('main button[data-index]')]
  const isThere = () => {
    if (until.heading !== undefined) return document.querySelector('main h1')?.textContent?.includes(until.heading)
    if (until.words !== undefined) return document.querySelector('main')?.textContent?.includes(until.words)
    if (until.view === 'board') return cards().some((card) => card.dataset.column !== undefined)
    if (until.view === 'list') return cards().some((card) => card.dataset.column === undefined)
    return until.cards === 'some' ? cards().length > 3 : cards().length === until.cards
  }
  const start = performance.now()
  if (action.card) cards()[0]?.click()
  else if (action.type !== undefined) {
    const field = document.querySelector('#ticket-search')
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, action.type)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  } else [...document.querySelectorAll('nav button')].find((one) => one.textContent === action.click)?.click()
  const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve))
  await drawn()
  while (!isThere()) {
    if (performance.now() - start > 20_000) throw new Error(`never seen: ${JSON.stringify({ action, until })}`)
    await drawn()
  }
  return performance.now() - start
}

async function measureStarts() {
  const starts = { empty: [], full: [] }
  for (let run = 0; run <= STARTS; run++) {
    const without = await startWindow(program, PROJECT, empty, 'postdesk-usable')
    const withTickets = await startWindow(program, PROJECT, folder, 'postdesk-usable')
    if (run === 0) continue
    starts.empty.push(without.usable)
    starts.full.push(withTickets.usable)
  }
  const [without, withTickets] = [median(starts.empty), median(starts.full)]
  const times = withTickets / without
  console.log(
    `usable after ${withTickets.toFixed(0)} ms, without tickets ${without.toFixed(0)} ms (at most ${MOST_TIMES} times)`,
  )
  if (!(times <= MOST_TIMES)) process.exitCode = 1
}

/** @param {string} name @param {number} ms */
function report(name, ms) {
  const isLong = !(ms <= MOST_MS)
  console.log(`${name.padEnd(30)} ${ms.toFixed(0).padStart(5)} ms${isLong ? ` (at most ${MOST_MS} ms)` : ''}`)
  if (isLong) process.exitCode = 1
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN
}
