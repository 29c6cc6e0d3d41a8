import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXAMPLES } from '../../src/renderer/features/diagnose/examples.ts'
import { dragFiles, goTo, paste } from '../support/desk.ts'
import { type LaunchedApp, launchApp, PROJECT } from '../support/launch-app.ts'
import { setClock } from '../support/main-clock.ts'
import { keepPicture } from '../support/picture.ts'
import { sample } from '../support/samples.ts'

/** The pictures for README and documentation. The same window gives the same picture, whenever it is taken. */
const PICTURES = join(PROJECT, 'docs', 'screenshots')
/** Stands in one of the pictures. */
const DATA_FOLDER = join(tmpdir(), 'Postdesk')
const SIZE = { width: 1280, height: 820 }

let desk: LaunchedApp
let devtools: CDPSession

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  rmSync(DATA_FOLDER, { recursive: true, force: true, maxRetries: 10 })
  desk = await launchApp({ dataFolder: DATA_FOLDER, env: { TZ: 'Europe/Berlin' } })
  await desk.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  devtools = await desk.page.context().newCDPSession(desk.page)
  await devtools.send('Emulation.setDeviceMetricsOverride', { ...SIZE, deviceScaleFactor: 1.5, mobile: false })
})

afterAll(async () => {
  await desk.quit()
  rmSync(DATA_FOLDER, { recursive: true, force: true, maxRetries: 10 })
})

test('pictures of the first start', async () => {
  await picture('new-diagnosis')
  await goTo(desk, 'Today')
  await picture('first-start')
  for (const place of ['Checks', 'Probes', 'Tickets']) {
    await goTo(desk, place)
    await picture(place.toLowerCase())
  }
  await desk.page.keyboard.press('Control+Shift+H')
  await picture('history-empty')
})

test('pictures of diagnoses', async () => {
  const { page } = desk
  await diagnose(EXAMPLES.greylisted, '2026-11-16T08:24:00Z')
  await picture('log-line')
  await diagnose(EXAMPLES.blocklisted, '2026-11-16T08:51:00Z')
  await picture('one-line')
  await diagnose(sample('out-of-office.eml'), '2026-11-17T09:03:00Z')
  await picture('not-a-bounce')
  await diagnose(manyRecipients(), '2026-11-17T11:40:00Z')
  await picture('many-recipients')
  await diagnose(sample('unknown-user.eml'), '2026-11-18T07:15:00Z')
  await diagnose(EXAMPLES.unauthenticated, '2026-11-18T08:20:00Z')
  await picture('diagnose')
  await page.getByRole('button', { name: 'Expert details' }).click()
  await page.getByRole('button', { name: 'Show the enhanced status code in the source' }).click()
  await page.getByRole('button', { name: 'Expert details' }).scrollIntoViewIfNeeded()
  await picture('expert-details')
  await page.getByRole('button', { name: 'Expert details' }).click()
})

test('pictures of files, lists and the palette', async () => {
  const { page } = desk
  await setClock(desk, '2026-11-18T09:10:00Z')
  await goTo(desk, 'Diagnose')
  const { drop } = await dragFiles(desk, [
    { name: 'returned-to-club.eml', content: sample('unknown-user.eml') },
    { name: 'minutes-undelivered.eml', content: sample('two-recipients.eml') },
    { name: 'mail-archive.mbox', size: 151_000_000 },
    { name: 'out-of-office.eml', content: sample('out-of-office.eml') },
  ])
  await picture('drop')
  await drop()
  await page.getByText('4 of 4 done').waitFor()
  await picture('several-files')
  await goTo(desk, 'Today')
  await picture('today')
  await page.keyboard.press('Control+Shift+H')
  await page.getByText('9 diagnoses').waitFor()
  await page.getByRole('checkbox').nth(2).check()
  await picture('history')
  await page.keyboard.press('Control+K')
  await page.getByRole('textbox', { name: 'Find a place or action' }).waitFor()
  await picture('palette')
  await page.keyboard.press('Escape')
  await goTo(desk, 'Settings')
  await picture('settings')
})

test('pictures in the dark, and in German', async () => {
  const { page } = desk
  await desk.call('settings.write', { language: 'en', appearance: 'dark' })
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor()
  await page.keyboard.press('Control+Shift+H')
  await page.getByRole('button', { name: /alex\.miller@example\.com/ }).click()
  await picture('dark')
  await desk.call('settings.write', { language: 'de', appearance: 'light' })
  await page.getByRole('heading', { name: 'Was zu tun ist' }).waitFor()
  await picture('german')
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
  const parts = [...document.querySelectorAll('main, main *')].filter((part) => part.scrollWidth > part.clientWidth + 1)
  return parts.filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowX)).map((part) => part.className)
}

/** Pastes it at this time of the main process's day. */
async function diagnose(text: string, time: string): Promise<void> {
  await setClock(desk, time)
  await goTo(desk, 'Diagnose')
  const result = desk.page.locator('#result-title')
  // On a busy computer X11 may lose a paste; a person presses the keys once more.
  for (let left = 2; left >= 0; left -= 1) {
    await paste(desk, text)
    const isShown = await result.waitFor({ timeout: left === 0 ? 30_000 : 10_000 }).then(
      () => true,
      () => false,
    )
    if (isShown) return
  }
  await result.waitFor()
}

function manyRecipients(): string {
  const answers = [
    'dsn=5.1.1, status=bounced (host mx1.example.net[198.51.100.20] said: 550 5.1.1 User unknown',
    'dsn=4.2.2, status=deferred (host mx1.example.net[198.51.100.20] said: 452 4.2.2 Mailbox full',
    'dsn=5.1.1, status=bounced (host mx1.example.net[198.51.100.20] said: 550 5.1.1 User unknown',
    'dsn=4.7.1, status=deferred (host mx1.example.net[198.51.100.20] said: 450 4.7.1 Greylisted, try again later',
  ]
  const line = (number: number) =>
    `Nov 17 11:38:${String(10 + (number % 50))} mail postfix/smtp[23117]: 4cR7w${number}: to=<member${number}@example.net>, relay=mx1.example.net[198.51.100.20]:25, delay=1.4, delays=0.1/0/0.9/0.4, ${answers[number % 4]} (in reply to RCPT TO command))`
  return Array.from({ length: 240 }, (_, index) => line(index + 1)).join('\n')
}
