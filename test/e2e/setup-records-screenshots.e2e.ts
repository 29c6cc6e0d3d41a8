import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findViolations } from '../support/axe.ts'
import { goTo } from '../support/desk.ts'
import { DOMAIN, healthy, type LabDesk, launchInLab, SENDERS } from '../support/lab-desk.ts'
import { keepPicture } from '../support/picture.ts'

/** The steps about keys, records and policies in the real window, in the lab's world without a fault. */
/** Keys are other ones each time, so the pictures are to be looked at and not to be kept: they go where this names a folder. */
const PICTURES = process.env.POSTDESK_PICTURES
const SIZE = { width: 1280, height: 900 }
const keys = mkdtempSync(join(tmpdir(), 'postdesk-keys-'))

let desk: LabDesk
let devtools: CDPSession

beforeAll(async () => {
  if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true })
  desk = await launchInLab(healthy(), { env: { TZ: 'Europe/Berlin' } })
  await desk.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  devtools = await desk.page.context().newCDPSession(desk.page)
  await size(SIZE)
  await desk.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    },
    join(keys, '2026r.private'),
  )
}, 90_000)

afterAll(async () => {
  await desk[Symbol.asyncDispose]()
  rmSync(keys, { recursive: true, force: true })
})

test('keys, records and policies of a domain that has some of it already', { timeout: 240_000 }, async () => {
  const { page } = desk
  await begin()
  await toStep('Keys for signatures')
  await page.getByRole('button', { name: 'Make the keys …' }).click()
  await page.getByText('Readable for you alone (0600)').waitFor()
  expect(statSync(join(keys, '2026r.private')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(keys, '2026r.private'), 'utf8')).toContain('PRIVATE KEY')
  expect(await page.content()).not.toContain('PRIVATE KEY')
  await looked('setup-keys')
  await toStep('Records in the DNS')
  await page.getByRole('button', { name: 'Read the DNS now' }).click()
  await page.getByRole('region', { name: 'Round 1' }).waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Ask all name servers' }).click()
  await page.getByRole('table').waitFor({ timeout: 60_000 })
  await looked('setup-records')
  await shown('setup-records-round', page.getByRole('region', { name: 'Round 1' }))
  await page.getByRole('combobox', { name: 'DNS host' }).selectOption({ label: 'Cloudflare' })
  await page.getByRole('button', { name: 'Copy Name: _dmarc' }).first().waitFor({ timeout: 60_000 })
  await shown('setup-records-form', page.getByRole('heading', { name: 'To enter' }))
  await shown('setup-records-visible', page.getByRole('heading', { name: 'Visible everywhere' }))
  await toStep('Encrypted transport, announced')
  await page.getByRole('checkbox', { name: /^DANE/ }).click()
  await page.getByRole('list', { name: /^DANE/ }).waitFor()
  await looked('setup-policies')
  await shown('setup-policies-order', page.getByRole('heading', { name: /^MTA-STS, one thing/ }))
})

test('the same in German and in the dark, in a small window', { timeout: 240_000 }, async () => {
  const { page } = desk
  await desk.call('settings.write', { language: 'de', appearance: 'dark' })
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor()
  await looked('setup-policies-dark-german')
  await size({ width: 900, height: 600 })
  await looked('setup-policies-small-german')
  await toStep('Records im DNS')
  await looked('setup-records-dark-german')
  await shown('setup-records-form-german', page.getByRole('heading', { name: 'Zum Eintragen' }))
  await shown('setup-records-visible-german', page.getByRole('heading', { name: 'Überall sichtbar' }))
  await toStep('Schlüssel für Signaturen')
  await page.getByRole('button', { name: 'Schlüssel unter neuem Selektor erzeugen' }).click()
  await looked('setup-keys-dark-german')
})

/** A set-up of the lab's domain: its server is right, some records are, and others are not. */
async function begin(): Promise<void> {
  const begun = await desk.call('setup.begin', { domain: DOMAIN, role: 'full' })
  if (!begun.ok) throw new Error(begun.fault.code)
  const { id, revision } = begun.value.setup
  const [ipv4 = '', ipv6 = ''] = SENDERS
  const parkedDomains = [`geparkt.${DOMAIN}`]
  const changed = await desk.call('setup.change', { id, revision, values: { ipv4, ipv6, parkedDomains } })
  if (!changed.ok) throw new Error(changed.fault.code)
  await goTo(desk, 'Set up')
  await desk.page
    .getByRole('button', { name: new RegExp(DOMAIN) })
    .first()
    .click()
  await desk.page.getByRole('heading', { level: 1 }).waitFor()
}

async function toStep(title: string): Promise<void> {
  await desk.page.getByRole('navigation').locator('[data-row]').filter({ hasText: title }).click()
  await desk.page.getByRole('heading', { level: 1, name: title }).waitFor()
}

async function size({ width, height }: { readonly width: number; readonly height: number }): Promise<void> {
  await devtools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
}

/** A picture of what is seen now, and whether everybody can use it. */
async function looked(name: string): Promise<void> {
  await picture(name)
  expect.soft(await findViolations(desk.page)).toEqual([])
}

async function shown(name: string, at: ReturnType<LabDesk['page']['locator']>): Promise<void> {
  await at.first().evaluate((part) => part.scrollIntoView())
  await picture(name)
}

async function picture(name: string): Promise<void> {
  const { page } = desk
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  if (PICTURES !== undefined) await keepPicture(page, devtools, join(PICTURES, `${name}.png`))
}
