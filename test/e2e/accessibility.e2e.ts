import { describe, expect, test } from 'vitest'
import { findViolations } from '../support/axe.ts'
import { dropFiles, goTo, paste } from '../support/desk.ts'
import { launchApp } from '../support/launch-app.ts'
import { sample } from '../support/samples.ts'

describe.each(['light', 'dark'] as const)('in the %s appearance axe finds nothing wrong', (appearance) => {
  async function start() {
    const desk = await launchApp({ settings: { language: 'en', appearance } })
    await desk.page.locator(`html[data-mantine-color-scheme=${appearance}]`).waitFor()
    // What is half faded in has half its contrast.
    await desk.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null })
    return desk
  }

  test('before the first diagnosis', async () => {
    await using desk = await start()
    for (const place of ['Diagnose', 'Today', 'Checks', 'Probes', 'Tickets', 'Set up', 'Settings']) {
      await goTo(desk, place)
      expect(await findViolations(desk.page), place).toEqual([])
    }
    await desk.page.keyboard.press('Control+Shift+H')
    await desk.page.getByText('Nothing diagnosed yet').waitFor()
    expect(await findViolations(desk.page), 'empty history').toEqual([])
  })

  test('on diagnoses of every kind', async () => {
    await using desk = await start()
    const { page } = desk
    await paste(desk, sample('unknown-user.eml'))
    await page.getByRole('heading', { name: 'The address does not exist' }).waitFor()
    await page.getByRole('button', { name: 'Expert details' }).click()
    expect(await findViolations(page), 'one recipient').toEqual([])
    await paste(desk, sample('two-recipients.eml'))
    await page.getByRole('heading', { name: '2 recipients' }).waitFor()
    expect(await findViolations(page), 'two recipients').toEqual([])
    await paste(desk, sample('out-of-office.eml'))
    await page.getByRole('heading', { name: 'An automatic answer' }).waitFor()
    expect(await findViolations(page), 'no bounce').toEqual([])
  })

  test('in lists, dialogs and the palette', async () => {
    await using desk = await start()
    const { page } = desk
    await dropFiles(desk, [
      { name: 'one.eml', content: sample('unknown-user.eml') },
      { name: 'two.eml', content: sample('two-recipients.eml') },
    ])
    await page.getByText('2 of 2 done').waitFor()
    expect(await findViolations(page), 'queue').toEqual([])
    await page.keyboard.press('Control+Shift+H')
    await page.getByText('2 diagnoses').waitFor()
    await page.getByRole('checkbox').nth(1).check()
    expect(await findViolations(page), 'history').toEqual([])
    await page.getByRole('button', { name: 'Delete …' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await findViolations(page), 'question').toEqual([])
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+K')
    await page.getByRole('textbox', { name: 'Find a place or action' }).waitFor()
    expect(await findViolations(page), 'palette').toEqual([])
  })
})
