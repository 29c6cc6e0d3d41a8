import { randomBytes, randomUUID } from 'node:crypto'
import type { Analysis } from '../../../src/engine/analysis/analysis.ts'
import type { Mailbox, Sender } from '../../../src/engine/mailboxes/account.ts'
import { diagnosing } from '../../../src/node/diagnosis/diagnosing.ts'
import type {
  Credential,
  MailServices,
  Sighting,
  Submission,
  SubmitOutcome,
  Watching,
  WatchOptions,
} from '../../../src/node/mailboxes/mail-services.ts'
import type { PostOfficePorts } from '../../../src/node/probes/ports.ts'
import { PostOffice } from '../../../src/node/probes/post-office.ts'
import { type Store, storeIn } from '../../../src/node/store/store.ts'
import { PROBE_WORDS } from '../../../src/text/probes/mails.ts'
import { aReport } from '../../support/check-report.ts'

/** A sender with two identities. */
export function aSender(of: Partial<Sender> = {}): Sender {
  return {
    id: randomUUID(),
    label: 'Own server',
    submission: { host: 'mail.example.org', port: 465, security: 'implicit', pinnedCertificate: null },
    login: 'anna',
    authentication: { kind: 'password' },
    identities: [
      { name: 'Anna', address: 'anna@example.org' },
      { name: 'Anna B.', address: 'anna@example.net' },
    ],
    reportsMailbox: null,
    otherPath: null,
    addedAt: '2026-11-01T00:00:00.000Z',
    ...of,
  }
}

/** A test mailbox at a provider. */
export function aMailbox(of: Partial<Mailbox> = {}): Mailbox {
  return {
    id: randomUUID(),
    address: 'anna.test@provider.example',
    label: '',
    role: 'test',
    preset: 'other',
    family: 'provider.example',
    imap: { host: 'imap.provider.example', port: 993, security: 'implicit', pinnedCertificate: null },
    login: 'anna.test@provider.example',
    authentication: { kind: 'password' },
    contact: 'cold',
    junkFolder: null,
    authservIds: [],
    cleanUp: false,
    paused: false,
    addedAt: '2026-11-01T00:00:00.000Z',
    ...of,
  }
}

/** What a server and mailboxes do in a test. */
export class FakeServices implements MailServices {
  readonly submissions: Submission[] = []
  readonly watches = new Map<string, WatchOptions>()
  /** How the service answers the next ones. */
  answer: (submission: Submission) => Promise<SubmitOutcome> | SubmitOutcome = () => ({
    kind: 'accepted',
    reply: '250 2.0.0 Ok: queued as 4XyZ',
    queueId: '4XyZ',
    dsn: true,
    tls: 'TLSv1.3',
  })
  looks: string[] = []
  removed: string[] = []

  testMailbox = () => Promise.reject(new Error('not in this test'))
  testSender = () => Promise.reject(new Error('not in this test'))

  async submit(
    submission: Submission,
    _credential: Credential,
    beforeMessage: () => Promise<void>,
  ): Promise<SubmitOutcome> {
    const outcome = await this.answer(submission)
    if (outcome.kind === 'notSubmitted') return outcome
    await beforeMessage()
    this.submissions.push(submission)
    return outcome
  }

  watch(options: WatchOptions): Watching {
    this.watches.set(options.mailbox.id, options)
    options.onState({ state: 'watching', mode: 'idle' })
    // The state is heard before `watch` returns as well as after it.
    queueMicrotask(() => options.onState({ state: 'watching', mode: 'idle' }))
    return {
      lookNow: async () => {
        this.looks.push(options.mailbox.id)
      },
      remove: async ({ token }) => {
        this.removed.push(token)
        return true
      },
      close: async () => {
        this.watches.delete(options.mailbox.id)
      },
    }
  }

  watchAnswers = () => ({ lookNow: async () => {}, close: async () => {} })

  readAnswer = async () => Promise.reject(new Error('not in this test'))

  /** A message appears in a mailbox. */
  show(mailbox: Mailbox, sighting: Partial<Sighting> & Pick<Sighting, 'token'>): void {
    this.watches.get(mailbox.id)?.onSighting({
      kind: 'probe',
      folder: 'INBOX',
      specialUse: '\\Inbox',
      labels: [],
      uid: 7,
      uidValidity: '1',
      internalDate: null,
      size: 1000,
      noticedBy: 'idle',
      noticedAt: new Date().toISOString(),
      message: Buffer.from('Subject: x\r\n\r\nx\r\n'),
      ...sighting,
    })
  }
}

const NO_ANALYSIS = {
  report: aReport(),
  way: [],
  greylisting: { seen: false },
  receiver: { results: [] },
  ours: [],
  verdicts: [],
} as unknown as Analysis

/** A clock that goes on by itself and can be set forward. */
export class Clock {
  #ahead = 0
  readonly now = () => new Date(Date.now() + this.#ahead)
  forward(seconds: number): void {
    this.#ahead += seconds * 1000
  }
}

export interface FakePost {
  readonly office: PostOffice
  readonly store: Store
  readonly services: FakeServices
  readonly clock: Clock
  readonly bugs: unknown[]
  close(): Promise<void>
}

/** A post office over a real database, with services that do as they are told. */
export function openFakePost(folder: string, of: Partial<PostOfficePorts> & { readonly clock?: Clock } = {}): FakePost {
  const clock = of.clock ?? new Clock()
  const store = storeIn(folder, clock.now)
  const services = (of.services as FakeServices | undefined) ?? new FakeServices()
  const bugs: unknown[] = []
  const diagnosis = diagnosing('out/knowledge.json')
  const office = new PostOffice({
    store,
    secrets: {
      state: async () => ({ kind: 'memory', why: 'test' }),
      read: async () => 'secret',
      write: async () => {},
      forget: async () => {},
    },
    knowledge: () => ({ presets: [], issuers: [] }),
    words: PROBE_WORDS,
    discover: () => Promise.reject(new Error('not in this test')),
    credential: async () => ({ kind: 'password', password: 'secret' }),
    diagnose: (bytes) => diagnosis.diagnose({ bytes }),
    analyse: async () => NO_ANALYSIS,
    now: clock.now,
    newId: randomUUID,
    randomBytes,
    process: { id: process.pid, isAlive: () => false },
    onProbes: () => {},
    onMailboxes: () => {},
    onDiagnosed: () => {},
    reportBug: (bug) => bugs.push(bug),
    ...of,
    services,
  })
  return {
    office,
    store,
    services,
    clock,
    bugs,
    close: async () => {
      await office.close()
      await store.close()
    },
  }
}
