import { readdirSync, readFileSync } from 'node:fs'
import { get as getInClear } from 'node:http'
import { get } from 'node:https'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { LabFile } from '../../src/lab/lab-file.ts'
import { goTo } from '../support/desk.ts'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { beginMailbox, goToMailboxes, launchInMailLab } from '../support/mail-desk.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('signing in with the provider: waited for, cancelled, refused, and given', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder()
  await using desk = await launchApp({ env: { TMPDIR: folder } })
  const { page } = desk
  await goTo(desk, 'Settings')
  await page.getByRole('button', { name: 'Look around' }).click()
  await page.getByRole('region', { name: 'Rehearsal world' }).waitFor({ timeout: 60_000 })
  await desk.focus()
  await goToMailboxes(desk)
  const opened = await catchLinks(desk)
  await page.getByRole('button', { name: 'Change Fensterpost' }).click()
  await page.getByText('A permission is kept from before.').waitFor()

  await page.getByRole('button', { name: 'Sign in again' }).click()
  await page.getByText(/page is open in your browser/).waitFor()
  const first = await opened()
  expect(first.origin + first.pathname).toBe('https://login.fensterpost.netz/authorize')
  expect(first.searchParams.get('code_challenge_method')).toBe('S256')
  await page.getByRole('button', { name: 'Stop waiting' }).click()
  await page.getByText('Signing in was cancelled.').waitFor()

  await page.getByRole('button', { name: 'Sign in again' }).click()
  const refused = await opened()
  const back = new URL(refused.searchParams.get('redirect_uri') ?? '')
  back.search = new URLSearchParams({
    error: 'server_error',
    error_description: 'Closed for the night',
    state: refused.searchParams.get('state') ?? '',
  }).toString()
  expect(await visit(back)).toBe(200)
  await page.getByText(/Closed for the night/).waitFor()

  await page.getByRole('button', { name: 'Sign in again' }).click()
  expect(await agree(await opened(), folder)).toBe(200)
  await page.getByText(/The permission was given/).waitFor({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Test connection' }).click()
  await page.getByRole('heading', { name: 'Everything works.' }).waitFor({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Mailboxes and senders' }).waitFor()
})

test('a certificate for other names is shown, pinned by choice, and marked', { timeout: 120_000 }, async () => {
  await using desk = await launchInMailLab()
  const { page } = desk
  await goToMailboxes(desk)
  await beginMailbox(desk, 'anna.beispiel@freundespost.netz')
  await page.getByRole('button', { name: /^Server for reading/ }).click()
  // The address instead of the name: no certificate is made out for it.
  await page.getByLabel('Host name').fill('185.30.1.25')
  await page.getByLabel('Password', { exact: true }).fill(desk.password)
  await page.getByRole('button', { name: 'Test connection' }).click()
  await page.getByRole('heading', { name: 'It failed at: Certificate' }).waitFor({ timeout: 20_000 })
  await page.getByText('mx.freundespost.netz, imap.freundespost.netz').waitFor()
  const pin = page.getByRole('button', { name: 'Pin this certificate and test again' })
  expect(await pin.isDisabled()).toBe(true)
  await page.getByRole('checkbox', { name: /compared the fingerprint/ }).check()
  await pin.click()
  await page.getByRole('heading', { name: 'Everything works.' }).waitFor({ timeout: 20_000 })
  await page.getByText('One certificate is pinned.').waitFor()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Certificate pinned', { exact: true }).waitFor()
})

/** From now on no link leaves the program; each call waits for the next one that would have been opened. */
async function catchLinks({ app }: LaunchedApp): Promise<() => Promise<URL>> {
  await app.evaluate(({ shell }) => {
    const links: string[] = []
    Reflect.set(globalThis, 'caughtLinks', links)
    shell.openExternal = async (url) => {
      links.push(url)
    }
  })
  return async () => {
    const next = () => app.evaluate(() => Reflect.get(globalThis, 'caughtLinks').shift() as string | undefined)
    for (;;) {
      const link = await next()
      if (link !== undefined) return new URL(link)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

/** What the browser does when the user gives the permission: the provider's page, and back to this computer. */
async function agree(url: URL, folder: string): Promise<number> {
  const world = readdirSync(folder).find((name) => name.startsWith('postdesk-rehearsal-')) ?? ''
  const { map, caFile } = JSON.parse(readFileSync(join(folder, world, 'lab.json'), 'utf8')) as LabFile
  const port = Number(map['tcp:185.30.3.25:443']?.split(':')[1])
  const options = { host: '127.0.0.1', port, servername: url.hostname, ca: readFileSync(caFile) }
  const location = await new Promise<string>((resolve, reject) => {
    get({ ...options, path: url.pathname + url.search }, (response) => {
      response.resume()
      resolve(response.headers.location ?? '')
    }).on('error', reject)
  })
  return visit(new URL(location))
}

function visit(url: URL): Promise<number> {
  return new Promise((resolve, reject) => {
    getInClear(url, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    }).on('error', reject)
  })
}
