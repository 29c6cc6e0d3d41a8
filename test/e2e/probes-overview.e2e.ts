import { expect, test } from 'vitest'
import { goTo } from '../support/desk.ts'
import { goToProbes, launchInRehearsal } from '../support/rehearsal-desk.ts'

test('what was measured: by provider, over time, with what happened meanwhile', { timeout: 120_000 }, async () => {
  await using desk = await launchInRehearsal()
  const { page } = desk
  const refused: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|trusted/i.test(message.text())) refused.push(message.text())
  })
  await goTo(desk, 'Today')
  const lights = page.getByRole('region', { name: 'How providers take your mail' })
  await lights.getByRole('button', { name: /fensterpost/i }).click()

  await page.getByRole('heading', { name: 'Do my mails arrive, where and how fast?' }).waitFor()
  expect(await page.getByRole('combobox', { name: 'Provider over time' }).inputValue()).toContain('fensterpost')
  const matrix = page.getByRole('region', { name: /^Table of where probes ended/ })
  expect(await matrix.innerText()).toMatch(/\d+ of \d+ in the inbox; between \d+% and \d+%/)
  const all = await matrix.getByRole('row').count()
  await page.getByRole('radiogroup', { name: 'Which mailboxes count' }).getByText('Know you').click()
  await expect.poll(() => matrix.getByRole('row').count()).toBeLessThan(all)

  const chart = page.getByRole('region', { name: /how probes ended over time/ })
  await chart.scrollIntoViewIfNeeded()
  await expect.poll(() => chart.locator('.recharts-bar-rectangle path').count()).toBeGreaterThan(5)
  expect(await chart.locator('.recharts-reference-line').count()).toBeGreaterThan(1)
  await page.getByText('The same as a table').click()
  const table = page.getByRole('region', { name: 'The same as a table' })
  expect(await table.getByRole('row').count()).toBeGreaterThan(5)

  const marks = page.getByRole('region', { name: 'What happened meanwhile' })
  const before = await marks.getByRole('listitem').count()
  await marks.getByRole('button', { name: 'Add a note …' }).click()
  await page.getByRole('textbox', { name: 'What happened' }).fill('Moved to the new rack')
  await page.keyboard.press('Enter')
  await marks.getByText('Moved to the new rack').waitFor()
  expect(await marks.getByRole('listitem').count()).toBe(before + 1)
  expect(refused).toEqual([])
})

test('an experiment says what may be said; another one is begun and ended', { timeout: 120_000 }, async () => {
  await using desk = await launchInRehearsal()
  const { page } = desk
  await goToProbes(desk, 'experiments')
  const link = page.getByRole('article', { name: 'Link' })
  await link.getByText(/A came into the inbox more often than B\. By chance alone/).waitFor()
  await link.getByRole('button', { name: 'Show the single pairs' }).click()
  await link.getByRole('button', { name: /Open B of pair 1$/ }).click()
  await page.getByRole('heading', { level: 1, name: /^It (lies|was)|^Accepted/ }).waitFor()
  await page.getByRole('button', { name: 'Back' }).click()

  await page.getByRole('button', { name: 'New experiment' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Does an attachment hurt?')
  await page.getByRole('radio', { name: /^Attachment/ }).check()
  await page.getByRole('textbox', { name: /^Pairs/ }).fill('20')
  await page.getByRole('button', { name: 'Start' }).click()
  const begun = page.getByRole('article', { name: 'Does an attachment hurt?' })
  await begun.getByText(/^Too early to say: \d+ of at least 20 pairs/).waitFor()
  await begun.getByRole('button', { name: 'End it …' }).click()
  await page.getByRole('button', { name: 'End it', exact: true }).click()
  await begun.getByText(/ended on/).waitFor()
})

test('in German', { timeout: 120_000 }, async () => {
  await using desk = await launchInRehearsal({ settings: { language: 'de', appearance: 'light' } })
  const { page } = desk
  for (const view of ['overview', 'list', 'experiments'] as const) {
    await goToProbes(desk, view, 'de')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForTimeout(500)
    expect(await page.locator('main').innerText(), view).not.toMatch(/\b(the|and|of|inbox|after|with)\b/i)
  }
  await page.keyboard.press('ControlOrMeta+Shift+P')
  await page.getByRole('heading', { level: 1, name: 'Testmails senden' }).waitFor()
  await page.getByRole('button', { name: 'Vorschau' }).click()
  await page.getByText('9 gehen sofort').waitFor({ timeout: 30_000 })
  expect(await page.getByRole('region', { name: 'Die ganze Mail, wie sie geht' }).innerText()).toContain('Kennung')
})
