import type { Page } from 'playwright-core'

/** What has the focus: its name, as it is read out first. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null
    const name = element?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element?.textContent
    return name?.trim() ?? ''
  })
}

/** Presses a key until this has the focus. */
export async function pressUntil(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press(key)
    const now = await focused(page)
    if (typeof name === 'string' ? now === name : name.test(now)) return
    passed.push(now.slice(0, 40))
  }
  throw new Error(`${key} does not reach ${name}, but ${[...new Set(passed)].join(' | ')}`)
}
