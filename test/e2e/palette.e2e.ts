import { expect, test } from 'vitest'
import { paste } from '../support/desk.ts'
import { launchApp } from '../support/launch-app.ts'
import { sample } from '../support/samples.ts'

test('the command palette leads to places and starts actions', async () => {
  await using desk = await launchApp()
  const { page } = desk
  const choose = async (letters: string) => {
    await page.keyboard.press('Control+K')
    await page.getByRole('textbox', { name: 'Find a place or action' }).fill(letters)
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Find a place or action' }).waitFor({ state: 'detached' })
  }

  await choose('tick')
  await page.getByRole('heading', { name: 'Tickets by state' }).waitFor()
  await choose('dark')
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor()
  await paste(desk, sample('unknown-user.eml'))
  await page.getByRole('heading', { name: 'The address does not exist' }).waitFor()
  await choose('copy')
  await page.getByRole('status').getByText('Copied').waitFor()
  const copied = await desk.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain('The address does not exist (berta@example.net)')
  expect(copied).toContain('1. Check the address')
  await choose('search the history')
  await page.getByRole('button', { name: /berta@example\.net/ }).waitFor()
})
