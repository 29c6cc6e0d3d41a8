import { expect, test } from 'vitest'
import { goTo } from '../support/desk.ts'
import { launchInRehearsal } from '../support/rehearsal-desk.ts'

/** What the board shows a newcomer, column by column. */
const COLUMNS = {
  toWrite: ['GMX / WEB.DE'],
  asked: ['Proofpoint', 'Yahoo'],
  answered: ['Outlook.com'],
  escalated: [],
  solved: [],
  ended: ['Spamhaus', 'T-Online', 'Gmail', 'UCEPROTECT'],
}

test('the rehearsal world has tickets of sixty days, and its desk answers a reply within seconds', {
  timeout: 180_000,
}, async () => {
  await using desk = await launchInRehearsal()
  const { page } = desk
  page.setDefaultTimeout(30_000)
  const reply = await desk.call('tickets.board', { search: '', organization: null, move: null, limit: 50 })
  const columns = reply.ok ? Object.entries(reply.value.columns) : []
  for (const [column, { lines }] of columns) {
    const names = lines.map(({ organizationName }) => organizationName)
    const wanted = COLUMNS[column as keyof typeof COLUMNS]
    expect(names.length, `${column}: ${names.join()}`).toBe(wanted.length)
    for (const name of wanted) expect(names.join(), column).toContain(name.split(' ')[0])
  }

  await goTo(desk, 'Tickets')
  await page.getByRole('navigation').getByRole('button', { name: 'List', exact: true }).click()
  await page.getByRole('list', { name: 'Tickets', exact: true }).getByRole('button', { name: 'Outlook.com' }).click()
  await page.getByRole('button', { name: 'Write the reply that helps here' }).first().click()
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  await page.getByRole('button', { name: 'Send this mail' }).click()
  await page.getByRole('heading', { name: 'What now' }).waitFor()
  // It is mitigated by this reply, as a person at the desk does at last.
  await page.getByRole('article', { name: 'Granted in part or for a time' }).waitFor({ timeout: 60_000 })
  await page.getByRole('region', { name: 'Read from mail' }).waitFor()
})
