import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SetupView } from '../../src/contract/setup-shapes.ts'
import { SETUP_TEXT } from '../../src/text/interface/setup.ts'
import { SETUP_FILES_TEXT } from '../../src/text/interface/setup-files.ts'
import { SETUP_LINT_TEXT } from '../../src/text/interface/setup-lint.ts'
import { SETUP_SOFTWARE_TEXT } from '../../src/text/interface/setup-software.ts'
import { findViolations } from '../support/axe.ts'
import { dropFiles, goTo } from '../support/desk.ts'
import { type LaunchedApp, launchApp, PROJECT } from '../support/launch-app.ts'
import { setClock } from '../support/main-clock.ts'
import { keepPicture } from '../support/picture.ts'
import { findTooWide } from '../support/too-wide.ts'

/** The pictures of the step of the software and of what looks through configurations; axe looks at each of them too. */
const PICTURES = join(PROJECT, 'docs', 'screenshots')
const DATA_FOLDER = join(tmpdir(), 'Postdesk-setup-software')
const MORNING = '2026-11-18T08:30:00Z'
const LARGE = { width: 1280, height: 820 }
const SMALL = { width: 900, height: 600 }

const MAIN = `# Main configuration
myhostname = mail
mynetworks = 0.0.0.0/0
smtpd_tls_security_level = may
smtpd_tls_chain_files = /etc/ssl/mail.pem
smtp_tls_security_level = may
minimal_backoff_time = 100s
queue_run_delay = 300s
smtpd_recipient_restrictions =
  permit_mynetworks,
  reject_unauth_destination
this is no setting
`
const MASTER = 'smtp inet n - y - - smtpd\nsubmission inet n - y - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n'

let desk: LaunchedApp
let devtools: CDPSession

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  rmSync(DATA_FOLDER, { recursive: true, force: true })
  desk = await launchApp({ dataFolder: DATA_FOLDER, env: { TZ: 'Europe/Berlin' } })
  await desk.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  devtools = await desk.page.context().newCDPSession(desk.page)
  await resize(LARGE)
  await setClock(desk, MORNING)
  await desk.page.clock.setFixedTime(MORNING)
}, 60_000)

afterAll(async () => {
  await desk.quit()
  rmSync(DATA_FOLDER, { recursive: true, force: true })
})

test('the recipe: chosen, drawn, with a value that is missing, and one step ticked', { timeout: 180_000 }, async () => {
  const { page } = desk
  const text = SETUP_SOFTWARE_TEXT.en
  await begin('example.org')
  await page.getByRole('heading', { name: text.choose }).waitFor()
  await seen('setup-software', text.choose)
  await seen('setup-flow', text.flow.title)
  await page
    .getByRole('checkbox', { name: /^Done: / })
    .first()
    .check()
  await page.getByText(/^1 of \d+ ticked$/).waitFor()
  await seen('setup-recipe', /^Recipe: /)
  await page.getByRole('button', { name: text.compare }).click()
  await seen('setup-stacks', text.choose)
  await page.getByRole('button', { name: text.hideCompare }).click()
})

test('configurations that are dropped, their findings and their text', { timeout: 180_000 }, async () => {
  const { page } = desk
  const text = SETUP_LINT_TEXT.en
  await goToLint('en')
  await clean('lint, empty')
  await dropFiles(desk, [
    { name: 'main.cf', content: MAIN },
    { name: 'master.cf', content: MASTER },
  ])
  await page.getByRole('region', { name: 'main.cf', exact: true }).waitFor()
  await page.getByRole('button', { name: text.how.title }).click()
  await seen('setup-lint', text.title)
  await seen('setup-lint-findings', 'main.cf')
  await page
    .getByRole('button', { name: /^Line 3: / })
    .first()
    .click()
  const pane = page.getByRole('region', { name: 'Text of main.cf' })
  await expect.poll(() => pane.evaluate((part) => document.activeElement === part)).toBe(true)
  await clean('text')
  await seen('setup-lint-text', null)
})

test('twenty thousand lines can be shown, and a finding far down leads to its line', { timeout: 120_000 }, async () => {
  const { page } = desk
  const text = SETUP_LINT_TEXT.en
  await page.getByRole('button', { name: text.paste.clear }).click()
  const lines = Array.from({ length: 20_000 }, (_, at) => (at === 17_499 ? 'soft_bounce = yes' : `# line ${at + 1}`))
  await dropFiles(desk, [{ name: 'large.cf', content: `myhostname = mail.example.org\n${lines.join('\n')}\n` }])
  const button = page.getByRole('button', { name: /^Line 17501: / })
  await button.click()
  const pane = page.getByRole('region', { name: 'Text of large.cf' })
  const mark = pane.locator('[data-line="17501"]')
  await expect.poll(() => mark.textContent()).toBe('soft_bounce = yes\n')
  const isInSight = () =>
    mark.evaluate((line) => {
      const around = line.closest('section')?.getBoundingClientRect()
      const { top, bottom } = line.getBoundingClientRect()
      return around !== undefined && top >= around.top && bottom <= around.bottom
    })
  await expect.poll(isInSight).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => button.evaluate((part) => document.activeElement === part)).toBe(true)
})

test('in the dark, in German, in a small window, and on paper', { timeout: 180_000 }, async () => {
  const { page } = desk
  await desk.call('settings.write', { language: 'de', appearance: 'dark' })
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor()
  const text = SETUP_SOFTWARE_TEXT.de
  await resize(SMALL)
  await begin('example.net')
  await page.getByRole('heading', { name: text.choose }).waitFor()
  await seen('setup-software-dark-german', text.choose)
  await seen('setup-flow-dark-german', text.flow.title)
  await seen('setup-recipe-dark-german', /^Rezept: /)
  await page.getByRole('button', { name: SETUP_FILES_TEXT.de.export, exact: true }).click()
  await seen('setup-export-dark-german', null)
  await page.keyboard.press('Escape')
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => void window.dispatchEvent(new Event('beforeprint')))
  await page.getByRole('heading', { name: text.flow.title }).evaluate((title) => title.scrollIntoView())
  await keepPicture(page, devtools, join(PICTURES, 'setup-flow-print.png'))
  await page.evaluate(() => void window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: null })
  await goToLint('de')
  await page.getByRole('button', { name: SETUP_LINT_TEXT.de.paste.clear }).click()
  await dropFiles(desk, [{ name: 'main.cf', content: MAIN }])
  await page.getByRole('region', { name: 'main.cf', exact: true }).waitFor()
  await seen('setup-lint-dark-german', 'main.cf')
  await clean('lint, dark')
})

test('a plan that is read in, refused and taken', { timeout: 120_000 }, async () => {
  const { page } = desk
  const text = SETUP_FILES_TEXT.de
  await goTo(desk, 'Einrichten')
  await page.getByRole('navigation', { name: SETUP_TEXT.de.views }).getByRole('button').first().click()
  await page.getByRole('button', { name: text.import.open }).click()
  await page.getByRole('textbox', { name: text.import.label }).fill('{"postdesk":"setup-plan","version":9}')
  await page.getByRole('button', { name: text.import.take, exact: true }).click()
  await page.getByText(text.import.refused).waitFor()
  await page.getByText(text.form.version ?? '', { exact: false }).waitFor()
  await clean('refused plan')
  await seen('setup-plan-refused-dark-german', null)
  await page.keyboard.press('Escape')
})

async function begin(domain: string): Promise<void> {
  const begun = await desk.call('setup.begin', { domain, role: 'full' })
  if (!begun.ok) throw new Error(begun.fault.code)
  const { setup }: SetupView = begun.value
  await goTo(desk, (await language()) === 'de' ? 'Heute' : 'Today')
  await goTo(desk, (await language()) === 'de' ? 'Einrichten' : 'Set up')
  await desk.page
    .getByRole('button', { name: new RegExp(setup.values.domain) })
    .first()
    .click()
  await desk.page
    .getByRole('button', { name: (await language()) === 'de' ? /Die Mailsoftware/ : /The mail software/ })
    .first()
    .click()
}

function language(): Promise<string> {
  return desk.page.evaluate(() => document.documentElement.lang)
}

async function goToLint(of: 'en' | 'de'): Promise<void> {
  const text = SETUP_TEXT[of]
  await goTo(desk, of === 'de' ? 'Einrichten' : 'Set up')
  await desk.page.getByRole('navigation', { name: text.views }).getByRole('button', { name: text.tab.lint }).click()
  await desk.page.getByRole('heading', { level: 1, name: SETUP_LINT_TEXT[of].title }).waitFor()
}

async function resize(size: typeof LARGE): Promise<void> {
  await devtools.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1.5, mobile: false })
}

async function clean(where: string): Promise<void> {
  expect.soft(await findViolations(desk.page), where).toEqual([])
}

/** Takes the picture of this part; nothing sticks out at the side, and axe finds nothing. */
async function seen(name: string, heading: string | RegExp | null): Promise<void> {
  const { page } = desk
  if (heading !== null)
    await page
      .getByRole('heading', { name: heading })
      .first()
      .evaluate((title) => title.scrollIntoView())
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  await keepPicture(page, devtools, join(PICTURES, `${name}.png`))
  expect.soft(await findTooWide(page), name).toEqual([])
  await clean(name)
}
