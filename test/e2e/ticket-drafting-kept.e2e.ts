import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { goToTickets, openTicket } from '../support/tickets-app.ts'

const WORDS = 'Words of my own, with {{contactName}} left open.'

test('what is being written is there again, however the program ended', { timeout: 180_000 }, async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'postdesk-e2e-'))
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }))
  const first = await launchApp({ dataFolder })
  const id = await openTicket(first, {
    organization: 'microsoft-365',
    appeal: 'microsoft-365-investigation',
    addresses: ['192.0.2.25'],
  })
  await write(first, WORDS)
  // Before the pause in which it would have been kept.
  await first.quit()

  const second = await launchApp({ dataFolder })
  expect(await (await openDraft(second)).inputValue()).toBe(WORDS)
  await write(second, `${WORDS} And more.`)
  await second.page.getByText('Kept as a draft').waitFor()
  await second.kill()

  await using third = await launchApp({ dataFolder })
  expect(await draftOf(third, id)).toBe(`${WORDS} And more.`)
  const text = await openDraft(third)
  expect(await text.inputValue()).toBe(`${WORDS} And more.`)
})

async function openDraft(desk: LaunchedApp) {
  await goToTickets(desk, 'List')
  await desk.page
    .getByRole('button', { name: /192\.0\.2\.25/ })
    .first()
    .click()
  await desk.page.getByRole('button', { name: 'Write the request' }).click()
  const text = desk.page.getByRole('textbox', { name: 'Text', exact: true })
  await text.waitFor()
  return text
}

async function write(desk: LaunchedApp, words: string): Promise<void> {
  const { page } = desk
  const text = page.getByRole('textbox', { name: 'Text', exact: true })
  if (!(await text.isVisible())) await openDraft(desk)
  await text.fill(words)
}

async function draftOf(desk: LaunchedApp, id: string): Promise<string | undefined> {
  const reply = await desk.call('tickets.show', { id })
  return reply.ok ? reply.value.ticket.draft?.text : reply.fault.code
}
