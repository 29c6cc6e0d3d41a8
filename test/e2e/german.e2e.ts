import { expect, test } from 'vitest'
import { goTo, paste } from '../support/desk.ts'
import { launchApp } from '../support/launch-app.ts'
import { sample } from '../support/samples.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('German is chosen in the settings, holds at once everywhere, and at the next start', async () => {
  const dataFolder = temporaryFolder()
  {
    await using desk = await launchApp({ dataFolder })
    const { page } = desk
    await paste(desk, sample('unknown-user.eml'))
    await page.getByRole('heading', { name: 'The address does not exist' }).waitFor()
    await goTo(desk, 'Settings')
    await page.getByText('Deutsch', { exact: true }).click()
    await page.getByRole('heading', { name: 'Einstellungen' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de')
    await page.keyboard.press('Alt+ArrowLeft')
    await page.getByRole('heading', { name: 'Diese Adresse gibt es nicht' }).waitFor()
    expect(await page.getByRole('main').getByText('Sie sind am Zug', { exact: true }).isVisible()).toBe(true)
  }

  await using again = await launchApp({ dataFolder })
  await again.page.getByRole('heading', { name: 'Warum kam diese Mail zurück?' }).waitFor()
  await goTo(again, 'Verlauf')
  await again.page.getByRole('button', { name: /Diese Adresse gibt es nicht/ }).waitFor()
})

test('on a German system the window is German without any setting', async () => {
  await using desk = await launchApp({ env: { LANGUAGE: 'de', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' } })
  await desk.page.getByRole('heading', { name: 'Warum kam diese Mail zurück?' }).waitFor()
})
