import { expect, test } from 'vitest'
import { dropFiles } from '../support/desk.ts'
import { launchApp } from '../support/launch-app.ts'
import { sample } from '../support/samples.ts'

test('what is no bounce is called what it is', async () => {
  await using desk = await launchApp()
  const { page } = desk
  await dropFiles(desk, [{ name: 'away.eml', content: sample('out-of-office.eml') }])
  await page.getByRole('heading', { name: 'An automatic answer' }).waitFor()
  expect(await page.getByText('Not a bounce').isVisible()).toBe(true)
  expect(await page.getByText('Whose move').count()).toBe(0)
  expect(await page.getByRole('region', { name: 'Source, as text' }).textContent()).toContain('I am away until Monday')
  await page.getByRole('button', { name: 'Diagnose something else' }).click()
  await page.getByRole('heading', { name: 'Why did this mail bounce?' }).waitFor()
})
