import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROVIDERS } from '../../../src/lab/rehearsal/providers.ts'
import { openRehearsalDesk } from './rehearsal-desk.ts'
import { rehearsalWorld } from './rehearsal-world.ts'

const PLACES = PROVIDERS.map(({ id }) => id)
const { world } = rehearsalWorld()
let desk: Awaited<ReturnType<typeof openRehearsalDesk>>
beforeAll(async () => {
  world().user.queue.patience = { retrySeconds: [0.5], warnAfterSeconds: 0, giveUpAfterSeconds: 600 }
  world().provider('greylist').behave({ greylistSeconds: 1 })
  world().provider('slow').behave({ delaySeconds: 1 })
  world()
    .provider('rewrite')
    .behave({ moves: { afterSeconds: 1, to: 'Spamverdacht' } })
  world()
    .provider('bounce')
    .behave({ bounces: { afterSeconds: 0.2, said: '552 5.2.2 <anna.beispiel@innungspost.netz>: mailbox full' } })
  desk = await openRehearsalDesk(world())
  await desk.office.start()
})
afterAll(() => desk.close())

test('everything is found from the address, and the connection tests succeed', async () => {
  const { sender, mailboxes } = world().accounts
  const found = await desk.discover('anna.beispiel@gemeindepost.netz')
  expect(found.imap).toMatchObject({ host: 'imap.gemeindepost.netz', port: 993, security: 'implicit' })
  expect(found.family).toBe('gemeindepost.netz')
  for (const mailbox of mailboxes) {
    const { ok, trouble } = await desk.office.accounts.testMailbox(mailbox, null)
    expect({ address: mailbox.address, ok, trouble }).toEqual({ address: mailbox.address, ok: true, trouble: null })
  }
  expect(await desk.office.accounts.testSender(sender, null)).toMatchObject({ ok: true, submission: { dsn: true } })
})

test('one click probes all, and each provider shows what it is there for', { timeout: 60_000 }, async () => {
  const { sender, mailboxes } = world().accounts
  const { previewId } = await desk.office.preview({
    sender: sender.id,
    from: sender.identities[0]?.address ?? '',
    mailboxes: mailboxes.filter(({ role }) => role === 'test').map(({ id }) => id),
    variant: 'plain',
    language: 'de',
    subject: null,
    text: null,
  })
  const ids = await desk.office.post(previewId)
  expect(ids).toHaveLength(9)
  const states = async () => {
    const probes = await Promise.all(ids.map((id) => desk.office.probe(id)))
    return Object.fromEntries(
      probes.map(({ plan, state, placement }) => [plan.family.split('.')[0], [state, placement?.kind ?? null]]),
    )
  }
  await expect.poll(states, { timeout: 30_000 }).toEqual({
    freundespost: ['arrived', 'inbox'],
    lupenpost: ['arrived', 'category'],
    fensterpost: ['arrived', 'junk'],
    gemeindepost: ['arrived', 'inbox'],
    kontorpost: ['bounced', null],
    stillpost: ['submitted', null],
    schneckenpost: ['arrived', 'inbox'],
    wandelpost: ['arrived', 'junk'],
    innungspost: ['bounced', null],
  })
  const dropped = await desk.office.probe(ids[PLACES.indexOf('drop')] ?? '')
  expect(dropped.reports.map(({ action }) => action)).toEqual(['relayed'])
  const read = world().providers.flatMap(({ imap }) => imap.log.readings)
  for (const { login, folder, uid, item } of read) {
    const source = world()
      .providers.find(({ account }) => account.login === login)
      ?.account.mail(folder, uid)?.source
    if (/BODY\.PEEK\[(TEXT)?\]/.test(item) && source !== undefined) expect(source).toContain('Postdesk-Probe: ')
  }
  expect(desk.bugs).toEqual([])
})

test('what the receivers wrote is understood, and agrees with what we find ourselves', {
  timeout: 60_000,
}, async () => {
  const { probes } = await desk.store.probes({
    family: null,
    mailbox: null,
    state: 'ended',
    experiment: null,
    offset: 0,
    limit: 20,
  })
  const arrived = probes.filter(({ state }) => state === 'arrived')
  const analysisOf = async (id: string) => (await desk.store.arrived(id)).analysis
  await expect
    .poll(
      async () => (await Promise.all(arrived.map(({ plan }) => analysisOf(plan.id)))).every((one) => one !== null),
      {
        timeout: 30_000,
      },
    )
    .toBe(true)
  const told: Record<string, readonly string[]> = {}
  for (const { plan } of arrived) {
    const analysis = await analysisOf(plan.id)
    expect(analysis?.ours.map(({ agrees }) => agrees)).not.toContain(false)
    expect(analysis?.receiver.authservId).toBe(`mx.${plan.family}`)
    told[plan.family] = analysis?.verdicts.map(({ id, tone, by }) => `${id} ${tone} ${by}`) ?? []
  }
  expect(told).toMatchObject({
    'freundespost.netz': ['rspamd-ham good receiver'],
    'fensterpost.netz': ['microsoft-scl-5 bad receiver'],
    'schneckenpost.netz': ['yahoo-opaque neutral receiver'],
  })
})

test('no secret lies in what was kept', async () => {
  const files = await readdir(desk.folder, { recursive: true, withFileTypes: true })
  const contents = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'latin1')),
  )
  expect(contents.length).toBeGreaterThan(0)
  const secrets = world().accounts.secrets.flatMap(({ key, secret }) =>
    key.endsWith('/oauth') ? Object.values(JSON.parse(secret) as Record<string, string>).slice(0, 2) : [secret],
  )
  expect(secrets.length).toBeGreaterThan(10)
  for (const secret of secrets) expect(contents.some((content) => content.includes(secret))).toBe(false)
})
