import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TicketState } from '../../src/engine/tickets/ticket.ts'
import { addAccount, COMMAND } from './probes/add-account.ts'
import { type MailLab, startMailLab } from './probes/mail-lab.ts'
import { randomFrom } from './probes/random.ts'
import { PASSWORD, SENDER, USER } from './probes/world.ts'

/** Plays the desk that is asked. */
const DESK = 'anna@hafen.netz'
const ADDRESS = '185.12.1.25'
const ROUNDS = 12

let lab: MailLab
let secrets = ''
beforeAll(async () => {
  lab = await startMailLab()
  await added('mailbox', 'add', SENDER, '--role', 'reports', '--imap', USER.name)
  await added('sender', 'add', SENDER, '--submission', `${USER.name}:587`, '--starttls', '--reports', SENDER)
  const { mailboxes } = await json<{ mailboxes: readonly { mailbox: { id: string } }[] }>('mailbox', 'list')
  const { senders } = await json<{ senders: readonly { sender: { id: string } }[] }>('sender', 'list')
  const keys = [
    ...mailboxes.map(({ mailbox: { id } }) => `mailbox/${id}`),
    ...senders.map(({ sender: { id } }) => `sender/${id}`),
  ]
  secrets = JSON.stringify(Object.fromEntries(keys.map((key) => [`${key}/password`, PASSWORD])))
})
afterAll(() => lab?.close())

test('killed at any moment while it sends, it sends nothing twice; an answer in Dovecot is found', {
  timeout: 240_000,
}, async () => {
  const ticket = await opened(ADDRESS)
  const text = lab.net.write('request.txt', 'Guten Tag,\n\nich bitte um Aufhebung der Sperre.\n')
  const order = ['ticket', 'send', ticket, '--to', DESK, '--subject', 'Sperre', '--text-file', text, '--yes']
  const random = randomFrom(20_261_122)
  for (let round = 0; round < ROUNDS && (await state(ticket)) !== 'submitted'; round += 1) {
    await killed(200 + random() * 1800, ...order)
    const unclear = await unclearMail(ticket)
    if (unclear === null) continue
    // Nothing goes while it is not told what became of the last one.
    expect((await command(...order)).code).toBe(1)
    const hasArrived = (await arrived()).some((source) => source.includes(unclear))
    await command('ticket', 'say', ticket, hasArrived ? 'went-out' : 'did-not-go-out')
  }
  if ((await state(ticket)) !== 'submitted') expect(await command(...order)).toMatchObject({ code: 0 })
  await expect.poll(async () => (await arrived()).length, { timeout: 30_000 }).toBeGreaterThan(0)
  const ids = (await arrived()).map((source) => /^Message-ID: (<.*>)\r?$/im.exec(source)?.[1])
  expect(ids).toHaveLength(1)

  await client('say', {
    from: 'Postmaster <tosa@rx.t-online.de>',
    to: SENDER,
    subject: 'Re: Sperre',
    inReplyTo: ids[0],
    references: ids[0],
    text: `Die Reputation der IP-Adresse ${ADDRESS} wurde soeben zurückgesetzt.`,
  })
  await command('ticket', 'answers', '--mailbox', SENDER)
  await expect.poll(() => looked(ticket), { timeout: 30_000 }).toBe('solved')
})

test('a mail to nobody comes back, and the ticket says so', { timeout: 120_000 }, async () => {
  const ticket = await opened('185.12.1.26')
  const text = lab.net.write('lost.txt', 'Guten Tag.\n')
  const sent = await command(
    'ticket',
    'send',
    ticket,
    '--to',
    'nobody@nirgends.netz',
    '--subject',
    'Lost',
    '--text-file',
    text,
    '--yes',
  )
  expect(sent).toMatchObject({ code: 0 })
  await command('ticket', 'answers', '--mailbox', SENDER)
  await expect.poll(() => looked(ticket), { timeout: 60_000 }).toBe('answered')
  const { ticket: shown } = await json<Shown>('ticket', 'show', ticket)
  expect(shown.answers.map(({ kind }) => kind)).toEqual(['undeliverable'])
})

interface Shown {
  readonly ticket: {
    readonly id: string
    readonly state: TicketState
    readonly answers: readonly { readonly kind: string }[]
    readonly sending: readonly { readonly unclear: boolean; readonly mail: { readonly messageId: string } }[]
  }
}

async function opened(address: string): Promise<string> {
  const order = ['ticket', 'new', '--organization', 't-online', '--address', address, '--way', 't-online-block']
  const { ticket } = await json<Shown>(...order)
  return ticket.id
}

async function state(id: string): Promise<TicketState> {
  return (await json<Shown>('ticket', 'show', id)).ticket.state
}

/** Looks into the mailboxes, then says how the ticket stands. */
async function looked(id: string): Promise<TicketState> {
  await command('ticket', 'answers')
  return state(id)
}

async function unclearMail(id: string): Promise<string | null> {
  const { sending } = (await json<Shown>('ticket', 'show', id)).ticket
  return sending.find(({ unclear }) => unclear)?.mail.messageId ?? null
}

/** What lies with who is asked. */
async function arrived(): Promise<readonly string[]> {
  const found = await client<readonly { readonly source: string }[]>('list')
  return found.map(({ source }) => source)
}

async function client<T>(what: 'list' | 'say', mail: object = {}): Promise<T> {
  const task = {
    mail,
    submission: USER.name,
    sender: SENDER,
    password: PASSWORD,
    caFile: join(lab.net.folder, 'root.pem'),
    boxes: [{ address: DESK, host: 'imap.hafen.netz', port: 993 }],
  }
  const file = lab.net.write('ticket-task.json', JSON.stringify(task))
  const script = join(import.meta.dirname, 'probes/plain-client.mjs')
  const { stdout, stderr } = await lab.net.runLater(process.execPath, [script, what, file])
  if (!/^[[{]/.test(stdout)) throw new Error(stdout + stderr)
  return JSON.parse(stdout) as T
}

function added(...args: readonly string[]): Promise<void> {
  return addAccount(lab, environment(), ...args)
}

async function killed(afterMs: number, ...args: readonly string[]): Promise<void> {
  const child = lab.net.spawn(process.execPath, [COMMAND, ...args], environment())
  const gone = new Promise((resolve) => child.once('close', resolve))
  await wait(afterMs)
  child.kill('SIGKILL')
  await gone
}

function command(...args: readonly string[]) {
  return lab.net.runLater(process.execPath, [COMMAND, ...args], environment())
}

async function json<T>(...args: readonly string[]): Promise<T> {
  const { stdout, stderr } = await command(...args, '--json')
  if (!stdout.startsWith('{')) throw new Error(`${args.join(' ')}: ${stdout}${stderr}`)
  return JSON.parse(stdout) as T
}

/** There is no keychain in the lab. */
function environment(): Readonly<Record<string, string>> {
  return { ...lab.environment(), POSTDESK_DATA: `${lab.net.folder}/desk`, LANG: 'C', POSTDESK_SECRETS: secrets }
}
