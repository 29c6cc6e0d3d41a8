import type { Locator } from 'playwright-core'
import { SETUP_TEXT } from '../../src/text/interface/setup.ts'
import type { Language } from '../../src/text/language.ts'
import type { LaunchedApp } from './launch-app.ts'

/** How a button is used: the mouse is the usual way. */
type Use = (button: Locator) => Promise<void>
const byMouse: Use = (button) => button.click()
export const byKeyboard: Use = (button) => button.press('Enter')

const PLACE = { en: 'Set up', de: 'Einrichten' } as const

/** Leads to the list of the set-ups, or to the configurations. */
export async function goToSetup(
  desk: LaunchedApp,
  view: 'compose' | 'lint',
  language: Language = 'en',
  use: Use = byMouse,
): Promise<void> {
  await use(desk.page.getByRole('navigation').getByRole('button', { name: PLACE[language], exact: true }))
  await desk.page.locator('main h1').waitFor()
  const { views, tab } = SETUP_TEXT[language]
  const tabs = desk.page.getByRole('navigation', { name: views, exact: true })
  await use(tabs.getByRole('button', { name: tab[view], exact: true }))
  await desk.page.locator('main h1').waitFor()
}

/** Leads to a step of the guide by its title. */
export async function goToStep({ page }: LaunchedApp, steps: string, title: string, use: Use = byMouse): Promise<void> {
  const rail = page.getByRole('navigation', { name: steps, exact: true })
  await use(rail.getByRole('button', { name: title }))
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** Opens a set-up of the list, where one was. */
export async function goOnWith(
  desk: LaunchedApp,
  domain: string,
  language: Language = 'en',
  use: Use = byMouse,
): Promise<void> {
  await goToSetup(desk, 'compose', language, use)
  await use(desk.page.getByRole('article', { name: domain }).getByRole('button').first())
  await desk.page.getByRole('article').getByRole('heading', { level: 1 }).waitFor()
}
