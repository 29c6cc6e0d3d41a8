import { afterEach } from 'vitest'
import type { Mailbox } from '../../../../src/engine/mailboxes/account.ts'
import type { MailAccountData } from '../../../../src/lab/mail/imap/mail-account.ts'
import type { MailboxBehaviour } from '../../../../src/lab/mail/imap/mailbox-behaviour.ts'
import { type MailboxServer, startMailboxServer } from '../../../../src/lab/mail/imap/start-mailbox-server.ts'
import { watchMailbox } from '../../../../src/node/mailboxes/imap/watch-mailbox.ts'
import { WATCH_PACE, type WatchPace } from '../../../../src/node/mailboxes/imap/watch-pace.ts'
import type {
  Credential,
  Sighting,
  Watching,
  WatchOptions,
  WatchPositions,
  WatchState,
} from '../../../../src/node/mailboxes/mail-services.ts'
import { type MailNet, SHORT, serviceAt } from '../mail-net.ts'

export const TOKEN = 'abcdefghijklmnopqrstuvwxyz'
export const OTHER_TOKEN = 'zyxwvutsrqponmlkjihgfedcba'
export const LOGIN = 'me@example.net'
export const PASSWORD = 'open sesame 41'
export const CREDENTIAL: Credential = { kind: 'password', password: PASSWORD }

/** Faster than usual, so that a test need not wait. */
export const FAST: WatchPace = {
  ...WATCH_PACE,
  hotMs: 150,
  pollMs: 300,
  perFolderMs: 0,
  tickMs: 40,
  firstRetryMs: 100,
  lastRetryMs: 400,
}

/** A probe as it arrives. */
export function probeMail(token = TOKEN, more = ''): string {
  return [
    `From: anna@example.org`,
    `To: ${LOGIN}`,
    'Subject: The key',
    `Message-ID: <pd.${token}@example.org>`,
    `Postdesk-Probe: ${token}`,
    '',
    `Hello ${token}`,
    more,
    '',
  ].join('\r\n')
}

/** A mail that has nothing to do with us, but perhaps quotes a token. */
export function foreignMail(id: string, body = 'Nothing to see'): string {
  return `From: x@example.org\r\nTo: ${LOGIN}\r\nSubject: Hi\r\nMessage-ID: <${id}@example.org>\r\n\r\n${body}\r\n`
}

export function mailbox(changes: Partial<Mailbox> = {}): Mailbox {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    address: LOGIN,
    label: '',
    role: 'test',
    preset: 'other',
    family: 'example.net',
    imap: serviceAt(993),
    login: LOGIN,
    authentication: { kind: 'password' },
    contact: 'cold',
    junkFolder: null,
    authservIds: [],
    cleanUp: false,
    paused: false,
    addedAt: '2026-01-01T00:00:00Z',
    ...changes,
  }
}

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** An IMAP server at 192.0.2.1:993, gone after the test. */
export async function mailServer(
  lab: MailNet,
  {
    account = {},
    behaviour = {},
    ...more
  }: Partial<Parameters<typeof startMailboxServer>[0]> & {
    readonly account?: Partial<MailAccountData>
    readonly behaviour?: MailboxBehaviour
  } = {},
): Promise<MailboxServer> {
  const server = await startMailboxServer({
    accounts: [{ login: LOGIN, password: PASSWORD, ...account }],
    tls: lab.tls,
    behaviour,
    ...more,
  })
  lab.lead('192.0.2.1', 993, server.port)
  closing.push(() => server.stop())
  return server
}

export interface Watched {
  readonly watching: Watching
  readonly sightings: Sighting[]
  readonly states: WatchState[]
  positions(): WatchPositions
  /** Resolves as soon as it is true. */
  until(what: () => boolean, ms?: number): Promise<void>
}

/** Watches as the post office does; closed after the test. */
export function watchIt(lab: MailNet, changes: Partial<WatchOptions> = {}, pace: Partial<WatchPace> = {}): Watched {
  const sightings: Sighting[] = []
  const states: WatchState[] = []
  let positions: WatchPositions = changes.positions ?? {}
  const watching = watchMailbox(
    {
      mailbox: mailbox(),
      credential: async () => CREDENTIAL,
      tokens: () => [TOKEN],
      junkNames: [],
      positions,
      onSighting: (sighting) => void sightings.push(sighting),
      onPositions: (now) => {
        positions = now
      },
      onState: (state) => void states.push(state),
      ...changes,
    },
    { net: lab.net, patience: { ...SHORT, replyMs: 2000, loginMs: 2000, searchMs: 2500 }, pace: { ...FAST, ...pace } },
  )
  closing.unshift(() => watching.close())
  const until = async (what: () => boolean, ms = 5000) => {
    const end = Date.now() + ms
    while (!what()) {
      if (Date.now() > end) throw new Error(`waited in vain; states: ${JSON.stringify(states.slice(-3))}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  return { watching, sightings, states, positions: () => positions, until }
}

/** True when the mailbox is being watched. */
export function isWatching({ states }: Watched): boolean {
  return states.at(-1)?.state === 'watching'
}

/** True when it was also looked into the last of the usual folders: from now on it is IDLE that tells. */
export function isSettled(watched: Watched): boolean {
  return isWatching(watched) && watched.positions().Trash !== undefined
}
