import { createTransport } from 'nodemailer'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { NEWCOMER } from '../../../src/lab/rehearsal/newcomer/newcomer-data.ts'
import { newcomerDesk } from './newcomer-desk.ts'
import { openRehearsalDesk } from './rehearsal-desk.ts'

const { begin } = newcomerDesk()
let guide: Awaited<ReturnType<typeof begin>>

const SENDER = {
  label: 'Neubeginn',
  submission: { host: `mail.${NEWCOMER.domain}`, port: 465, security: 'implicit', pinnedCertificate: null },
  login: NEWCOMER.login,
  authentication: { kind: 'password' },
  identities: [{ name: 'Anna Beispiel', address: NEWCOMER.login }],
  reportsMailbox: null,
  otherPath: null,
} as const

beforeAll(async () => {
  guide = await begin()
  await guide.doAllRight()
})

/** Sends by the newcomer's server; in which folder it lies, and what the receiver says of it. */
async function arrived(family: string, token: string) {
  const { lab, newcomer, providers } = guide.world
  const [, port] = lab.map[`tcp:${NEWCOMER.ipv4}:465`]?.split(':') ?? []
  const transport = createTransport({
    host: '127.0.0.1',
    port: Number(port),
    secure: true,
    name: 'rechner.heim',
    auth: { user: NEWCOMER.login, pass: newcomer.stage.password },
    tls: { ca: lab.rootPem, servername: SENDER.submission.host },
  })
  const to = `anna.beispiel@${family}`
  await transport.sendMail({ from: NEWCOMER.login, to, subject: token, text: 'Hello' })
  const account = providers.find(({ data }) => data.domain === family)?.account
  await expect.poll(() => account?.find(token).length, { timeout: 20_000 }).toBe(1)
  const [found] = account?.find(token) ?? []
  const said = found?.mail.source.match(/\b(?:dkim|spf|dmarc)=\w+/g) ?? []
  return { folder: found?.folder, said: [...new Set(said)].toSorted() }
}

const GOOD = { folder: 'INBOX', said: ['dkim=pass', 'dmarc=pass', 'spf=pass'] }

test('the first probe: sender entered as anybody’s, sent, and in the inbox', { timeout: 60_000 }, async () => {
  const desk = await openRehearsalDesk(guide.world)
  onTestFinished(() => desk.close())
  const { password } = guide.world.newcomer.stage
  const { sender } = await desk.office.accounts.saveSender(
    { id: '5e4ea25a-0001-4000-8000-000000000777', ...SENDER },
    password,
  )
  expect(await desk.office.accounts.testSender(sender, null)).toMatchObject({ ok: true })
  expect(await desk.office.accounts.testSender(sender, 'wrong')).toMatchObject({ ok: false })
  await desk.office.start()
  const mailbox = guide.world.accounts.mailboxes.find(({ family }) => family === 'freundespost.netz')
  const { previewId } = await desk.office.preview({
    sender: sender.id,
    from: NEWCOMER.login,
    mailboxes: [mailbox?.id ?? ''],
    variant: 'plain',
    language: 'en',
    subject: null,
    text: null,
  })
  const [id = ''] = await desk.office.post(previewId)
  await expect.poll(async () => (await desk.office.probe(id)).placement?.kind, { timeout: 30_000 }).toBe('inbox')
  await expect.poll(async () => (await desk.store.arrived(id)).analysis, { timeout: 30_000 }).not.toBeNull()
  const { analysis } = await desk.store.arrived(id)
  const told = analysis?.ours.map(({ method, result, agrees }) => `${method} ${result} ${agrees}`)
  expect(told).toEqual(expect.arrayContaining(['dkim pass true', 'dmarc pass true', 'spf pass true']))
  expect(desk.bugs).toEqual([])
})

test.each([
  ['unsigned', 'freundespost.netz', { folder: 'INBOX', said: ['dkim=none', 'dmarc=pass', 'spf=pass'] }],
  ['keys-other', 'freundespost.netz', { folder: 'INBOX', said: ['dkim=fail', 'dmarc=pass', 'spf=pass'] }],
  ['six-without-record', 'freundespost.netz', { folder: 'INBOX', said: ['dkim=pass', 'dmarc=pass', 'spf=fail'] }],
  // Over IPv4 nothing is wrong then.
  ['six-without-record', 'innungspost.netz', GOOD],
] as const)('%s, at %s: the receiver says so, and the right way mends it', async (mistake, family, seen) => {
  guide.world.provider('bounce').behave({})
  await guide.play(mistake)
  expect(await arrived(family, `wrong-${mistake}-${family}`)).toEqual(seen)
  await guide.play('sends-well')
  expect(await arrived(family, `right-${mistake}-${family}`)).toEqual(GOOD)
})

test('where neither signature nor SPF speaks for a mail, it is junk', async () => {
  await guide.play('unsigned', 'six-without-record')
  expect(await arrived('freundespost.netz', 'nothing')).toEqual({
    folder: 'Junk',
    said: ['dkim=none', 'dmarc=fail', 'spf=fail'],
  })
  await guide.play('sends-well')
})

test('while the hoster keeps port 25 closed mail waits, and goes when it is open', async () => {
  await guide.play('port-closed')
  const waiting = arrived('freundespost.netz', 'waits')
  const account = guide.world.provider('inbox').account
  await expect.poll(() => guide.world.newcomer.server.waiting).toBe(1)
  expect(account.find('waits')).toEqual([])
  await guide.play('port-open')
  expect(await waiting).toEqual(GOOD)
})
