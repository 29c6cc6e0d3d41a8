import { randomBytes, randomUUID } from 'node:crypto'
import { onTestFinished, vi } from 'vitest'
import type { Appeal } from '../../../src/engine/appeals/appeal.ts'
import type { Mailbox } from '../../../src/engine/mailboxes/account.ts'
import { replayTicket } from '../../../src/engine/tickets/apply-ticket-event.ts'
import type { Ticket } from '../../../src/engine/tickets/ticket.ts'
import type { TicketHappening, TicketSubject } from '../../../src/engine/tickets/ticket-event.ts'
import type { TicketKnowledge } from '../../../src/engine/tickets/ticket-knowledge.ts'
import { mailServices } from '../../../src/node/mailboxes/direct-mail-services.ts'
import type { AnswerWatchOptions, MailServices } from '../../../src/node/mailboxes/mail-services.ts'
import { type Store, storeIn } from '../../../src/node/store/store.ts'
import { AnswersDesk } from '../../../src/node/tickets/answers-desk.ts'
import { KnownAppeals } from '../../../src/node/tickets/known-appeals.ts'
import { updateTicket } from '../../../src/node/tickets/update-ticket.ts'
import { knownAnswer, someAppeal } from '../../engine/appeals/some-appeal.ts'
import { event, mail, START, subject } from '../../engine/tickets/some-ticket.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { aMailbox } from '../probes/fake-post.ts'

/** A provider that answers in two languages and gives numbers. */
const acme: Appeal = someAppeal({
  ticketNumber: '\\bACME\\d{6,12}\\b',
  sendsFrom: ['acme.example', 'freemail.example'],
  answers: [
    knownAnswer({ id: 'receipt', kind: 'acknowledged', words: ['we have received your request'] }),
    knownAnswer({ id: 'no', kind: 'refused', words: ['does not qualify for mitigation', 'wird nicht entsperrt'] }),
    knownAnswer({ id: 'yes', kind: 'mitigated', words: ['has been unblocked', 'wurde entsperrt'] }),
  ],
})
const other: Appeal = someAppeal({
  id: 'other-list',
  organization: 'other',
  target: 'https://other.example/',
  route: 'form',
  sendsFrom: ['other.example'],
  answers: [knownAnswer({ id: 'gone', kind: 'solved', words: ['is no longer listed'] })],
})

const KNOWLEDGE = {
  appeals: [acme, other],
  programmes: [],
  organizations: [
    { id: 'acme', name: 'Acme', domains: ['freemail.example'], families: [] },
    { id: 'other', name: 'Other', domains: [], families: [] },
  ],
  lists: [],
  notes: [],
  checkedLines: {} as TicketKnowledge['checkedLines'],
} satisfies TicketKnowledge

/** The receiver whose Authentication-Results are believed in these tests. */
const RECEIVER = 'mx.example.org'

export interface AnswersWorld {
  readonly desk: AnswersDesk
  readonly store: Store
  readonly mailbox: Mailbox
  readonly bugs: unknown[]
  readonly watches: Map<string, AnswerWatchOptions>
  /** A ticket to which this happened, an hour apart from the start of all tickets. */
  ticket(about: Partial<TicketSubject>, ...happenings: readonly TicketHappening[]): Promise<Ticket>
  /** Something happens to it now. */
  happens(id: string, happening: TicketHappening): Promise<void>
  /** A mail is seen in the mailbox; resolves when it is taken in. */
  seen(source: string | Uint8Array, folder?: string): Promise<void>
}

/** The desk for answers over a real store (`shared`: that of another one), with a mailbox in which the test shows mails. */
export async function answersWorld(
  folder = temporaryFolder(),
  services: Partial<MailServices> = {},
  account: Partial<Mailbox> = {},
  shared: Store | null = null,
): Promise<AnswersWorld> {
  const begun = performance.now()
  const now = () => new Date(START + 48 * 3_600_000 + Math.round(performance.now() - begun))
  const store = shared ?? storeIn(folder, now)
  const bugs: unknown[] = []
  const watches = new Map<string, AnswerWatchOptions>()
  const appeals = new KnownAppeals(() => KNOWLEDGE)
  const unused = async () => Promise.reject(new Error('not in this test'))
  const { readAnswer } = mailServices({ net: { dialer: {} as never, pretended: null } })
  const ports = {
    store,
    services: {
      testMailbox: unused,
      testSender: unused,
      submit: unused,
      watch: () => {
        throw new Error('not in this test')
      },
      watchAnswers: (options: AnswerWatchOptions) => {
        watches.set(options.mailbox.id, options)
        options.onState({ state: 'watching', mode: 'idle' })
        queueMicrotask(() => options.onState({ state: 'watching', mode: 'idle' }))
        return { lookNow: async () => {}, close: async () => void watches.delete(options.mailbox.id) }
      },
      readAnswer,
      ...services,
    },
    secrets: { state: unused, read: unused, write: unused, forget: unused },
    knowledge: () => KNOWLEDGE,
    credential: async () => ({ kind: 'password' as const, password: 'open sesame 41' }),
    now,
    newId: randomUUID,
    randomBytes,
    process: { id: process.pid, isAlive: () => false },
    onTickets: () => {},
    onLoose: () => {},
    onProgrammes: () => {},
    onReminder: null,
    fetchText: unused,
    reportBug: (bug: unknown) => void bugs.push(bug),
    appeals,
  }
  const desk = new AnswersDesk(ports)
  onTestFinished(async () => {
    await desk.close()
    if (shared === null) await store.close()
  })
  const mailbox = aMailbox({ id: '11111111-1111-4111-8111-111111111111', authservIds: [RECEIVER], ...account })
  await store.keepMailbox(mailbox)
  await store.keepTicketSettings({ answerMailboxes: [mailbox.id], reminders: true })
  return {
    desk,
    store,
    mailbox,
    bugs,
    watches,
    ticket: async (about, ...happenings) => {
      const all = [{ type: 'opened', subject: subject({ id: randomUUID(), ...about }) } as const, ...happenings]
      const events = all.map((one, at) => event(at, one))
      const kept = replayTicket(events)
      if (kept === null) throw new Error('it begins with opened')
      const ticket = await store.addTicket({ events, evidence: [], standing: appeals.standing(kept, now()) })
      if (ticket === null) throw new Error('another one is open')
      return ticket
    },
    happens: async (id, happening) => void (await updateTicket(ports, id, () => happening)),
    seen: async (source, where = 'INBOX') => {
      await vi.waitFor(() => expectWatch(watches, mailbox), { timeout: 10_000 })
      const message = typeof source === 'string' ? new TextEncoder().encode(source) : source
      watches.get(mailbox.id)?.onMail({ folder: where, internalDate: now().toISOString(), message })
      await desk.looked()
    },
  }
}

function expectWatch(watches: ReadonlyMap<string, unknown>, { id }: Mailbox): void {
  if (!watches.has(id)) throw new Error('not watched')
}

/** What was sent and is awaited: a mail with this Message-ID. */
export function asked(messageId: string): readonly TicketHappening[] {
  return [
    { type: 'sending', mail: mail({ messageId }), process: 1 },
    { type: 'sent', messageId },
  ]
}

/** A mail as the user's server received it. `proven`: what the receiver noted of its sender. */
export function answerMail(
  fields: Readonly<Record<string, string>>,
  body: string,
  proven: 'pass' | 'fail' | null = null,
): string {
  const from = fields.From ?? 'support@acme.example'
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? ''
  const results =
    proven === null ? {} : { 'Authentication-Results': `${RECEIVER}; dmarc=${proven} header.from=${domain}` }
  const received = `from out.acme.example (out.acme.example [192.0.2.99]) by ${RECEIVER} with ESMTPS id x; Mon, 2 Nov 2026 12:00:00 +0000`
  const all = { ...results, Received: received, From: 'support@acme.example', Subject: 'Your request', ...fields }
  return `${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')}\r\n\r\n${body}\r\n`
}
