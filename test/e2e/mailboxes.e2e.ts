import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { USER } from '../../src/lab/rehearsal/rehearsal-accounts.ts'
import { goTo } from '../support/desk.ts'
import { filesWith } from '../support/files-with.ts'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { beginMailbox, goToMailboxes, launchInMailLab } from '../support/mail-desk.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ADDRESS = 'anna.beispiel@freundespost.netz'
const WRONG = 'wrong-Passw0rd-hunter2'

test('the first mailbox: a wrong password, its repair, and nothing of it on the disk', {
  timeout: 120_000,
}, async () => {
  await using desk = await launchInMailLab()
  const { page, password } = desk
  await goToMailboxes(desk)
  await page.getByRole('heading', { name: 'No test mailbox yet' }).waitFor()

  await beginMailbox(desk, ADDRESS)
  await page.getByText(/found by the DNS entries of its domain/).waitFor()
  await page.getByRole('button', { name: /Server for reading.*imap.freundespost.netz:993/ }).waitFor()
  await page.getByRole('radio', { name: /^Warm/ }).check()
  await page.getByLabel('Password', { exact: true }).fill(WRONG)
  await page.getByRole('button', { name: 'Test connection' }).click()
  await page.getByRole('heading', { name: 'It failed at: Login' }).waitFor({ timeout: 20_000 })
  expect(await page.getByText('works', { exact: true }).count()).toBe(5)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('mailbox-password')

  // The focus is in the field already; Enter tests again.
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Everything works.' }).waitFor({ timeout: 20_000 })
  await page.getByText('Junk lies in “Junk”').waitFor()
  expect(await page.getByRole('radio', { name: /^Warm/ }).isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('heading', { name: ADDRESS }).waitFor()
  await page.getByRole('heading', { level: 1, name: 'Mailboxes and senders' }).waitFor()

  const kept = await desk.call('mailboxes.list', {})
  expect(kept).toMatchObject({ ok: true, value: [{ hasSecret: true, mailbox: { address: ADDRESS, contact: 'warm' } }] })
  expect(JSON.stringify(kept)).not.toContain(password)
  await desk.quit()
  expect(filesWith(desk.dataFolder, [WRONG, password])).toEqual([])
})

test('a password that only this run remembered is asked for again, and repaired in the list', {
  timeout: 120_000,
}, async () => {
  const dataFolder = temporaryFolder()
  await using first = await launchInMailLab({ dataFolder })
  await goToMailboxes(first)
  await first.page.getByText(/remembered only until Postdesk closes/).waitFor()
  await beginMailbox(first, ADDRESS)
  await first.page.getByLabel('Password', { exact: true }).fill(first.password)
  await first.page.getByRole('button', { name: 'Save without a test' }).click()
  await first.page.getByRole('button', { name: `Change ${ADDRESS}` }).waitFor()
  await first.quit()

  await using desk = await launchApp({ dataFolder, env: { POSTDESK_LAB: first.lab.labFile } })
  const { page } = desk
  await goToMailboxes(desk)
  await page.getByText('No password kept').waitFor()
  await page.getByText('1 mailbox, 1 of them waits for you').waitFor()
  const field = page.getByLabel(`Password of ${ADDRESS}`)
  await field.fill(WRONG)
  await page.getByRole('button', { name: 'Test and keep' }).click()
  await page.getByRole('heading', { name: 'It failed at: Login' }).waitFor({ timeout: 20_000 })
  await field.fill(first.password)
  await page.getByRole('button', { name: 'Test and keep' }).click()
  await page.getByText('Ready').waitFor({ timeout: 20_000 })
  await page.getByRole('button', { name: `Pause ${ADDRESS}` }).click()
  await page.getByText('Paused', { exact: true }).waitFor()
  await page.getByRole('button', { name: `Watch ${ADDRESS} again` }).click()
  await page.getByText('Ready').waitFor()
})

test('a sender with its mailbox for reports; then both are removed', { timeout: 120_000 }, async () => {
  await using desk = await launchInMailLab()
  const { page, password } = desk
  await goToMailboxes(desk)
  await page.getByRole('button', { name: 'Add a sender' }).click()
  await page.getByLabel('Your From address').fill(USER.login)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Name 1').fill(USER.name)
  await page.getByRole('button', { name: 'Add the mailbox of this address …' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Test connection' }).click()
  await page.getByRole('heading', { name: 'Everything works.' }).waitFor({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Save', exact: true }).click()

  await page.getByRole('heading', { level: 1, name: 'Add a sender' }).waitFor()
  expect(await page.getByLabel('Name 1').inputValue()).toBe(USER.name)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Test connection' }).click()
  await page.getByRole('heading', { name: 'Everything works. No mail was sent.' }).waitFor({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText(`Reports arrive at ${USER.login}`).waitFor()

  for (const left of [1, 0]) {
    await page
      .getByRole('button', { name: `Remove ${USER.login}` })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => page.getByRole('button', { name: `Remove ${USER.login}` }).count()).toBe(left)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  }
})

test('the rehearsal world is entered, marked, and left with nothing behind', { timeout: 180_000 }, async () => {
  const folder = temporaryFolder()
  await using desk = await launchApp({ env: { TMPDIR: folder } })
  const { page } = desk
  await goTo(desk, 'Today')
  await page.getByRole('button', { name: 'Look around: Look around in the rehearsal world' }).click()
  const banner = page.getByRole('region', { name: 'Rehearsal world' })
  await banner.waitFor({ timeout: 60_000 })
  await desk.focus()
  expect(rehearsals(folder)).toHaveLength(1)
  for (const place of ['Today', 'Checks', 'Probes', 'Settings']) {
    await goTo(desk, place)
    expect(await banner.isVisible(), place).toBe(true)
  }
  await goToMailboxes(desk)
  await page.getByRole('heading', { name: 'Freundespost' }).waitFor()
  expect(await page.getByRole('region', { name: 'Test mailboxes' }).getByRole('heading', { level: 3 }).count()).toBe(9)
  expect(await page.getByText(/remembered only until Postdesk closes/).count()).toBe(0)

  await banner.getByRole('button', { name: 'Leave' }).click()
  await banner.waitFor({ state: 'detached', timeout: 60_000 })
  await desk.focus()
  expect(await desk.call('desk.state', {})).toEqual({ ok: true, value: { rehearsal: false } })
  expect(await desk.call('mailboxes.list', {})).toEqual({ ok: true, value: [] })
  expect(rehearsals(folder)).toEqual([])
  await desk.quit()
  expect(filesWith(desk.dataFolder, ['Freundespost', 'freundespost.netz'])).toEqual([])
})

test('closing the window within the rehearsal world leaves nothing behind either', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder()
  await using desk = await launchApp({ env: { TMPDIR: folder } })
  await goTo(desk, 'Settings')
  await desk.page.getByRole('button', { name: 'Look around' }).click()
  await desk.page.getByRole('region', { name: 'Rehearsal world' }).waitFor({ timeout: 60_000 })
  await desk.quit()
  expect(rehearsals(folder)).toEqual([])
})

test('by keyboard alone', { timeout: 120_000 }, async () => {
  await using desk = await launchInMailLab()
  const { page, password } = desk
  const { keyboard } = page
  await keyboard.press('ControlOrMeta+K')
  await keyboard.type('test mailboxes')
  await page.getByText('Test mailboxes and senders').waitFor()
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'No test mailbox yet' }).waitFor()
  await tabTo(desk, 'Add a mailbox')
  await keyboard.press('Enter')
  await expect.poll(() => focused(desk)).toBe('Mail address')
  await keyboard.type(ADDRESS)
  await keyboard.press('Enter')
  await expect.poll(() => focused(desk), { timeout: 20_000 }).toBe('freundespost.netz')
  await tabTo(desk, 'Password')
  await keyboard.type(password)
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Everything works.' }).waitFor({ timeout: 20_000 })
  await tabTo(desk, 'Save')
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: ADDRESS }).waitFor()
  await expect.poll(() => focused(desk)).toBe('Mailboxes and senders')
  await tabTo(desk, `Pause ${ADDRESS}`)
  await keyboard.press('Space')
  await page.getByText('Paused', { exact: true }).waitFor()
})

test('in German, from the address to a wrong password', { timeout: 120_000 }, async () => {
  await using desk = await launchInMailLab({ settings: { language: 'de', appearance: 'light' } })
  const { page } = desk
  await goToMailboxes(desk, { place: 'Testmails', page: 'Postfächer' })
  await page.getByRole('button', { name: 'Postfach hinzufügen' }).click()
  await page.getByLabel('Mailadresse').fill(ADDRESS)
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByText(/über DNS-Einträge der Domain gefunden/).waitFor({ timeout: 20_000 })
  await page.getByLabel('Passwort', { exact: true }).fill(WRONG)
  await page.getByRole('button', { name: 'Verbindung testen' }).click()
  await page.getByRole('heading', { name: 'Gescheitert bei: Anmeldung' }).waitFor({ timeout: 20_000 })
  await page.getByText(/Das Passwort neu eingeben und den Benutzernamen prüfen/).waitFor()
})

function rehearsals(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith('postdesk-'))
}

/** What has the focus, as it is called. */
function focused({ page }: LaunchedApp): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent
    return element?.getAttribute('aria-label') ?? label ?? ''
  })
}

/** Presses Tab until something of this name has the focus. */
async function tabTo(desk: LaunchedApp, name: string): Promise<void> {
  for (let times = 0; times < 60; times++) {
    if ((await focused(desk)) === name) return
    await desk.page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${name}`)
}
