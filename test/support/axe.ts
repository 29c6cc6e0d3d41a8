import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong on the page as it is now: the rule, and where. WCAG 2.2 A and AA, and axe's own good practice. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(SOURCE)
  const { violations } = await page.evaluate(
    (): Promise<AxeResults> =>
      Reflect.get(window, 'axe').run(document, {
        resultTypes: ['violations'],
        rules: { 'target-size': { enabled: true } },
      }),
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  )
}
