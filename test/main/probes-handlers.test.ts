import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Hands } from '../../src/main/handlers/hands.ts'
import { mailboxes } from '../../src/main/handlers/mailboxes.ts'
import { probes } from '../../src/main/handlers/probes.ts'
import type { Logins } from '../../src/node/mailboxes/oauth/logins.ts'
import { aMailbox, aSender, openFakePost } from '../node/probes/fake-post.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const sender = aSender()
const mailbox = aMailbox({ label: 'Test at the provider' })

async function desk() {
  const folder = temporaryFolder()
  const opened = openFakePost(folder)
  onTestFinished(() => opened.close())
  await opened.store.keepSender(sender)
  await opened.store.keepMailbox(mailbox)
  await opened.office.start()
  const logins = { authorizeInBrowser: vi.fn<Logins['authorizeInBrowser']>() }
  const file = vi.fn(async (name: string, format: string): Promise<string | null> => join(folder, `${name}.${format}`))
  const hands = {
    post: {
      office: opened.office,
      logins,
      knowledge: () => ({ presets: [], issuers: [] }),
      discover: vi.fn(),
    },
    store: opened.store,
    secrets: { state: async () => ({ kind: 'memory', why: 'test' }) },
    desktop: { chooseReportFile: file, openLink: vi.fn(async () => true) },
    language: () => 'de',
    now: () => new Date('2026-11-21T08:00:00Z'),
  }
  // What these handlers do not touch is not there.
  const all = hands as unknown as Hands
  return { ...opened, hands, logins, file, probes: probes(all), mailboxes: mailboxes(all) }
}

const order = {
  sender: sender.id,
  from: 'anna@example.org',
  mailboxes: [mailbox.id],
  variant: 'plain' as const,
  language: 'en' as const,
  subject: null,
  text: null,
}

describe('probes', () => {
  test('are shown whole, sent, listed, and exported without a secret', async () => {
    const { probes, services, file } = await desk()
    const { previewId, probes: shown } = await probes['probes.preview'](order)
    expect(shown[0]).toMatchObject({ mailboxLabel: 'Test at the provider', calm: { may: 'now' } })
    expect(shown[0]?.source).toContain(`Postdesk-Probe: ${shown[0]?.plan.token}`)
    expect(shown[0]).not.toHaveProperty('message')
    const { ids } = await probes['probes.send']({ previewId })
    await vi.waitFor(() => expect(services.submissions).toHaveLength(1))
    const query = { family: null, mailbox: null, state: null, offset: 0, limit: 50 }
    const { probes: rows, total } = await probes['probes.list'](query)
    expect([total, rows[0]?.mailboxLabel, rows[0]?.familyName]).toEqual([1, 'Test at the provider', 'provider.example'])
    expect(rows[0]).not.toHaveProperty('events')
    const [id = ''] = ids
    expect(await probes['probes.show']({ id })).toMatchObject({ hasAnalysis: false, probe: { plan: { id } } })
    expect(await probes['probes.analysis']({ id })).toBeNull()
    for (const format of ['csv', 'json', 'markdown'] as const) {
      const { path } = await probes['probes.export']({ format, language: 'de' })
      const written = readFileSync(path ?? '', 'utf8')
      expect(written).toContain('provider.example')
      expect(written).not.toContain('secret')
    }
    file.mockResolvedValueOnce(null)
    expect(await probes['probes.export']({ format: 'csv', language: 'en' })).toEqual({ path: null })
    expect(await probes['probes.delete']({ ids: [...ids] })).toEqual({ deleted: 1 })
  })

  test('each family with a mailbox has a light, also before anything was sent', async () => {
    const { probes } = await desk()
    expect(await probes['probes.lights']({})).toEqual([
      { family: 'provider.example', name: 'provider.example', light: 'unknown', inbox: 0, sample: 0, newest: null },
    ])
  })

  test('a spreadsheet takes no cell for a formula', async () => {
    const { probes, services } = await desk()
    const { previewId } = await probes['probes.preview']({ ...order, subject: '=cmd|calc' })
    services.answer = () => ({ kind: 'accepted', reply: '=HYPERLINK("x")', queueId: null, dsn: false, tls: null })
    await probes['probes.send']({ previewId })
    await vi.waitFor(() => expect(services.submissions).toHaveLength(1))
    await vi.waitFor(async () => {
      const { path } = await probes['probes.export']({ format: 'csv', language: 'en' })
      expect(readFileSync(path ?? '', 'utf8')).toContain(`"'=HYPERLINK(""x"")"`)
    })
  })
})

describe('logging in at the provider', () => {
  const {
    addedAt: _,
    family: __,
    ...input
  } = { ...mailbox, authentication: { kind: 'oauth', issuer: 'x', clientId: null } as const }

  test('opens https and nothing else, and can be cancelled', async () => {
    const { mailboxes, logins, hands } = await desk()
    const opened: (readonly [string, unknown])[] = []
    logins.authorizeInBrowser.mockImplementation(async (_account, { open, signal }) => {
      for (const url of ['https://login.example/', 'http://login.example/', 'file:///etc/passwd', 'javascript:1'])
        opened.push([
          url,
          await Promise.resolve(open(url)).then(
            () => 'opened',
            ({ code }) => code,
          ),
        ])
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      return { state: 'cancelled' }
    })
    const end = mailboxes['mailboxes.authorize']({ mailbox: input, secret: null })
    await vi.waitFor(() => expect(opened).toHaveLength(4))
    expect(opened.map(([, what]) => what)).toEqual(['opened', 'forbidden', 'forbidden', 'forbidden'])
    expect(hands.desktop.openLink).toHaveBeenCalledTimes(1)
    expect(mailboxes['mailboxes.cancelAuthorize']({ id: mailbox.id })).toEqual({ cancelled: true })
    expect(await end).toEqual({ state: 'cancelled' })
    expect(mailboxes['mailboxes.cancelAuthorize']({ id: mailbox.id })).toEqual({ cancelled: false })
  })
})
