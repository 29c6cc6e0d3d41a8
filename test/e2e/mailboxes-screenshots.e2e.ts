import { join } from 'node:path'
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { USER } from '../../src/lab/rehearsal/rehearsal-accounts.ts'
import { goTo } from '../support/desk.ts'
import { type LaunchedApp, PROJECT } from '../support/launch-app.ts'
import { beginMailbox, goToMailboxes, launchInMailLab, type MailDesk } from '../support/mail-desk.ts'
import { keepPicture } from '../support/picture.ts'

/** The pictures of mailboxes, senders and the rehearsal world. Fingerprints and ports are put still. */
const PICTURES = join(PROJECT, 'docs', 'screenshots')
const SIZE = { width: 1280, height: 820 }

let desk: MailDesk
let devtools: CDPSession

beforeAll(async () => {
  desk = await launchInMailLab({ env: { TZ: 'Europe/Berlin' } })
  await desk.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  devtools = await desk.page.context().newCDPSession(desk.page)
  await devtools.send('Emulation.setDeviceMetricsOverride', { ...SIZE, deviceScaleFactor: 1.5, mobile: false })
})

afterAll(async () => desk[Symbol.asyncDispose]())

test('pictures of the first mailbox', { timeout: 60_000 }, async () => {
  const { page, password } = desk
  await goToMailboxes(desk)
  await picture('mailboxes-empty')
  await beginMailbox(desk, 'anna.beispiel@freundespost.netz')
  await page.getByLabel('Password', { exact: true }).fill('not this one')
  await page.getByRole('button', { name: 'Test connection' }).click()
  await page.getByRole('heading', { name: 'It failed at: Login' }).waitFor({ timeout: 20_000 })
  await picture('mailbox-wrong-password')
  await page.getByRole('heading', { name: 'It failed at: Login' }).evaluate((part) => part.scrollIntoView())
  await picture('mailbox-test-failed')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Test again' }).click()
  await page.getByRole('heading', { name: 'Everything works.' }).waitFor({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Save', exact: true }).scrollIntoViewIfNeeded()
  await picture('mailbox-test-passed')
  await page.getByRole('button', { name: 'Discard' }).click()
})

test('pictures of providers that are known', { timeout: 60_000 }, async () => {
  const { page } = desk
  for (const [address, name] of [
    ['anna.beispiel@gmail.com', 'mailbox-app-password'],
    ['anna.beispiel@outlook.com', 'mailbox-oauth'],
  ] as const) {
    await beginMailbox(desk, address)
    await picture(name)
    await page.getByRole('button', { name: 'Discard' }).click()
  }
})

test('pictures of a certificate and of a sender', { timeout: 60_000 }, async () => {
  const { page } = desk
  await beginMailbox(desk, 'anna.beispiel@freundespost.netz')
  await page.getByRole('button', { name: /^Server for reading/ }).click()
  await page.getByLabel('Host name').fill('185.30.1.25')
  await page.getByLabel('Password', { exact: true }).fill(desk.password)
  await page.getByRole('button', { name: 'Test connection' }).click()
  const failed = page.getByRole('heading', { name: 'It failed at: Certificate' })
  await failed.waitFor({ timeout: 20_000 })
  await failed.evaluate((part) => part.scrollIntoView())
  await picture('mailbox-certificate')
  await page.getByRole('button', { name: 'Discard' }).click()

  await page.getByRole('button', { name: 'Add a sender' }).click()
  await page.getByLabel('Your From address').fill(USER.login)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Name 1').fill(USER.name)
  await page.getByLabel('Password', { exact: true }).fill(desk.password)
  await page.getByRole('heading', { level: 1 }).focus()
  await picture('sender')
  await page.getByRole('button', { name: 'Discard' }).click()
})

test('pictures of the rehearsal world, and of a mailbox in the dark and in German', { timeout: 120_000 }, async () => {
  const { page } = desk
  await goTo(desk, 'Settings')
  await page.getByRole('button', { name: 'Look around' }).click()
  await page.getByRole('region', { name: 'Rehearsal world' }).waitFor({ timeout: 60_000 })
  await desk.focus()
  await goToMailboxes(desk)
  await page.getByRole('heading', { name: 'Freundespost' }).waitFor()
  await picture('mailboxes')
  await desk.call('settings.write', { language: 'de', appearance: 'dark' })
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor()
  await page.getByRole('button', { name: 'Postfach hinzufügen' }).click()
  await page.getByLabel('Mailadresse').fill('anna.beispiel@gmx.de')
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByRole('button', { name: 'Verbindung testen' }).waitFor({ timeout: 20_000 })
  await picture('mailbox-dark-german')
})

/** Takes the picture of what the window shows now, and looks that nothing sticks out at the side. */
async function picture(name: string): Promise<void> {
  const { page }: LaunchedApp = desk
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  await page.evaluate(standStill)
  await keepPicture(page, devtools, join(PICTURES, `${name}.png`))
  expect(await page.evaluate(tooWide)).toEqual([])
}

/** Runs in the page: keys, ports and dates are others each time. */
function standStill(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? ''
    const still = text
      .replace(/\b127\.0\.0\.1:\d+/g, '127.0.0.1:40993')
      .replace(/\b[0-9A-F]{2}(:[0-9A-F]{2}){31}\b/g, Array.from({ length: 32 }, () => 'A7').join(':'))
      .replace(/\b[A-Z][a-z]{2} \d{1,2}, 20\d\d, \d{1,2}:\d\d [AP]M/g, 'Nov 21, 2026, 9:00 AM')
    if (still !== text) node.nodeValue = still
  }
}

/** Runs in the page: what would have to be scrolled sideways to be read. */
function tooWide(): string[] {
  const parts = [...document.querySelectorAll('main, main *')].filter((part) => part.scrollWidth > part.clientWidth + 1)
  return parts.filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowX)).map((part) => part.className)
}
