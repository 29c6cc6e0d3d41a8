import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { hasDisplay } from '../../scripts/electron/display.mjs'
import { PROJECT } from '../../scripts/project.mjs'
import { makeTickets } from './make-tickets.mjs'

const TICKETS = Number(process.argv[2] ?? 10_000)
const EVENTS = Number(process.argv[3] ?? 200_000)
const RUNS = 7
/** What one action of the user may take until its outcome stands in the window, the middle of several. */
const MOST_MS = 100

/** How long the real window takes with many tickets, from the user's deed to the drawn outcome. Call: node test/bench/tickets-window.mjs [tickets] [events] */
if (!hasDisplay()) {
  console.error('There is no display to open a window on: xvfb-run -a node test/bench/tickets-window.mjs')
  process.exit(1)
}
const load = async (/** @type {string} */ path) =>
  (await runnerImport(join(PROJECT, path), { configFile: false, logLevel: 'error' })).module
const { storeIn } = await load('src/node/store/store.ts')
const { launchApp } = await load('test/support/launch-app.ts')

const folder = mkdtempSync(join(tmpdir(), 'postdesk-tickets-window-'))
try {
  await fillStore()
  const desk = await launchApp({ dataFolder: folder })
  try {
    await measureAll(desk.page)
  } finally {
    await desk.quit()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function fillStore() {
  const now = Date.now()
  const store = storeIn(folder, () => new Date())
  const tickets = await makeTickets({ count: TICKETS, events: EVENTS, now })
  for (let from = 0; from < tickets.length; from += 500) await store.importTickets(tickets.slice(from, from + 500))
  await store.close()
}

async function measureAll(page) {
  await page.getByRole('button', { name: 'Tickets' }).waitFor()
  const press = (/** @type {string} */ name) => ({ button: name })
  await measure(
    page,
    'open the board',
    press('Tickets'),
    '[data-column][data-index="0"]',
    press('Today'),
    '#due-tickets',
  )
  await leadTo(page, press('Tickets'), '[data-column][data-index="0"]')
  for (const words of ['blocked', 'srx1', 'block request'])
    await measure(page, `type “${words}”`, { type: words }, 'counts', { type: '' }, 'counts')
  await measure(
    page,
    'open the list',
    press('List'),
    'ul[aria-label="Tickets"] button',
    press('Board'),
    '[data-column]',
  )
  await leadTo(page, press('List'), 'ul[aria-label="Tickets"] button')
  await measure(
    page,
    'scroll to the end',
    { scroll: 1 },
    `[data-index="${TICKETS - 2}"]`,
    { scroll: 0 },
    '[data-index="1"]',
  )
  await measure(page, 'open a ticket', { row: 3 }, '#time-line', press('Back'), 'ul[aria-label="Tickets"] button')
}

async function leadTo(page, deed, until) {
  await page.evaluate(act, [deed, until])
}

async function measure(page, /** @type {string} */ name, deed, until, back, backUntil) {
  const times = []
  for (let run = 0; run < RUNS; run++) {
    times.push(await page.evaluate(act, [deed, until]))
    await page.evaluate(act, [back, backUntil])
  }
  const middle = times.toSorted((a, b) => a - b)[RUNS >> 1]
  console.log(`${name}: ${middle.toFixed(0)} ms`)
  if (middle <= MOST_MS) return
  console.error(`more than ${MOST_MS} ms`)
  process.exitCode = 1
}

/** Runs in the page: does something as a user does, and tells after how many milliseconds its outcome is painted. */
async function act([deed, until]) {
  const counts = () =>
    [...document.querySelectorAll('section[aria-label]')].map((part) => part.getAttribute('aria-label')).join()
  const before = counts()
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === deed.button)
  const started = performance.now()
  if (button !== undefined) button.click()
  if (deed.row !== undefined) document.querySelector(`button[data-index="${deed.row}"]`)?.click()
  if (deed.scroll !== undefined) {
    const box = document.querySelector('ul[aria-label="Tickets"]')?.parentElement
    if (box) box.scrollTop = deed.scroll * box.scrollHeight
  }
  if (deed.type !== undefined) {
    const field = document.querySelector('#ticket-search')
    Reflect.apply(
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set ?? (() => undefined),
      field,
      [deed.type],
    )
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const isThere = () => (until === 'counts' ? counts() !== before : document.querySelector(until) !== null)
  while (!isThere()) {
    if (performance.now() - started > 20_000) throw new Error(`${JSON.stringify(deed)}: ${until} never came`)
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  // What was put there in this frame is painted with the next one.
  await new Promise((resolve) => requestAnimationFrame(resolve))
  return performance.now() - started
}
