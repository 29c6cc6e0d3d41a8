import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SetupStep } from '../../src/contract/setup-shapes.ts'
import { SETUP_STEPS } from '../../src/engine/setup/setup.ts'
import { STEPS } from '../../src/engine/setup/steps/registry.ts'
import { findViolations } from '../support/axe.ts'
import { notGerman } from '../support/german-words.ts'
import { focused, pressUntil } from '../support/keyboard.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { launchInRehearsal } from '../support/rehearsal-desk.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const OPEN_PORT = 'Port 25 beim Hoster öffnen lassen und den Port-Befehl ausführen'
const FIRST_PTR = 'Den Rückwärtsnamen beider Adressen beim Hoster setzen'
const PASTED = 'Ausgabe des Befehls'

test('without a mouse and in German: from the navigation to verified steps, and every step reads German and is clean', {
  timeout: 300_000,
}, async () => {
  await using desk = await launchInRehearsal({ settings: { appearance: 'dark', language: 'de' } })
  const { page } = desk
  page.setDefaultTimeout(30_000)
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor()
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null })
  await begin(desk)
  await readiness(desk)
  await names(desk)
  await throughTheRail(desk)
})

/** From the navigation over an empty list to the guide. */
async function begin({ page }: LaunchedApp): Promise<void> {
  await pressUntil(page, 'Einrichten')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Noch wird kein Server eingerichtet' }).waitFor()
  expect(await notGerman(page)).toEqual([])
  await seesWhatIsWrong(page)
  await pressUntil(page, 'Ersten Server einrichten')
  await page.keyboard.press('Enter')
  await page.getByText(/^Das ist die Übungswelt/).waitFor()
  await expect.poll(() => focused(page)).toBe('Ersten Server einrichten')
  await pressUntil(page, 'Domain')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('neubeginn netz')
  await page.keyboard.press('Enter')
  await page.getByText('Erwartet wird eine Domain wie example.org, es kam „neubeginn netz“.').waitFor()
  expect(await focused(page)).toBe('Domain')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('neubeginn.netz')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Senden und empfangen')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => page.getByRole('radio', { name: 'Nur empfangen' }).isChecked()).toBe(true)
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => page.getByRole('radio', { name: 'Senden und empfangen' }).isChecked()).toBe(true)
  expect(await notGerman(page)).toEqual([])
  await pressUntil(page, 'Beginnen')
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe(STEPS.readiness.title.de)
}

/** What looks for wrong words finds them. */
async function seesWhatIsWrong(page: LaunchedApp['page']): Promise<void> {
  const wrong = ['Bitte prüfen Sie Ihre Adresse', 'Look at the address', 'Hast du sie?']
  const plant = (texts: readonly string[]) =>
    page.locator('main').evaluate((main, words) => {
      for (const old of main.querySelectorAll('.planted')) old.remove()
      for (const text of words) {
        const planted = document.createElement('p')
        planted.className = 'planted'
        planted.textContent = text
        main.append(planted)
      }
    }, texts)
  await plant(wrong)
  expect(await notGerman(page)).toEqual(wrong)
  await plant([])
}

/** Copied, ticked, typed, pasted, verified, and on. */
async function readiness(desk: LaunchedApp): Promise<void> {
  const { app, page } = desk
  await pressUntil(page, 'was zu Punkt 2 gehört kopieren')
  await page.keyboard.press('Enter')
  const command = await page.getByRole('article').locator('pre').first().innerText()
  const clipboard = () => app.evaluate((electron) => electron.clipboard.readText())
  await expect.poll(clipboard).toBe(command)
  await pressUntil(page, /^Ohne IPv6-Adresse/)
  await page.keyboard.press('Space')
  await expect.poll(() => page.getByRole('checkbox', { name: /^Ohne IPv6-Adresse/ }).isChecked()).toBe(true)
  for (const [label, address] of [
    ['IPv4-Adresse', '185.40.7.25'],
    ['IPv6-Adresse', '2a02:6000:7::25'],
  ] as const) {
    await pressUntil(page, label)
    await page.keyboard.type(address)
    await page.keyboard.press('Enter')
  }
  await play(desk, FIRST_PTR)
  await play(desk, OPEN_PORT, 'Shift+Tab')
  await pressUntil(page, /kopieren$/)
  await expect.poll(() => focused(page)).toMatch(/^Zum Kopieren/)
  await page.keyboard.press('Enter')
  await expect.poll(clipboard).toMatch(/^HOST .*\n/)
  await pressUntil(page, PASTED, 'Shift+Tab')
  // What the menu does at its key; keys that tests press do not reach the menu.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste())
  await expect.poll(() => page.getByRole('textbox', { name: PASTED }).inputValue()).toMatch(/END/)
  await pressUntil(page, 'Lesen')
  await page.keyboard.press('Enter')
  await page
    .getByRole('article')
    .getByText(/^Offen: /)
    .waitFor()
  await verify(desk)
  await next(desk, 'names')
}

async function names(desk: LaunchedApp): Promise<void> {
  const { app, page } = desk
  for (const deed of ['host-name', 'ptr', 'greeting', 'certificate']) await play(desk, await wordsOf(desk, deed))
  await verify(desk)
  await next(desk, 'keys')
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    },
    join(temporaryFolder(), 'mail.private'),
  )
  await pressUntil(page, 'Schlüssel erzeugen …')
  await page.keyboard.press('Enter')
  await page
    .getByRole('article')
    .getByText(/^Die privaten Schlüssel sind geschrieben/)
    .waitFor()
}

async function wordsOf(desk: LaunchedApp, deed: string): Promise<string> {
  const stage = await desk.call('setup.stage', {})
  const found = stage.ok ? stage.value?.deeds.find(({ id }) => id === deed) : undefined
  return found?.says.de ?? deed
}

/** What others do is played with a button, which keeps the focus. */
async function play({ page }: LaunchedApp, says: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await pressUntil(page, says, key)
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Was daraus wurde' }).waitFor()
  const button = page.getByRole('button', { name: says, exact: true })
  await expect.poll(() => button.getAttribute('aria-disabled'), { timeout: 30_000 }).not.toBe('true')
  expect(await focused(page)).toBe(says)
}

async function verify({ page }: LaunchedApp): Promise<void> {
  await pressUntil(page, 'Jetzt prüfen')
  await page.keyboard.press('Enter')
  await page.locator('[data-result=verified]').waitFor({ timeout: 60_000 })
  expect(await focused(page)).toBe('Noch einmal prüfen')
}

async function next({ page }: LaunchedApp, step: SetupStep): Promise<void> {
  await pressUntil(page, `Weiter: ${STEPS[step].title.de}`)
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe(STEPS[step].title.de)
}

/** One Tab leads to the rail, the arrow keys to its steps. */
async function throughTheRail(desk: LaunchedApp): Promise<void> {
  const { page } = desk
  const wrong: string[] = []
  await toTheRail(desk, 'keys')
  await page.keyboard.press('End')
  await expect.poll(() => focused(page)).toContain(STEPS.monthly.title.de)
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  for (const step of SETUP_STEPS) {
    if (step !== 'readiness') {
      await toTheRail(desk, SETUP_STEPS[SETUP_STEPS.indexOf(step) - 1] ?? step)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    }
    await expect.poll(() => focused(page)).toBe(STEPS[step].title.de)
    await fill(desk, step)
    const found = [...(await notGerman(page)), ...(await findViolations(page))]
    wrong.push(...found.map((one) => `${step}: ${one}`))
    await page.getByRole('heading', { level: 1 }).focus()
  }
  expect(wrong).toEqual([])
}

async function toTheRail({ page }: LaunchedApp, from: SetupStep): Promise<void> {
  await pressUntil(page, new RegExp(`^${STEPS[from].title.de.replace('?', '\\?')}`), 'Shift+Tab')
}

/** What a step shows only when it was asked for. */
async function fill({ page }: LaunchedApp, step: SetupStep): Promise<void> {
  if (step === 'software') await page.getByRole('heading', { name: /^Rezept: / }).waitFor()
  if (step !== 'records') return
  await pressUntil(page, /^(DNS jetzt lesen|Noch einmal lesen)$/)
  await page.keyboard.press('Enter')
  await page.getByText(/^Gelesen: /).waitFor({ timeout: 60_000 })
}
