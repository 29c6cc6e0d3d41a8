import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ImapFlow } from 'imapflow'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll } from 'vitest'
import { type Rehearsal, type RehearsalOptions, startRehearsal } from '../../../src/lab/rehearsal/start-rehearsal.ts'

/** The rehearsal world for the tests of a file. */
export function rehearsalWorld(options: RehearsalOptions = {}): { readonly world: () => Rehearsal } {
  let world: Rehearsal
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'postdesk-rehearsal-'))
    world = await startRehearsal(folder, options)
  })
  afterAll(async () => {
    await world.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  })
  return { world: () => world }
}

const NEVER = new AbortController().signal

/** A probe-like mail to the test mailbox at a provider, by the user's server. */
export async function send(world: Rehearsal, to: string, token: string, port = 465) {
  const { sender, secrets } = world.accounts
  const pass = secrets.find(({ key }) => key === `sender/${sender.id}/password`)?.secret ?? ''
  const address = world.lab.map[`tcp:185.12.1.25:${port}`]?.split(':')[1]
  const transport = createTransport({
    host: '127.0.0.1',
    port: Number(address),
    secure: port !== 587,
    name: 'rechner.heim',
    auth: { user: sender.login, pass },
    tls: { ca: world.lab.rootPem, servername: sender.submission.host },
  })
  return transport.sendMail({
    from: 'Anna Beispiel <anna@beispielverein.netz>',
    to,
    subject: `Probe ${token}`,
    messageId: `<pd.${token}@beispielverein.netz>`,
    headers: { 'Postdesk-Probe': token },
    text: `Hello\n\n${token}\n`,
    dsn: { id: token, return: 'headers', notify: ['success', 'failure', 'delay'], recipient: to },
  })
}

/** The IMAP client of a mailbox of the world. */
export async function openMailbox(world: Rehearsal, address: string): Promise<ImapFlow> {
  const mailbox = world.accounts.mailboxes.find((each) => each.address === address)
  if (mailbox === undefined) throw new Error(`no mailbox ${address}`)
  const { id, imap, login, authentication } = mailbox
  const kind = authentication.kind === 'oauth' ? 'oauth' : 'password'
  const secret = world.accounts.secrets.find(({ key }) => key === `mailbox/${id}/${kind}`)?.secret ?? ''
  const auth = kind === 'oauth' ? { accessToken: JSON.parse(secret).accessToken as string } : { pass: secret }
  const provider = world.providers.find(({ data }) => imap.host.endsWith(data.domain))
  const socket = await world.lab.dialer.connectTcp(provider?.data.addresses[0] ?? '185.12.1.25', imap.port, {
    signal: NEVER,
    timeoutMs: 1000,
  })
  const port = socket.remotePort ?? 0
  socket.destroy()
  const client = new ImapFlow({
    host: '127.0.0.1',
    port,
    servername: imap.host,
    secure: true,
    auth: { user: login, ...auth },
    logger: false,
    tls: { ca: world.lab.rootPem },
  })
  await client.connect()
  return client
}
