import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { STEPS } from '../../src/engine/setup/steps/registry.ts'
import { SETUP_GUIDE_TEXT } from '../../src/text/interface/setup-guide.ts'
import { goTo } from '../support/desk.ts'
import { type LaunchedApp, PROJECT } from '../support/launch-app.ts'
import { keepPicture } from '../support/picture.ts'
import { launchInRehearsal } from '../support/rehearsal-desk.ts'
import { goToSetup, goToStep } from '../support/setup-app.ts'

/** The pictures of *Set up*, in the rehearsal world, where everything answers. */
const PICTURES = join(PROJECT, 'docs', 'screenshots')
const DATA_FOLDER = join(tmpdir(), 'Postdesk-setup')
const SIZE = { width: 1280, height: 820 }

let desk: LaunchedApp
let devtools: CDPSession

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  rmSync(DATA_FOLDER, { recursive: true, force: true })
  mkdirSync(DATA_FOLDER, { recursive: true })
  desk = await launchInRehearsal({ dataFolder: DATA_FOLDER, env: { TZ: 'Europe/Berlin' } })
  await desk.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  devtools = await desk.page.context().newCDPSession(desk.page)
  await devtools.send('Emulation.setDeviceMetricsOverride', { ...SIZE, deviceScaleFactor: 1.5, mobile: false })
}, 120_000)

afterAll(async () => {
  await desk.quit()
  rmSync(DATA_FOLDER, { recursive: true, force: true })
})

test('pictures of the beginning', { timeout: 120_000 }, async () => {
  const { page } = desk
  await goToSetup(desk, 'compose')
  await page.getByRole('heading', { name: 'No server is being set up yet' }).waitFor()
  await picture('setup-first')
  await page.getByRole('button', { name: 'Set up a first server' }).first().click()
  await page.getByRole('textbox', { name: 'Domain' }).waitFor()
  await expect.poll(() => page.getByRole('textbox', { name: 'Domain' }).inputValue()).not.toBe('')
  await picture('setup-begin')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: STEPS.readiness.title.en }).waitFor()
})

test('pictures of the steps', { timeout: 240_000 }, async () => {
  const { page } = desk
  await picture('setup-step')
  const stage = await desk.call('setup.stage', {})
  if (!stage.ok || stage.value === null) throw new Error('There is no stage')
  await page.getByRole('textbox', { name: 'IPv4 address' }).fill(stage.value.ipv4)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Verify now' }).click()
  await page.getByText(/^Last look: /).waitFor({ timeout: 60_000 })
  await picture('setup-verified')
  await page.getByRole('heading', { name: 'Keep this address?' }).evaluate((title) => title.scrollIntoView())
  await picture('setup-verdict')
  for (const step of ['names', 'keys', 'records', 'software', 'policies', 'firstProbe', 'warmUp', 'monthly'] as const) {
    await goToStep(desk, SETUP_GUIDE_TEXT.en.steps, STEPS[step].title.en)
    await picture(`setup-${kebab(step)}`)
  }
  await page.getByRole('button', { name: 'Domain, role …' }).click()
  await page.getByRole('dialog').waitFor()
  await picture('setup-about')
  await page.keyboard.press('Escape')
})

test('pictures of the list, of Today, in the dark and in German', { timeout: 120_000 }, async () => {
  const { page } = desk
  await goToSetup(desk, 'compose')
  await page.getByRole('list', { name: 'Set-ups' }).waitFor()
  await picture('setup-list')
  await goToSetup(desk, 'lint')
  await picture('setup-lint')
  await goTo(desk, 'Today')
  await page.getByRole('heading', { name: 'Where you were' }).evaluate((title) => title.scrollIntoView())
  await picture('today-setup')
  await goToSetup(desk, 'compose')
  await desk.call('settings.write', { language: 'de', appearance: 'dark' })
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor()
  await page.getByRole('list', { name: 'Einrichtungen' }).waitFor()
  await picture('setup-list-dark-german')
  await page.getByRole('button', { name: /^neubeginn\.netz/ }).click()
  for (const step of ['readiness', 'names', 'records', 'software', 'firstProbe'] as const) {
    await goToStep(desk, SETUP_GUIDE_TEXT.de.steps, STEPS[step].title.de)
    await picture(`setup-${kebab(step)}-dark-german`)
  }
  await devtools.send('Emulation.setDeviceMetricsOverride', {
    width: 900,
    height: 600,
    deviceScaleFactor: 1.5,
    mobile: false,
  })
  await goToStep(desk, SETUP_GUIDE_TEXT.de.steps, STEPS.readiness.title.de)
  await picture('setup-small-dark-german')
})

/** As files are named. */
function kebab(step: string): string {
  return step.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Runs in the page: a time of day is another one in each run. */
function stopClocks(): void {
  for (const part of document.querySelectorAll('[data-result] > span')) part.textContent = 'Last look: 10:42:00 AM'
}

/** Takes the picture of what the window shows now, and looks that nothing sticks out at the side. */
async function picture(name: string): Promise<void> {
  const { page } = desk
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(stopClocks)
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
