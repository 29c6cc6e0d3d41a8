import { describe, expect, test } from 'vitest'
import { findViolations } from '../support/axe.ts'
import { goTo } from '../support/desk.ts'
import { goToProbes, launchInRehearsal, lineOf } from '../support/rehearsal-desk.ts'

const STILLPOST = 'Stillpost · anna.beispiel@stillpost.netz'

describe.each(['light', 'dark'] as const)('in the %s appearance axe finds nothing wrong', (appearance) => {
  test('in Probes and Today', { timeout: 180_000 }, async () => {
    await using desk = await launchInRehearsal({ settings: { language: 'en', appearance } })
    const { page } = desk
    await page.locator(`html[data-mantine-color-scheme=${appearance}]`).waitFor()
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null })
    const clean = async (where: string) => expect(await findViolations(page), where).toEqual([])

    await goTo(desk, 'Today')
    await page.getByRole('heading', { name: 'How providers take your mail' }).waitFor()
    await clean('today')
    await goToProbes(desk, 'overview')
    await page.locator('.recharts-bar-rectangle path').first().waitFor()
    await page.getByText('The same as a table').click()
    await clean('overview')
    await page.getByRole('button', { name: 'Add a note …' }).click()
    await page.getByRole('dialog').waitFor()
    await clean('note')
    await page.keyboard.press('Escape')

    await goToProbes(desk, 'experiments')
    await page.getByRole('button', { name: 'Show the single pairs' }).first().click()
    await page
      .getByRole('button', { name: /Open A of pair 1$/ })
      .first()
      .waitFor()
    await clean('experiments')
    await page.getByRole('button', { name: 'New experiment' }).click()
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByText('A name is needed.').waitFor()
    await clean('new experiment')
    await page.keyboard.press('Escape')

    await page.keyboard.press('ControlOrMeta+Shift+P')
    await page.getByRole('radio', { name: 'My own words' }).check()
    await clean('send')
    await page.getByRole('button', { name: 'Change the limits' }).click()
    await page.getByRole('dialog').waitFor()
    await clean('limits')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByRole('button', { name: /^Send \d+ probes$/ }).waitFor({ timeout: 30_000 })
    await clean('preview')

    await page.getByRole('button', { name: /^Send \d+ probes$/ }).click()
    await page.getByRole('heading', { name: /is stopped$/ }).waitFor({ timeout: 30_000 })
    await clean('list')
    await expect.poll(() => lineOf(desk, 'Fensterpost').innerText(), { timeout: 60_000 }).toMatch(/Junk/)
    await lineOf(desk, 'Fensterpost').click()
    await page.getByText('What the receiver wrote into the mail about it:').waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Show it' }).click()
    await clean('why junk')
    await goToProbes(desk, 'list')
    await page.getByRole('combobox', { name: 'Mailbox' }).selectOption({ label: STILLPOST })
    await page
      .getByRole('button', { name: /Never seen/ })
      .first()
      .click()
    await page.getByRole('heading', { name: /never seen: what now/ }).waitFor()
    await clean('never seen')
  })
})
