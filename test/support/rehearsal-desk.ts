import { goTo } from './desk.ts'
import { type LaunchedApp, type LaunchOptions, launchApp } from './launch-app.ts'

/** How the places and views are called where a test goes. */
const NAMES = {
  en: { place: 'Probes', overview: 'Overview', list: 'Probes', experiments: 'Experiments', mailboxes: 'Mailboxes' },
  de: {
    place: 'Testmails',
    overview: 'Überblick',
    list: 'Testmails',
    experiments: 'Versuche',
    mailboxes: 'Postfächer',
  },
} as const

type View = 'overview' | 'list' | 'experiments' | 'mailboxes'

/** Starts the built program in the rehearsal world. */
export async function launchInRehearsal(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const desk = await launchApp(options)
  await desk.call('desk.rehearse', {})
  // The window is loaded anew, and says where it is.
  await desk.page.getByRole('region', { name: /^(Rehearsal world|Übungswelt)$/ }).waitFor({ timeout: 60_000 })
  await desk.page.locator('h1').first().waitFor()
  await desk.focus()
  return desk
}

/** Leads to a view of *Probes*. */
export async function goToProbes(desk: LaunchedApp, view: View, language: 'en' | 'de' = 'en'): Promise<void> {
  const names = NAMES[language]
  await goTo(desk, names.place).catch(() => undefined)
  const views = language === 'en' ? 'Views of the probes' : 'Ansichten der Testmails'
  await desk.page.getByRole('navigation', { name: views }).getByRole('button', { name: names[view] }).click()
}

/** Sends our words to every mailbox, after a look at the mails, and waits for the list. */
export async function sendToAll(desk: LaunchedApp): Promise<void> {
  const { page } = desk
  await page.keyboard.press('ControlOrMeta+Shift+P')
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.getByRole('heading', { name: 'These mails would go' }).waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: /^Send \d+ probes$/ }).click()
  await page.getByRole('heading', { name: 'Probes that were sent' }).waitFor()
}

/** The newest probe to a mailbox, as a line of the list. */
export function lineOf({ page }: LaunchedApp, mailbox: string, language: 'en' | 'de' = 'en') {
  const list = language === 'en' ? 'Probes, newest first' : 'Testmails, neueste zuerst'
  return page.getByRole('list', { name: list }).getByRole('button', { name: mailbox }).first()
}
