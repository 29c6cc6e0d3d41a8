import type { Page } from 'playwright-core'

/** What would have to be scrolled sideways to be read. What takes the focus so that it can be scrolled, may be. */
export function findTooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('main, main *')].filter((part) => part.getAttribute('tabindex') !== '0')
    const parts = all.filter((part) => part.scrollWidth > part.clientWidth + 1)
    return parts.filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowX)).map((part) => part.className)
  })
}
