import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goTo } from '../support/desk.ts'
import { type LaunchedApp, launchApp, PROJECT } from '../support/launch-app.ts'
import { setClock } from '../support/main-clock.ts'
import { keepPicture } from '../support/picture.ts'
import { goToTickets, openTicket } from '../support/tickets-app.ts'
import { LOOKED_AT, ON_THE_DESK } from '../support/tickets-stage.ts'

/** The pictures of *Tickets*. Its clock is put still, so that the same window gives the same picture. */
const PICTURES = join(PROJECT, 'docs', 'screenshots')
const DATA_FOLDER = join(tmpdir(), 'Postdesk-tickets')
const SIZE = { width: 1280, height: 820 }
const MORNING = '2026-11-18T08:30:00Z'

let desk: LaunchedApp
let devtools: CDPSession

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  rmSync(DATA_FOLDER, { recursive: true, force: true })
  desk = await launchApp({ dataFolder: DATA_FOLDER, env: { TZ: 'Europe/Berlin' } })
  await desk.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  devtools = await desk.page.context().newCDPSession(desk.page)
  await devtools.send('Emulation.setDeviceMetricsOverride', { ...SIZE, deviceScaleFactor: 1.5, mobile: false })
  await desk.page.clock.setFixedTime(MORNING)
}, 60_000)

afterAll(async () => {
  await desk.quit()
  rmSync(DATA_FOLDER, { recursive: true, force: true })
})

test('pictures of the board, the list and one ticket', { timeout: 120_000 }, async () => {
  const { page } = desk
  await goToTickets(desk, 'Board')
  for (const { hoursAgo, ...ticket } of [...ON_THE_DESK, LOOKED_AT].toSorted((a, b) => b.hoursAgo - a.hoursAgo)) {
    await setClock(desk, new Date(Date.parse(MORNING) - hoursAgo * 3_600_000).toISOString())
    await openTicket(desk, ticket)
  }
  await page.getByRole('region', { name: /^Answered: 2 tickets/ }).waitFor()
  await picture('tickets-board')
  await goToTickets(desk, 'List')
  await page.getByText('9 tickets').first().waitFor()
  await page.getByRole('checkbox').nth(2).check()
  await picture('tickets-list')
  await page.getByRole('button', { name: /^Outlook\.com/ }).click()
  await page.getByRole('heading', { name: /^Outlook\.com/ }).waitFor()
  await picture('ticket')
  await page.getByRole('heading', { name: 'Time line' }).evaluate((title) => title.scrollIntoView())
  await picture('ticket-time-line')
  await page.getByRole('heading', { name: 'What is known of this way' }).evaluate((title) => title.scrollIntoView())
  await picture('ticket-way')
})

test('pictures of Today, statistics and programmes', { timeout: 60_000 }, async () => {
  const { page } = desk
  await goTo(desk, 'Today')
  await page.getByRole('heading', { name: /tickets are due$/ }).waitFor()
  await picture('today-tickets')
  await goToTickets(desk, 'Statistics')
  await page.getByRole('table').waitFor()
  await picture('tickets-statistics')
  await goToTickets(desk, 'Programmes')
  await page.getByRole('heading', { name: 'Programmes' }).first().waitFor()
  await picture('programmes')
})

test('pictures in the dark, in German, and on paper', { timeout: 60_000 }, async () => {
  const { page } = desk
  await goToTickets(desk, 'Board')
  await desk.call('settings.write', { language: 'de', appearance: 'dark' })
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor()
  await page.getByRole('region', { name: /^Beantwortet/ }).waitFor()
  await picture('tickets-dark-german')
  await page.getByRole('button', { name: /^Outlook\.com/ }).click()
  await page.getByRole('heading', { name: 'Was nun' }).waitFor()
  await picture('ticket-dark-german')
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => void window.dispatchEvent(new Event('beforeprint')))
  expect(await page.getByRole('navigation').count()).toBe(0)
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
  await keepPicture(page, devtools, join(PICTURES, 'ticket-print.png'))
  await page.evaluate(() => void window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: null })
})

/** Takes the picture of what the window shows now, and looks that nothing sticks out at the side. */
async function picture(name: string): Promise<void> {
  const { page } = desk
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  await keepPicture(page, devtools, join(PICTURES, `${name}.png`))
  expect(await page.evaluate(tooWide)).toEqual([])
}

/** Runs in the page: what would have to be scrolled sideways to be read. */
function tooWide(): string[] {
  // What takes the focus so that it can be scrolled, may be.
  const all = [...document.querySelectorAll('main, main *')].filter((part) => part.getAttribute('tabindex') !== '0')
  const parts = all.filter((part) => part.scrollWidth > part.clientWidth + 1)
  return parts.filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowX)).map((part) => part.className)
}
