import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goTo } from '../support/desk.ts'
import { type LaunchedApp, PROJECT } from '../support/launch-app.ts'
import { keepPicture } from '../support/picture.ts'
import { goToProbes, launchInRehearsal, lineOf, sendToAll } from '../support/rehearsal-desk.ts'

/** The pictures of *Probes*, in the rehearsal world. Days and times in them are put still, so that the same window gives the same picture. */
const PICTURES = join(PROJECT, 'docs', 'screenshots')
const SIZE = { width: 1280, height: 820 }

let desk: LaunchedApp
let devtools: CDPSession

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  desk = await launchInRehearsal({ env: { TZ: 'Europe/Berlin' } })
  await desk.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  devtools = await desk.page.context().newCDPSession(desk.page)
  await devtools.send('Emulation.setDeviceMetricsOverride', { ...SIZE, deviceScaleFactor: 1.5, mobile: false })
}, 120_000)

afterAll(async () => desk[Symbol.asyncDispose]())

test('pictures of what was measured', { timeout: 120_000 }, async () => {
  const { page } = desk
  await goTo(desk, 'Today')
  await page.getByRole('heading', { name: 'How providers take your mail' }).waitFor()
  await picture('today-lights')
  await goToProbes(desk, 'overview')
  await page.getByRole('region', { name: /^Table of where probes ended/ }).waitFor()
  await picture('probes-overview')
  await page.locator('.recharts-bar-rectangle path').first().waitFor()
  await page.locator('#over-time').evaluate((title) => title.scrollIntoView())
  await picture('probes-over-time')
  await goToProbes(desk, 'experiments')
  await page.getByRole('article', { name: 'Link' }).waitFor()
  await picture('probes-experiments')
})

test('pictures of a sending, before and after', { timeout: 180_000 }, async () => {
  const { page } = desk
  await page.keyboard.press('ControlOrMeta+Shift+P')
  await page.getByRole('button', { name: 'Preview' }).waitFor()
  await picture('probes-send')
  // Ours are drawn by lot.
  await page.getByRole('radio', { name: 'My own words' }).check()
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.getByText('9 go at once').waitFor({ timeout: 30_000 })
  await picture('probes-preview')
  await page.getByRole('button', { name: 'Change something' }).click()
  await sendToAll(desk)
  await expect.poll(() => lineOf(desk, 'Innungspost').innerText(), { timeout: 60_000 }).toMatch(/Refused/)
  await page.locator('.mantine-Notification-root').waitFor({ state: 'detached', timeout: 20_000 })
  await expect.poll(() => lineOf(desk, 'Gemeindepost').innerText(), { timeout: 60_000 }).toMatch(/Inbox/)
  await expect.poll(() => lineOf(desk, 'Wandelpost').innerText(), { timeout: 60_000 }).toMatch(/Junk/)
  await page.evaluate(inOrder)
  await picture('probes-list')
  await lineOf(desk, 'Fensterpost').click()
  await page.getByText('What the receiver wrote into the mail about it:').waitFor({ timeout: 60_000 })
  await picture('probe-junk')
  await goToProbes(desk, 'list')
  await page.getByRole('combobox', { name: 'Mailbox' }).selectOption({ label: STILLPOST })
  await page
    .getByRole('button', { name: /Never seen/ })
    .first()
    .click()
  await page.getByRole('heading', { name: /never seen: what now/ }).waitFor()
  await picture('probe-never-seen')
})

test('pictures in the dark, and in German', { timeout: 120_000 }, async () => {
  const { page } = desk
  await desk.call('settings.write', { language: 'de', appearance: 'dark' })
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor()
  await page.getByRole('heading', { name: /nie gesehen: was nun/ }).waitFor()
  await goToProbes(desk, 'overview', 'de')
  await page.locator('.recharts-bar-rectangle path').first().waitFor()
  await picture('probes-dark-german')
})

const STILLPOST = 'Stillpost · anna.beispiel@stillpost.netz'

/** Takes the picture of what the window shows now, and looks that nothing but tables must be scrolled sideways. */
async function picture(name: string): Promise<void> {
  const { page } = desk
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  await page.evaluate(standStill)
  await keepPicture(page, devtools, join(PICTURES, `${name}.png`))
  expect(await page.evaluate(tooWide)).toEqual([])
}

/** Runs in the page: the past of this world is counted from today, so its days are moved to where they were once. */
function standStill(): void {
  const DAY_MS = 86_400_000
  const moved = Math.floor(Date.now() / DAY_MS) - Math.floor(Date.parse('2026-11-21') / DAY_MS)
  const german = document.documentElement.lang === 'de'
  const still = (written: string, withYear: boolean) => {
    const [day, month, year] = written.split('.').map(Number)
    const time = german
      ? new Date(year ?? 0, (month ?? 1) - 1, day).getTime()
      : Date.parse(withYear ? written : `${written}, ${new Date().getFullYear()}`)
    const usual = { dateStyle: 'medium' } as const
    const short = { day: 'numeric', month: 'short' } as const
    return Number.isNaN(time)
      ? written
      : new Intl.DateTimeFormat(german ? 'de' : 'en', withYear ? usual : short).format(time - moved * DAY_MS)
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? ''
    const now = text
      .replace(/\b[A-Z][a-z]{2} \d{1,2}, 20\d\d|\b\d\d\.\d\d\.20\d\d/g, (date) => still(date, true))
      .replace(/^[A-Z][a-z]{2} \d{1,2}$/, (date) => still(date, false))
      .replace(/\b\d{1,2}:\d\d(:\d\d)?\s[AP]M\b/g, (_, seconds) => (seconds ? '9:00:00 AM' : '9:00 AM'))
      .replace(/, \d\d:\d\d\b/g, ', 09:00')
      .replace(/queued as \w+/g, 'queued as 4cR7w1')
      .replace(/\b[a-z2-7]{26}\b/g, 'abcdefghijklmnopqrstuvwxy2')
      .replace(/^Date: .*$/gm, 'Date: Sat, 21 Nov 2026 08:00:00 +0000')
    if (now !== text) node.nodeValue = now
  }
}

/** Runs in the page: what was sent in the same second is listed in any order. */
function inOrder(): void {
  const lines = [...document.querySelectorAll('li:has(> button[data-row])')].slice(0, 9)
  const sorted = lines.toSorted((one, other) => (one.textContent ?? '').localeCompare(other.textContent ?? ''))
  lines[0]?.parentElement?.prepend(...sorted)
}

/** Runs in the page: what would have to be scrolled sideways to be read. */
function tooWide(): string[] {
  // What takes the focus so that it can be scrolled, may be.
  const all = [...document.querySelectorAll('main, main *')].filter((part) => part.getAttribute('tabindex') !== '0')
  const parts = all.filter((part) => part.scrollWidth > part.clientWidth + 1)
  return parts.filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowX)).map((part) => part.className)
}
