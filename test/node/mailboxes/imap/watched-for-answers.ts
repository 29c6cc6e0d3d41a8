import { onTestFinished } from 'vitest'
import type { AnswersWanted } from '../../../../src/engine/tickets/answers-wanted.ts'
import type { MailboxServer } from '../../../../src/lab/mail/imap/start-mailbox-server.ts'
import { watchForAnswers } from '../../../../src/node/mailboxes/imap/watch-for-answers.ts'
import type {
  AnswerWatching,
  AnswerWatchOptions,
  SeenMail,
  WatchPositions,
  WatchState,
} from '../../../../src/node/mailboxes/mail-services.ts'
import { type MailNet, SHORT } from '../mail-net.ts'
import { CREDENTIAL, FAST, mailbox } from './watched-mailbox.ts'

/** What is awaited in these tests. */
export const WANTED: AnswersWanted = {
  since: new Date(Date.now() - 3_600_000).toISOString(),
  addresses: ['help@desk.example'],
  domains: ['acme.example'],
  mailboxDomains: ['freemail.example'],
  messageIds: ['<1@example.org>'],
  ticketNumbers: ['SRX1234567890ID'],
}

/** A mail with these fields. */
export function mailWith(fields: Readonly<Record<string, string>>, body = 'We looked at it.'): string {
  const all = { From: 'x@stranger.example', Subject: 'Hello', ...fields }
  return `${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')}\r\n\r\n${body}\r\n`
}

export interface WatchedForAnswers {
  readonly watching: AnswerWatching
  readonly mails: SeenMail[]
  readonly states: WatchState[]
  positions(): WatchPositions
  /** Subjects of what was told, in order. */
  subjects(): readonly string[]
  until(what: () => boolean, ms?: number): Promise<void>
  /** Until it is watched, and the usual folders were looked into. */
  settled(): Promise<void>
}

/** Watches as the answers' desk does; closed after the test. */
export function watchAnswers(lab: MailNet, changes: Partial<AnswerWatchOptions> = {}): WatchedForAnswers {
  const mails: SeenMail[] = []
  const states: WatchState[] = []
  let positions: WatchPositions = changes.positions ?? {}
  const watching = watchForAnswers(
    {
      mailbox: mailbox(),
      credential: async () => CREDENTIAL,
      wanted: () => WANTED,
      junkNames: [],
      positions,
      isKnown: async () => false,
      onMail: (mail) => void mails.push(mail),
      onPositions: (now) => {
        positions = now
      },
      onState: (state) => void states.push(state),
      ...changes,
    },
    { net: lab.net, patience: { ...SHORT, replyMs: 5000, loginMs: 5000, searchMs: 8000 }, pace: FAST },
  )
  onTestFinished(() => watching.close())
  const until = async (what: () => boolean, ms = 15_000) => {
    const end = Date.now() + ms
    while (!what()) {
      if (Date.now() > end) throw new Error(`waited in vain; states: ${JSON.stringify(states.slice(-3))}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  return {
    watching,
    mails,
    states,
    positions: () => positions,
    subjects: () =>
      mails.map(({ message }) => /^Subject: (.*)\r$/m.exec(Buffer.from(message).toString('latin1'))?.[1] ?? ''),
    until,
    settled: () => until(() => states.at(-1)?.state === 'watching' && positions.Trash !== undefined),
  }
}

/** Which mails were read whole: `INBOX 3`. */
export function readWhole({ log }: MailboxServer): readonly string[] {
  const whole = log.readings.filter(({ item }) => /^BODY\.PEEK\[\]/i.test(item))
  return [...new Set(whole.map(({ folder, uid }) => `${folder} ${uid}`))]
}
