import { expect, test } from 'vitest'
import { goToProbes, launchInRehearsal, lineOf, sendToAll } from '../support/rehearsal-desk.ts'

/** How each provider of the rehearsal world treats what it gets, in the words of the list; the quick ones first. */
const VERDICTS = [
  ['Freundespost', /Inbox/],
  ['Lupenpost', /Category/],
  ['Fensterpost', /Junk/],
  ['Kontorpost', /Refused/],
  ['Innungspost', /Refused/],
  ['Stillpost', /Accepted, not seen yet/],
  ['Gemeindepost', /Put off/],
  ['Wandelpost', /Junk/],
  ['Gemeindepost', /Inbox/],
  ['Schneckenpost', /Inbox.*after \d+ s/s],
] as const

test('probe all: each is seen before it goes, and each verdict comes live', { timeout: 240_000 }, async () => {
  await using desk = await launchInRehearsal()
  const { page } = desk
  await page.keyboard.press('ControlOrMeta+Shift+P')
  await page.getByRole('checkbox', { name: 'All mailboxes · 9 of 9 chosen' }).waitFor()
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.getByText('9 go at once').waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: /^Gemeindepost/ }).click()
  const mail = await page.getByRole('region', { name: 'The whole mail, as it goes' }).innerText()
  expect(mail).toContain('To: anna.beispiel@gemeindepost.netz')
  expect(mail).toMatch(/^Postdesk-Probe: [a-z2-7]{26}$/m)
  expect(await desk.call('probes.list', { ...EVERYTHING, state: 'open' })).toMatchObject({ value: { total: 0 } })

  await page.getByRole('button', { name: 'Send 9 probes' }).click()
  await page.getByRole('progressbar').waitFor()
  for (const [mailbox, verdict] of VERDICTS) {
    await expect.poll(() => lineOf(desk, mailbox).innerText(), { timeout: 60_000 }).toMatch(verdict)
  }
  const sent = await desk.call('probes.list', { ...EVERYTHING, limit: 9 })
  expect(sent).toMatchObject({ ok: true })
  const copies = sent.ok ? sent.value.probes.map((probe) => probe.copies) : []
  expect(Math.max(...copies)).toBe(1)

  await lineOf(desk, 'Gemeindepost').click()
  await page.getByRole('heading', { level: 1, name: 'It lies in the inbox' }).waitFor()
  const happened = await page.getByRole('region', { name: 'What happened' }).innerText()
  expect(happened).toMatch(/Composed[\s\S]*Being handed to[\s\S]*Your server took it: 250[\s\S]*Found in/)
  expect(await page.getByRole('button', { name: /^Copy Queue ID:/ }).count()).toBe(1)
})

test('after a block nothing more goes there, until one goes on on purpose', { timeout: 180_000 }, async () => {
  await using desk = await launchInRehearsal()
  const { page } = desk
  await sendToAll(desk)
  await page.getByRole('heading', { name: /^Sending to .* is stopped$/ }).waitFor({ timeout: 30_000 })
  await page.getByText(/S3150/).waitFor()

  await page.keyboard.press('ControlOrMeta+Shift+P')
  await page.getByRole('button', { name: 'Preview' }).click()
  const kontorpost = page.getByRole('button', { name: /^Kontorpost/ })
  await kontorpost.waitFor({ timeout: 30_000 })
  expect(await kontorpost.innerText()).toContain('does not go: sending there is stopped after a block')
  expect(await page.getByRole('button', { name: /^Freundespost/ }).innerText()).toMatch(/goes at .*to keep a distance/)

  await page.getByRole('button', { name: /^Go on … / }).click()
  await page
    .getByRole('dialog')
    .getByText(/can make it worse/)
    .waitFor()
  await page.getByRole('button', { name: 'Go on sending' }).click()
  await page.getByRole('heading', { name: /is stopped$/ }).waitFor({ state: 'detached' })

  await goToProbes(desk, 'list')
  await lineOf(desk, 'Kontorpost').click()
  await page.getByRole('heading', { name: 'Refused on the way', exact: true }).waitFor()
  await page.getByRole('button', { name: 'See the diagnosis' }).click()
  await page.locator('#result-title').waitFor()
  expect(await page.locator('main').innerText()).toContain('S3150')
})

test('junk is explained by what the receiver wrote, and the whole mail is judged', { timeout: 180_000 }, async () => {
  await using desk = await launchInRehearsal()
  const { page } = desk
  await sendToAll(desk)
  await expect.poll(() => lineOf(desk, 'Fensterpost').innerText(), { timeout: 60_000 }).toMatch(/Junk/)
  await lineOf(desk, 'Fensterpost').click()
  await page.getByRole('heading', { level: 1, name: 'It lies in junk' }).waitFor()
  const why = page.getByRole('region', { name: 'Why junk?' })
  await why.getByText('What the receiver wrote into the mail about it:').waitFor({ timeout: 60_000 })
  expect(await why.innerText()).toMatch(/Microsoft[\s\S]*X-/)
  expect(await why.innerText()).toContain('a matter of reputation or content, not of configuration')
  await page.getByRole('heading', { name: 'The mail as it arrived' }).waitFor()
  await page.getByRole('button', { name: 'Show it' }).click()
  await page
    .getByRole('region', { name: 'The mail as it was sent' })
    .getByText(/Postdesk-Probe:/)
    .waitFor()
})

test('accepted and never seen tells what to do; filters find it', { timeout: 120_000 }, async () => {
  await using desk = await launchInRehearsal()
  const { page } = desk
  await goToProbes(desk, 'list')
  await page.getByRole('radiogroup', { name: 'State' }).getByText('Ended').click()
  await page
    .getByRole('combobox', { name: 'Mailbox' })
    .selectOption({ label: 'Stillpost · anna.beispiel@stillpost.netz' })
  await expect.poll(() => page.locator('li button[data-row]').first().innerText()).toContain('Stillpost')
  await page
    .getByRole('button', { name: /Never seen/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Accepted, and never seen: what now?' }).waitFor()
  await page.getByText(/The reply and the queue ID are the proof/).waitFor()
})

const EVERYTHING = { family: null, mailbox: null, state: null, offset: 0, limit: 1 } as const
