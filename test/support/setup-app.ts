import { SETUP_TEXT } from '../../src/text/interface/setup.ts'
import type { Language } from '../../src/text/language.ts'
import { goTo } from './desk.ts'
import type { LaunchedApp } from './launch-app.ts'

const PLACE = { en: 'Set up', de: 'Einrichten' } as const

/** Leads to the list of the set-ups, or to the configurations. */
export async function goToSetup(desk: LaunchedApp, view: 'compose' | 'lint', language: Language = 'en'): Promise<void> {
  await goTo(desk, PLACE[language])
  const { views, tab } = SETUP_TEXT[language]
  const tabs = desk.page.getByRole('navigation', { name: views, exact: true })
  await tabs.getByRole('button', { name: tab[view], exact: true }).click()
  await desk.page.locator('main h1').waitFor()
}

/** Leads to a step of the guide by its title. */
export async function goToStep({ page }: LaunchedApp, steps: string, title: string): Promise<void> {
  const rail = page.getByRole('navigation', { name: steps, exact: true })
  await rail.getByRole('button', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** Opens a set-up of the list, where one was. */
export async function goOnWith(desk: LaunchedApp, domain: string, language: Language = 'en'): Promise<void> {
  await goToSetup(desk, 'compose', language)
  await desk.page.getByRole('article', { name: domain }).getByRole('button').first().click()
  await desk.page.getByRole('article').getByRole('heading', { level: 1 }).waitFor()
}
