import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { placementAsMarkdown, probesAsCsv } from '../../../src/text/reports/probes.ts'
import { openRehearsalDesk } from './rehearsal-desk.ts'
import { rehearsalWorld } from './rehearsal-world.ts'

const WRONG = 'falsches-Kennwort-c0ffee'
const { world } = rehearsalWorld()
let desk: Awaited<ReturnType<typeof openRehearsalDesk>>
const said: string[] = []
const listening = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
  vi.spyOn(console, name).mockImplementation((...words) => said.push(words.map(String).join(' '))),
)
beforeAll(async () => {
  desk = await openRehearsalDesk(world())
  await desk.office.start()
})
afterAll(async () => {
  await desk.close()
  for (const spy of listening) spy.mockRestore()
})

test('after a whole journey no secret stands in the database, an export, a trouble, a message or a log', {
  timeout: 60_000,
}, async () => {
  const { sender, mailboxes } = world().accounts
  const tests = mailboxes.filter(({ role }) => role === 'test')
  const troubles = []
  for (const mailbox of tests.slice(0, 2)) troubles.push(await desk.office.accounts.testMailbox(mailbox, WRONG))
  troubles.push(await desk.office.accounts.testSender(sender, WRONG))
  expect(troubles.map(({ trouble }) => trouble?.code)).toEqual(Array(3).fill('login-refused'))
  const { previewId, probes } = await desk.office.preview({
    sender: sender.id,
    from: sender.identities[0]?.address ?? '',
    mailboxes: tests.map(({ id }) => id),
    variant: 'attachment',
    language: 'en',
    subject: null,
    text: null,
  })
  const ids = await desk.office.post(previewId)
  await expect
    .poll(
      async () => (await Promise.all(ids.map((id) => desk.office.probe(id)))).filter(({ arrival }) => arrival).length,
      {
        timeout: 40_000,
      },
    )
    .toBeGreaterThanOrEqual(3)

  const all = await desk.store.probesBetween({ from: '', to: '9999' })
  const analyses = await Promise.all(ids.map((id) => desk.store.arrived(id)))
  const shown = {
    accounts: [await desk.office.accounts.mailboxes(), await desk.office.accounts.senders()],
    troubles,
    csv: probesAsCsv(all),
    json: all,
    markdown: placementAsMarkdown(await desk.office.measures.placement(30, 7), 'en'),
    analyses: analyses.map(({ analysis }) => analysis),
    messages: [...analyses.map(({ message }) => message), ...probes.map(({ message }) => message)].map((octets) =>
      Buffer.from(octets ?? []).toString('latin1'),
    ),
    bugs: desk.bugs.map(String),
    said,
  }
  const files = readdirSync(desk.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
  expect(files.join('').length).toBeGreaterThan(100_000)
  const everything = [JSON.stringify(shown), ...files].join('\n')
  for (const secret of [WRONG, ...world().accounts.secrets.flatMap(({ secret }) => partsOf(secret))])
    for (const form of formsOf(secret))
      expect(everything.includes(form), `a secret as ${form.length} characters`).toBe(false)
})

/** A password, or each token of what is kept of OAuth. */
function partsOf(secret: string): readonly string[] {
  if (!secret.startsWith('{')) return [secret]
  const { accessToken, refreshToken } = JSON.parse(secret) as { accessToken: string; refreshToken: string }
  return [accessToken, refreshToken]
}

/** As it is, and as SASL writes it. */
function formsOf(secret: string): readonly string[] {
  const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/=+$/, '')
  // Within AUTH PLAIN it may begin at any of three places of a group.
  const within = [0, 1, 2].map((shift) => base64(`${'x'.repeat(shift)}${secret}`).slice(4, -4))
  return [secret, base64(secret), encodeURIComponent(secret), ...within]
}
