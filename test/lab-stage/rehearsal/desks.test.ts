import { createTransport } from 'nodemailer'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Appeal } from '../../../src/engine/appeals/appeal.ts'
import { chooseAppeals } from '../../../src/engine/appeals/choose-appeals.ts'
import { classifyAnswer } from '../../../src/engine/appeals/classify-answer.ts'
import { diagnose } from '../../../src/engine/bounces/diagnose.ts'
import { readAnswer } from '../../../src/engine/tickets/read-answer.ts'
import { SPAMHAUS_REMOVED } from '../../../src/lab/rehearsal/desks/scripts/spamhaus.ts'
import { knowledge } from '../../corpus/hostile/real-knowledge.ts'
import { readResources } from '../../knowledge/read-resources.ts'
import { KNOWLEDGE, runInLab } from '../run-in-lab.ts'
import { rehearsalWorld } from './rehearsal-world.ts'

const { world } = rehearsalWorld({ blocklists: KNOWLEDGE.blocklists })

beforeAll(() => {
  for (const { desk } of world().stage) if (desk !== null) desk.pace = 0.1
})

const ADDRESS = '185.12.1.25'
const APPEALS = readResources('appeals').map(({ json }) => json as Appeal)

/** Who refuses, and by which way one asks them. */
const WAYS = [
  ['microsoft', 'microsoft-outlook', 'microsoft-outlook-block'],
  ['t-online', 't-online', 't-online-block'],
  ['proofpoint', 'proofpoint', 'proofpoint'],
  ['spamhaus', 'spamhaus', 'spamhaus-pbl'],
  ['gmail', 'google-gmail', 'google-gmail'],
] as const

describe('a refusal of the stage', () => {
  test.each(WAYS)('%s is known by its words, and so is the way to ask', async (id, organization, appeal) => {
    const to = world().provider(id).account.login
    await write({ to, subject: `probe to ${id}`, text: 'Hello' })
    await expect.poll(() => mailsWith(to).length).toBe(1)
    const [diagnosis] = diagnose(mailsWith(to)[0] ?? '', knowledge).diagnoses
    const who = [diagnosis?.organization?.id, ...(diagnosis?.pointsTo ?? []).map((one) => one.id)]
    expect(who).toContain(organization)
    const ways = chooseAppeals(
      { organization, reason: diagnosis?.reason ?? null, refusal: diagnosis?.text ?? null, list: null },
      APPEALS,
    )
    expect(ways[0]?.id).toBe(appeal)
  })
})

test('Microsoft: a receipt and “nothing” to the form, “does not qualify” to the first reply, mitigated by the second', async () => {
  const { desk } = world().provider('microsoft')
  const number = desk?.fill({ contact: ME, address: ADDRESS, text: `Mail from ${ADDRESS} is refused` }) ?? ''
  expect(number).toMatch(/^SRX\d{10}ID$/)
  const received = await answers(number, 2)
  expect(kindsOf('microsoft-outlook-block', received)).toEqual(['acknowledged', 'nothingFound'])
  const [receipt, nothing] = received.map((source) => read(source))
  expect([receipt?.marks.references, nothing?.marks.references]).toEqual([[], [receipt?.messageId]])
  expect(nothing?.marks).toMatchObject({ sender: 'support@css.one.microsoft.com', ticketNumbers: [number] })

  await reply(nothing?.messageId ?? '', 'support@css.one.microsoft.com', `RE: ${nothing?.subject}`)
  const refused = await answers(number, 3)
  expect(kindsOf('microsoft-outlook-block', refused)).toEqual(['acknowledged', 'nothingFound', 'refused'])
  expect(world().provider('microsoft').refuses()).not.toBeNull()
  const last = read(refused[2] ?? '')
  await reply(last.messageId ?? '', 'support@css.one.microsoft.com', `RE: ${last.subject}`)
  expect(kindsOf('microsoft-outlook-block', await answers(number, 4))[3]).toBe('mitigated')
  expect(world().provider('microsoft').refuses()).toBeNull()
  expect(desk?.cases).toHaveLength(1)
  expect(desk?.received).toHaveLength(2)
})

test('T-Online answers in German into the thread, and resets after a reply', async () => {
  await write({
    to: 'tosa@rx.t-online.de',
    subject: `Sperre von ${ADDRESS}`,
    text: `Guten Tag, ${ADDRESS} ist gesperrt.`,
  })
  const [first = ''] = await answers(`Re: Sperre von ${ADDRESS}`, 1)
  const asked = world().provider('t-online').desk?.received[0]?.source ?? ''
  expect(read(first).marks.references).toEqual([read(asked).messageId])
  expect(read(first).text).toContain('> Guten Tag, 185.12.1.25 ist gesperrt.')
  expect(kindsOf('t-online-block', [first])).toEqual(['needsMore'])
  await reply(read(first).messageId ?? '', 'tosa@rx.t-online.de', `Re: Re: Sperre von ${ADDRESS}`)
  const both = await answers('Sperre von', 2)
  expect(kindsOf('t-online-block', both)).toEqual(['needsMore', 'solved'])
  await write({ to: world().provider('t-online').account.login, subject: 'passes again', text: 'Hello' })
  await expect.poll(() => world().provider('t-online').account.find('passes again').length).toBe(1)
})

test('Proofpoint takes every mail and says nothing; who writes to nobody there hears of it', async () => {
  await write({ to: 'postmaster@proofpoint.com', subject: 'silence please', text: ADDRESS })
  const { desk } = world().provider('proofpoint')
  await expect.poll(() => desk?.received.length).toBe(1)
  expect(desk?.goOn()).toBe(0)
  await write({ to: 'nobody@proofpoint.com', subject: 'to nobody', text: ADDRESS })
  await expect.poll(() => mailsWith('nobody@proofpoint.com').length).toBe(1)
  expect(mailsWith('silence please')).toEqual([])
})

test('the PBL has the address until the link in its mail was followed', { timeout: 60_000 }, async () => {
  const zone = 'zen.spamhaus.org'
  const listed = async () => {
    const { findings } = await runInLab(world().lab, { addresses: [ADDRESS] })
    return findings.find(({ id }) => id === 'blocklist-spamhaus-policy')?.outcome
  }
  expect(await listed()).toBe('pass')
  world().setListing(zone, ADDRESS, '127.0.0.10')
  expect(await listed()).toBe('fail')
  const { desk } = world().provider('spamhaus')
  desk?.fill({ contact: ME, address: ADDRESS, text: 'please' })
  expect(kindsOf('spamhaus-pbl', await answers('Spamhaus:', 1))).toEqual(['needsMore'])
  desk?.say(0, SPAMHAUS_REMOVED)
  expect(kindsOf('spamhaus-pbl', await answers('Spamhaus:', 2))).toEqual(['needsMore', 'solved'])
  expect(await listed()).toBe('pass')
})

test('a desk that is told to wait says nothing before it may', async () => {
  const { desk } = world().provider('t-online')
  if (desk === null) throw new Error('no desk')
  desk.paused = true
  await write({ to: 'tosa@rx.t-online.de', subject: 'waiting here', text: ADDRESS })
  await expect.poll(() => desk.cases.length).toBe(2)
  expect(mailsWith('Re: waiting here')).toEqual([])
  expect(desk.goOn()).toBe(1)
  await answers('Re: waiting here', 1)
})

test('who submits is held: before MAIL nothing has gone, after the end of the mail all has, and nobody knows', async () => {
  const { gate, submitted } = world().user
  for (const [at, taken] of [
    ['MAIL', 0],
    ['.', 1],
  ] as const) {
    gate.close(at)
    const before = submitted.length
    const writing = write({ to: ME, subject: `held at ${at}`, text: 'Hello' })
    await expect.poll(() => gate.held).toBe(1)
    expect(submitted.length - before).toBe(taken)
    gate.open()
    await writing
    expect(submitted.length - before).toBe(1)
  }
})

test('days pass for what servers write', async () => {
  const before = Date.now()
  world().clock.pass(72)
  await write({ to: world().provider('gmail').account.login, subject: 'three days on', text: 'Hello' })
  await expect.poll(() => mailsWith('three days on').length).toBe(1)
  const [{ mail } = { mail: null }] = world().user.account.find('three days on')
  expect(Math.round(((mail?.internalDate.getTime() ?? 0) - before) / 3_600_000)).toBe(72)
})

const ME = 'anna@beispielverein.netz'

function read(source: string) {
  return readAnswer(source, { patterns: ['\\bSRX\\d{6,12}ID\\b'], authservIds: [], pasted: false })
}

/** What the appeal takes these answers for. */
function kindsOf(id: string, sources: readonly string[]): readonly (string | undefined)[] {
  const appeal = APPEALS.find((one) => one.id === id)
  return sources.map((source) => classifyAnswer(appeal ?? { answers: [] }, read(source).text)?.answer.kind)
}

function mailsWith(words: string): readonly string[] {
  return world()
    .user.account.find(words)
    .map(({ mail }) => mail.source)
}

/** The mails with these words, once there are so many; desks answer within seconds. */
async function answers(words: string, count: number): Promise<readonly string[]> {
  await expect.poll(() => mailsWith(words).length, { timeout: 20_000 }).toBe(count)
  return mailsWith(words)
}

function reply(to: string, address: string, subject: string): Promise<unknown> {
  return write({ to: address, subject, text: 'Here is a fresh refusal.', inReplyTo: to, references: to })
}

function write(mail: {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly inReplyTo?: string
  readonly references?: string
}): Promise<unknown> {
  const { sender, secrets } = world().accounts
  const pass = secrets.find(({ key }) => key === `sender/${sender.id}/password`)?.secret ?? ''
  const transport = createTransport({
    host: '127.0.0.1',
    port: Number(world().lab.map[`tcp:${ADDRESS}:465`]?.split(':')[1]),
    secure: true,
    auth: { user: sender.login, pass },
    tls: { ca: world().lab.rootPem, servername: sender.submission.host },
  })
  return transport.sendMail({ from: `Anna Beispiel <${ME}>`, ...mail })
}
