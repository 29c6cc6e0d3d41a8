import { expect, test } from 'vitest'
import { HOSTILITIES } from '../../src/lab/scenarios/hostile.ts'
import { checkAll, healthy, launchInLab } from '../support/lab-desk.ts'

/** What strangers can answer, as far as it reaches the window: long, many, and dressed up as markup. */
const SHOWN = [
  'a TXT record of 60 KB',
  'fourteen hundred MX, all that fit into a message',
  'an EHLO reply of ten thousand lines',
  'a certificate with an odd name',
  'a policy without end',
]

test('hostile answers are shown in bounds, as text, and the window goes on', { timeout: 180_000 }, async () => {
  await using desk = await launchInLab(healthy())
  const { page } = desk
  for (const name of SHOWN) {
    const hostility = HOSTILITIES.find((one) => one.name === name)
    if (hostility === undefined) throw new Error(`The lab has no ${name}`)
    await desk.become(hostility.apply(healthy()))
    await checkAll(desk)
    const trouble = page.locator('h3 button', { hasText: /^(Failed|Warning|Notice)/ })
    expect(await trouble.count(), name).toBeGreaterThan(0)
    await trouble.first().click()
    await page
      .getByRole('button', { name: /^Evidence/ })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
    expect(await page.locator('main script, main iframe, [role=dialog] script').count(), name).toBe(0)
    expect(await page.evaluate(() => document.body.innerText.length), name).toBeLessThan(300_000)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
})
