import { expect, test } from 'vitest'
import { goTo, paste } from '../support/desk.ts'
import { launchApp } from '../support/launch-app.ts'
import { sample } from '../support/samples.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('a bounce that is pasted anywhere is diagnosed, kept, and still there after a restart', async () => {
  const dataFolder = temporaryFolder()
  const headline = 'The address does not exist'
  {
    await using desk = await launchApp({ dataFolder })
    await goTo(desk, 'Today')
    await desk.page.getByText('Welcome to your desk').waitFor()
    await paste(desk, sample('unknown-user.eml'))
    await desk.page.getByRole('heading', { name: headline, level: 1 }).waitFor()
    expect(await desk.page.getByRole('status').textContent()).toContain(headline)
    await goTo(desk, 'Today')
    await desk.page.getByRole('heading', { name: 'Your move' }).waitFor()
  }

  await using again = await launchApp({ dataFolder })
  await goTo(again, 'History')
  await again.page.getByRole('button', { name: /berta@example\.net/ }).click()
  await again.page.getByRole('heading', { name: headline, level: 1 }).waitFor()
  const marked = await again.page.locator('mark[data-fields~="text"]').allTextContents()
  expect(marked.join('')).toContain('User unknown')
})

test('what is typed into the text field is diagnosed with the keyboard, and an empty field says so', async () => {
  await using desk = await launchApp()
  const { page } = desk
  await page.getByRole('button', { name: 'Diagnose', exact: true }).last().click()
  await page.getByRole('alert').getByText('There is no text to diagnose yet.').waitFor()
  await page.getByLabel('Text of the bounce').fill('550 5.1.1 <berta@example.net>: User unknown')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'The address does not exist' }).waitFor()
})

test('a paste into the text field stays there until it is wanted', async () => {
  await using desk = await launchApp()
  const field = desk.page.getByLabel('Text of the bounce')
  await field.focus()
  await paste(desk, '550 5.1.1 User unknown')
  await desk.page.getByRole('button', { name: 'Clear' }).waitFor()
  expect(await field.inputValue()).toBe('550 5.1.1 User unknown')
  expect(await desk.page.getByRole('heading', { level: 1 }).textContent()).toBe('Why did this mail bounce?')
})
