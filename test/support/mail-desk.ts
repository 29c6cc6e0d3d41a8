import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Rehearsal, startRehearsal } from '../../src/lab/rehearsal/start-rehearsal.ts'
import { goTo } from './desk.ts'
import { type LaunchedApp, type LaunchOptions, launchApp } from './launch-app.ts'

/** A desk of the user's own, empty, whose whole world is the lab with providers and mailboxes. */
export interface MailDesk extends LaunchedApp {
  readonly lab: Rehearsal
  /** The password of every account in this world. */
  readonly password: string
}

/** Starts the lab in this process, and the built program in it. */
export async function launchInMailLab(options: LaunchOptions = {}): Promise<MailDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'postdesk-mail-lab-'))
  const lab = await startRehearsal(folder)
  const password = lab.accounts.secrets.find(({ key }) => key.endsWith('/password'))?.secret ?? ''
  const desk = await launchApp({ ...options, env: { ...options.env, POSTDESK_LAB: lab.labFile } })
  return {
    ...desk,
    lab,
    password,
    [Symbol.asyncDispose]: async () => {
      await desk[Symbol.asyncDispose]()
      await lab.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

/** Leads to the page of mailboxes and senders, in English or German. */
export async function goToMailboxes(desk: LaunchedApp, words = { place: 'Probes', page: 'Mailboxes' }): Promise<void> {
  await goTo(desk, words.place)
  await desk.page.getByRole('navigation').getByRole('button', { name: words.page, exact: true }).click()
  await desk.page.locator('main h1').waitFor()
}

/** Opens the form of a mailbox, as far as what its address tells. */
export async function beginMailbox(desk: LaunchedApp, address: string): Promise<void> {
  const { page } = desk
  await page.getByRole('button', { name: 'Add a mailbox' }).click()
  await page.getByLabel('Mail address').fill(address)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Test connection' }).waitFor({ timeout: 20_000 })
}
