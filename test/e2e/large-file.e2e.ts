import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { dragFiles } from '../support/desk.ts'
import { launchApp } from '../support/launch-app.ts'
import { sample } from '../support/samples.ts'

const LARGE = 50_000_000
/** The window hands the file over in one piece, which takes 0.1 s; a busy machine is given more. */
const LONGEST_PAUSE_MS = 1000

test('the window answers while a mail of 50 MB is diagnosed', async () => {
  await using desk = await launchApp()
  const { page } = desk
  const { drop } = await dragFiles(desk, [{ name: 'large.eml', content: largeBounce() }])
  await startHeartbeat(page)
  await drop()
  await page.getByRole('heading', { name: 'The address does not exist' }).waitFor()
  expect(await page.getByText(/^Delivery report · 50(\.\d)? MB/).isVisible()).toBe(true)
  expect(await longestPause(page)).toBeLessThan(LONGEST_PAUSE_MS)
})

/** A bounce that returns the mail with its attachment. */
function largeBounce(): string {
  const line = `${'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo'.repeat(2)}\n`
  const attachment = line.repeat(Math.ceil(LARGE / line.length))
  return sample('unknown-user.eml').replace('\n--limit-1--', `\n${attachment}\n--limit-1--`)
}

/** Beats a hundred times a second, as long as the page has time for it. */
async function startHeartbeat(page: Page): Promise<void> {
  await page.evaluate(() => {
    let last = performance.now()
    const beat = () => {
      const now = performance.now()
      const longest = Number(document.body.dataset.longestPause ?? 0)
      document.body.dataset.longestPause = String(Math.max(longest, now - last))
      last = now
      setTimeout(beat, 10)
    }
    beat()
  })
}

function longestPause(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.body.dataset.longestPause))
}
