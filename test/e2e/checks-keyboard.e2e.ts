import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DEFECTS } from '../../src/lab/scenarios/defects/all-defects.ts'
import { DOMAIN, healthy, launchInLab, reportShown } from '../support/lab-desk.ts'

test('from the palette to the evidence and to an earlier run goes without a mouse', { timeout: 90_000 }, async () => {
  const defect = DEFECTS.find(({ finding, name }) => finding === 'spf-record' && name === 'none')
  await using desk = await launchInLab(defect?.apply(healthy()) ?? healthy())
  const { page } = desk
  await page.keyboard.press('Control+K')
  await page.getByRole('textbox', { name: 'Find a place or action' }).fill('check a domain')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'check-domain')
  await page.keyboard.type(DOMAIN)
  await page.keyboard.press('Enter')
  await reportShown(desk)
  expect(await focused(page)).toBe(DOMAIN)

  await tabTo(page, /^Failed An SPF record|^FailedAn SPF record/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Evidence/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await focused(page)).toMatch(/^Evidence/)

  await tabTo(page, 'Export', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Markdown' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Markdown' }).waitFor({ state: 'detached' })
  expect(await focused(page)).toBe('Export')

  await tabTo(page, 'Back', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Earlier runs')
  await page.keyboard.press('Enter')
  await tabTo(page, new RegExp(`^${DOMAIN}`))
  await page.keyboard.press('Enter')
  await reportShown(desk)
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
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press(key)
    const now = await focused(page)
    if (typeof name === 'string' ? now === name : name.test(now)) return
  }
  throw new Error(`${key} does not reach ${name}`)
}
