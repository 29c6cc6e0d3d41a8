import { expect, test } from 'vitest'
import { dragFiles, dropFiles } from '../support/desk.ts'
import { launchApp } from '../support/launch-app.ts'
import { sample } from '../support/samples.ts'

test('several files are dropped anywhere; each is told by its own outcome', async () => {
  await using desk = await launchApp()
  const { page } = desk
  const { drop } = await dragFiles(desk, [
    { name: 'unknown.eml', content: sample('unknown-user.eml') },
    { name: 'two.eml', content: sample('two-recipients.eml') },
    { name: 'away.eml', content: sample('out-of-office.eml') },
    { name: 'far-too-large.eml', size: 150_000_001 },
  ])
  await page.getByText('Drop to diagnose').waitFor()
  await drop()

  const queue = page.getByRole('region', { name: 'Files' })
  await queue.getByText('4 of 4 done').waitFor()
  expect(await queue.getByRole('listitem').allTextContents()).toEqual([
    expect.stringMatching(/^unknown\.eml.*The address does not exist$/),
    expect.stringMatching(/^two\.eml.*2 recipients$/),
    expect.stringMatching(/^away\.eml.*An automatic answer$/),
    expect.stringMatching(/^far-too-large\.eml.*Too large: 150 MB. Postdesk reads files up to 150 MB\.$/),
  ])

  await queue.getByRole('button', { name: /^two\.eml/ }).click()
  await page.getByRole('heading', { name: '2 recipients' }).waitFor()
  await page.getByRole('button', { name: /^dora@example\.com/ }).click()
  const marks = page.locator('mark[data-fields~="text"]')
  await expect.poll(() => marks.allTextContents().then((all) => all.join(''))).toContain('zen.spamhaus.org')
})

test('a single file that is dropped is shown at once', async () => {
  await using desk = await launchApp()
  await dropFiles(desk, [{ name: 'unknown.eml', content: sample('unknown-user.eml') }])
  await desk.page.getByRole('heading', { name: 'The address does not exist' }).waitFor()
  expect(await desk.page.getByText('unknown.eml', { exact: true }).isVisible()).toBe(true)
})

test('what waits in the queue can be cancelled', async () => {
  await using desk = await launchApp()
  const { page } = desk
  const large = { size: 20_000_000 }
  await dropFiles(desk, [
    { name: 'one.eml', ...large },
    { name: 'two.eml', ...large },
    { name: 'three.eml', ...large },
  ])
  await page.getByRole('button', { name: 'Cancel the rest' }).click()
  await page.getByText('3 of 3 done').waitFor()
  expect(await page.getByText('cancelled').count()).toBeGreaterThan(0)
})
