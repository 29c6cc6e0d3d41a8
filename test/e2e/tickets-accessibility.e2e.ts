import { describe, expect, test } from 'vitest'
import { TICKET_VIEW_TEXT } from '../../src/text/interface/ticket-view.ts'
import { TICKETS_TEXT } from '../../src/text/interface/tickets.ts'
import { findViolations } from '../support/axe.ts'
import { goTo } from '../support/desk.ts'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { goToTickets, openTicket } from '../support/tickets-app.ts'
import { LOOKED_AT, ON_THE_DESK } from '../support/tickets-stage.ts'

const CASES = [
  { appearance: 'light', language: 'en', today: 'Today' },
  { appearance: 'dark', language: 'de', today: 'Heute' },
] as const

describe.each(CASES)('in the $appearance appearance, in $language, axe finds nothing wrong', (settings) => {
  const { language, appearance } = settings
  const text = TICKETS_TEXT[language]
  const view = TICKET_VIEW_TEXT[language]

  async function open(): Promise<LaunchedApp & { clean(where: string): Promise<void> }> {
    const desk = await launchApp({ settings: { language, appearance } })
    const { page } = desk
    await page.locator(`html[data-mantine-color-scheme=${appearance}]`).waitFor()
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null })
    return { ...desk, clean: async (where) => expect(await findViolations(page), where).toEqual([]) }
  }

  test('before the first ticket', { timeout: 120_000 }, async () => {
    await using desk = await open()
    const { page, clean } = desk
    for (const tab of ['compose', 'history', 'answers', 'statistics', 'programmes', 'settings'] as const) {
      await goToTickets(desk, text.tab[tab], language)
      await page.locator('h1').first().waitFor()
      await clean(tab)
    }
    await page.getByRole('button', { name: text.newTicket }).first().click()
    await page.locator('main h1').first().waitFor()
    await clean('new')
  })

  test('on board, list, one ticket, and where it is written', { timeout: 180_000 }, async () => {
    await using desk = await open()
    const { page, clean } = desk
    for (const { hoursAgo: _, ...ticket } of [...ON_THE_DESK, LOOKED_AT]) await openTicket(desk, ticket)
    await goTo(desk, settings.today)
    await page.locator('#due-tickets').waitFor()
    await clean('today')
    await goToTickets(desk, text.tab.compose, language)
    await page.getByRole('button', { name: /^Outlook\.com/ }).waitFor()
    await clean('board')
    await goToTickets(desk, text.tab.history, language)
    await page.getByRole('checkbox').nth(1).check()
    await clean('list')
    await page.getByRole('button', { name: text.list.delete }).click()
    await page.getByRole('dialog').waitFor()
    await clean('question')
    await page.keyboard.press('Escape')
    await goToTickets(desk, text.tab.statistics, language)
    await page.getByRole('table').waitFor()
    await clean('statistics')
    await goToTickets(desk, text.tab.compose, language)
    await page.getByRole('button', { name: /^Outlook\.com/ }).click()
    await page.getByRole('heading', { name: view.now.title }).waitFor()
    await clean('ticket')
    await page.locator('[aria-labelledby=time-line] button').first().click()
    await clean('time line')
    for (const name of [view.now.act.postpone, view.now.act.paste, view.note.letter]) {
      await page.getByRole('button', { name, exact: true }).first().click()
      await page.getByRole('dialog').waitFor()
      await clean(name)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await page.getByRole('button', { name: view.now.act.reply, exact: true }).first().click()
    await page.locator('main textarea').first().waitFor()
    await clean('drafting')
  })
})

test('the keyboard alone leads to a ticket and back', { timeout: 60_000 }, async () => {
  await using desk = await launchApp({ settings: { language: 'en', appearance: 'light' } })
  const { page } = desk
  for (const { hoursAgo: _, ...ticket } of ON_THE_DESK) await openTicket(desk, ticket)
  await page.keyboard.press('ControlOrMeta+5')
  const first = page.getByRole('button', { name: /^T-Online/ })
  await first.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  const focused = () => page.evaluate(() => document.activeElement?.querySelector('[title]')?.textContent)
  await expect.poll(focused).toMatch(/^Gmail/)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  expect(await page.locator('h1').first().innerText()).toMatch(/^Gmail/)
  await page.keyboard.press('Alt+ArrowLeft')
  await first.waitFor()
})
