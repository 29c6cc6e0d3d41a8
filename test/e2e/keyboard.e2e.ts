import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { launchApp } from '../support/launch-app.ts'

test('everything from the start to the deleted diagnosis goes without a mouse', async () => {
  await using desk = await launchApp()
  const { page } = desk
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Skip to the content')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Text of the bounce')
  await page.keyboard.type('452 4.2.2 <carl@example.net>: Mailbox full')
  await tabTo(page, 'Diagnose')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'The recipient’s mailbox is full' }).waitFor()
  expect(await focused(page)).toBe('The recipient’s mailbox is full')

  await tabTo(page, 'Expert details')
  await page.keyboard.press('Space')
  await tabTo(page, 'Show the refusal in the source')
  await page.keyboard.press('Enter')
  expect(await page.locator('mark').first().isVisible()).toBe(true)

  await page.keyboard.press('Control+Shift+H')
  await page.getByText('1 diagnosis').waitFor()
  await tabTo(page, /^Select The recipient/)
  await page.keyboard.press('Space')
  await page.getByText('1 selected').waitFor()
  await tabTo(page, 'Delete …', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await tabTo(page, 'Delete')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Nothing diagnosed yet' }).waitFor()
})

test('arrow keys go through the history, and a term explains itself on focus', async () => {
  await using desk = await launchApp()
  const { page } = desk
  for (const text of ['550 5.1.1 User unknown', '550 5.7.1 SPF check failed']) {
    await desk.call('bounces.diagnoseText', { text })
  }
  await page.keyboard.press('Control+Shift+H')
  await page.getByText('2 diagnoses').waitFor()
  await tabTo(page, /^The mail did not prove/)
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toMatch(/^The address does not exist/)
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'The mail did not prove where it comes from' }).waitFor()
  await tabTo(page, 'SPF')
  expect(await page.getByRole('tooltip').textContent()).toContain('lists the servers that may send mail for it')
  await page.keyboard.press('Escape')
  await page.getByRole('tooltip').waitFor({ state: 'detached' })

  await tabTo(page, 'Expert details')
  await page.keyboard.press('Enter')
  await page.locator('dd').getByText('5.7.1', { exact: true }).hover()
  await page
    .getByRole('tooltip')
    .getByText(/^permanent failure/)
    .waitFor()
})

/** The name of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''
  })
}

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key)
    const now = await focused(page)
    if (typeof name === 'string' ? now === name : name.test(now)) return
  }
  throw new Error(`${key} does not reach ${name}`)
}
