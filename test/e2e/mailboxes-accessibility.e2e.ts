import { describe, expect, test } from 'vitest'
import { USER } from '../../src/lab/rehearsal/rehearsal-accounts.ts'
import { findViolations } from '../support/axe.ts'
import { goTo } from '../support/desk.ts'
import { launchApp } from '../support/launch-app.ts'
import { beginMailbox, goToMailboxes, launchInMailLab } from '../support/mail-desk.ts'

describe.each(['light', 'dark'] as const)('in the %s appearance axe finds nothing wrong', (appearance) => {
  const settings = { language: 'en', appearance } as const

  test('in the forms of a mailbox and a sender', { timeout: 120_000 }, async () => {
    await using desk = await launchInMailLab({ settings })
    const { page } = desk
    await page.locator(`html[data-mantine-color-scheme=${appearance}]`).waitFor()
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null })
    await goToMailboxes(desk)
    expect(await findViolations(page), 'empty').toEqual([])
    await page.getByRole('button', { name: 'Add a mailbox' }).click()
    await page.getByLabel('Mail address').fill('none')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('This is not a mail address.').waitFor()
    expect(await findViolations(page), 'address').toEqual([])
    await page.getByRole('button', { name: 'All mailboxes and senders' }).click()

    await beginMailbox(desk, 'anna.beispiel@freundespost.netz')
    await page.getByRole('button', { name: /^Server for reading/ }).click()
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByText('What was asked').click()
    await page.getByLabel('Password', { exact: true }).fill('wrong')
    await page.getByRole('button', { name: 'Test connection' }).click()
    await page.getByRole('heading', { name: 'It failed at: Login' }).waitFor({ timeout: 20_000 })
    expect(await findViolations(page), 'failed').toEqual([])
    await page.getByLabel('Password', { exact: true }).fill(desk.password)
    await page.getByRole('button', { name: 'Test again' }).click()
    await page.getByRole('heading', { name: 'Everything works.' }).waitFor({ timeout: 20_000 })
    await page.getByText('What the server can do').click()
    expect(await findViolations(page), 'works').toEqual([])
    await page.getByRole('button', { name: 'Discard' }).click()

    // Known by its domain; neither its servers nor its page of sign-in exist in this world.
    await beginMailbox(desk, 'anna@outlook.com')
    await page.getByText(/takes no passwords from mail programs any more/).waitFor()
    await page.getByRole('button', { name: /^Sign in with/ }).click()
    await page.getByText(/Without a client id/).waitFor()
    expect(await findViolations(page), 'oauth').toEqual([])
    await page.getByRole('button', { name: 'Discard' }).click()

    await page.getByRole('button', { name: 'Add a sender' }).click()
    await page.getByLabel('Your From address').fill(USER.login)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'A second way out' }).click()
    await page.getByRole('checkbox', { name: /second way out/ }).check()
    await page.getByRole('button', { name: 'Add an address' }).click()
    await page.getByRole('button', { name: 'Test connection' }).click()
    await page.getByText('Each From address has to be a mail address.').waitFor()
    expect(await findViolations(page), 'sender').toEqual([])
  })

  test('in the rehearsal world, its list and its questions', { timeout: 120_000 }, async () => {
    await using desk = await launchApp({ settings })
    const { page } = desk
    await goTo(desk, 'Today')
    expect(await findViolations(page), 'first start').toEqual([])
    await page.getByRole('button', { name: /^Look around:/ }).click()
    await page.getByRole('region', { name: 'Rehearsal world' }).waitFor({ timeout: 60_000 })
    await desk.focus()
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null })
    await goToMailboxes(desk)
    await page.getByRole('heading', { name: 'Freundespost' }).waitFor()
    expect(await findViolations(page), 'list').toEqual([])
    await page.getByRole('button', { name: 'Remove Freundespost' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await findViolations(page), 'question').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Change Fensterpost' }).click()
    await page.getByText('A permission is kept from before.').waitFor()
    expect(await findViolations(page), 'permission').toEqual([])
    await goTo(desk, 'Settings')
    expect(await findViolations(page), 'settings').toEqual([])
  })
})
