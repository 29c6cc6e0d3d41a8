import type { MailTrouble, MailTroubleCode } from '../../../engine/mailboxes/mail-trouble.ts'
import type { Net } from '../../checks/pretended-internet.ts'
import { MailFailure } from '../connect/mail-failure.ts'
import type { MailPatience } from '../connect/mail-patience.ts'
import { type Scrub, scrubber } from '../connect/scrub.ts'
import type { Watching, WatchOptions, WatchState } from '../mail-services.ts'
import { Alarm } from './alarm.ts'
import { openImapSession } from './imap-session.ts'
import { lookIntoFolder, type WatchMemory, type WatchPurpose } from './look-into-folder.ts'
import { retryAfter, type WatchPace } from './watch-pace.ts'
import { type WatchRequest, watchSession } from './watch-session.ts'

export interface WatchSurroundings {
  readonly net: Net
  readonly patience: MailPatience
  readonly pace: WatchPace
}

/** Whose mailbox is watched, and who hears how that stands. */
export type WatchedAccount = Pick<WatchOptions, 'mailbox' | 'credential' | 'positions' | 'onState'>

/** Watches a mailbox for probes. */
export function watchMailbox(options: WatchOptions, surroundings: WatchSurroundings): Watching {
  const purpose: WatchPurpose = {
    tokens: () => options.tokens(),
    junkNames: options.junkNames,
    onPositions: (positions) => options.onPositions(positions),
    look: (session, folder, look) => lookIntoFolder(session, folder, { ...look, watch: options }),
  }
  return keepWatching(options, purpose, surroundings)
}

/** Watches a mailbox until it is closed: one connection after the other, with longer and longer waits between failures. */
export function keepWatching(
  account: WatchedAccount,
  purpose: WatchPurpose,
  surroundings: WatchSurroundings,
): Watching {
  const watch = new MailboxWatch(account, purpose, surroundings)
  const running = watch.run()
  return {
    lookNow: () => watch.lookNow(),
    remove: (message) => watch.remove(message),
    close: async () => {
      watch.close()
      await running
    },
  }
}

/** What only the user can change: no further tries by itself. */
const NEEDS_THE_USER: ReadonlySet<MailTroubleCode> = new Set([
  'tls-not-offered',
  'certificate-expired',
  'certificate-wrong-name',
  'certificate-self-signed',
  'certificate-untrusted',
  'certificate-not-the-pinned',
  'login-refused',
  'login-needs-app-password',
  'login-needs-oauth',
  'login-not-enabled',
  'login-method-missing',
  'secret-missing',
  'oauth-refused',
  'oauth-expired',
])

class MailboxWatch {
  readonly #options: WatchedAccount
  readonly #purpose: WatchPurpose
  readonly #surroundings: WatchSurroundings
  readonly #memory: WatchMemory
  readonly #requests: WatchRequest[] = []
  readonly #alarm = new Alarm()
  readonly #end = new AbortController()
  #tries = 0
  #stopped = false

  constructor(options: WatchedAccount, purpose: WatchPurpose, surroundings: WatchSurroundings) {
    this.#options = options
    this.#purpose = purpose
    this.#surroundings = surroundings
    this.#memory = {
      positions: new Map(Object.entries(options.positions)),
      told: new Set(),
      unreadable: new Map(),
      avoid: { envelopes: false, longSearch: false },
    }
  }

  lookNow(): Promise<void> {
    return this.#ask((done) => ({ kind: 'look', done: () => done(undefined) }), undefined)
  }

  remove(message: Parameters<Watching['remove']>[0]): Promise<boolean> {
    return this.#ask((done) => ({ kind: 'remove', message, done }), false)
  }

  close(): void {
    this.#end.abort()
    this.#alarm.ring()
  }

  async run(): Promise<void> {
    // Nothing is told before who called has its hands on us.
    await Promise.resolve()
    while (!this.#isClosed()) {
      const failure = await this.#session()
      this.#answerAll()
      if (failure === null || this.#isClosed()) break
      if (!(await this.#pause(failure))) break
    }
    if (!this.#stopped || this.#isClosed()) this.#tell({ state: 'closed' })
  }

  #ask<T>(make: (done: (value: T) => void) => WatchRequest, unanswered: T): Promise<T> {
    if (this.#isClosed() || this.#stopped) return Promise.resolve(unanswered)
    return new Promise((resolve) => {
      this.#requests.push(make(resolve))
      this.#alarm.ring()
    })
  }

  /** Null: closed from outside. */
  async #session(): Promise<MailTrouble | null> {
    const { net, patience, pace } = this.#surroundings
    const { mailbox } = this.#options
    const started = Date.now()
    let scrub: Scrub = (said) => said
    try {
      this.#tell({ state: 'connecting' })
      const credential = await this.#credential()
      if (credential === null) throw new MailFailure('secret-missing')
      if ('stage' in credential) return this.#isClosed() ? null : credential
      scrub = scrubber(credential, mailbox.login)
      const session = await openImapSession(mailbox, credential, { net, patience, signal: this.#end.signal })
      try {
        await watchSession(session, { ...this.#sessionParts(), pace })
      } finally {
        session.close()
      }
      return null
    } catch (error) {
      if (this.#isClosed()) return null
      if (Date.now() - started >= pace.goodAfterMs) this.#tries = 0
      // Whatever a stranger's mail or server makes go wrong in here, the other mailboxes go on.
      const failure = error instanceof MailFailure ? error : new MailFailure('server-nonsense', nameOf(error))
      return failure.told(scrub)
    }
  }

  /** A keychain may ask the user, who may be away: closing does not wait for that. */
  #credential(): ReturnType<WatchOptions['credential']> {
    const { signal } = this.#end
    return new Promise((resolve) => {
      const give = (credential: Awaited<ReturnType<WatchOptions['credential']>>) => {
        signal.removeEventListener('abort', none)
        resolve(credential)
      }
      const none = () => give(null)
      signal.addEventListener('abort', none, { once: true })
      this.#options.credential().then(give, none)
    })
  }

  #sessionParts() {
    return {
      watch: this.#purpose,
      memory: this.#memory,
      requests: this.#requests,
      alarm: this.#alarm,
      now: () => new Date(),
      isClosed: () => this.#isClosed(),
      onWatching: (mode: 'idle' | 'poll') => this.#tell({ state: 'watching', mode }),
    }
  }

  /** False: it needs the user. */
  async #pause(trouble: MailTrouble): Promise<boolean> {
    // A token may just have run out: one more try with a fresh one.
    const second = trouble.code.startsWith('oauth-') && this.#tries === 0
    if (NEEDS_THE_USER.has(trouble.code) && !second) {
      this.#stopped = true
      this.#tell({ state: 'stopped', trouble })
      return false
    }
    const least = trouble.code === 'login-too-many' ? BUSY_MS : 0
    const wait = Math.max(least, retryAfter(this.#surroundings.pace, this.#tries, Math.random))
    this.#tries += 1
    this.#tell({ state: 'waiting', trouble, nextTryAt: new Date(Date.now() + wait).toISOString() })
    // The end of the connection rang too; a request, though, is a reason to try now.
    this.#alarm.reset()
    if (!this.#isClosed() && this.#requests.length === 0) await this.#alarm.wait(wait)
    return true
  }

  /** What could not be done on this connection is not done. */
  #answerAll(): void {
    for (const request of this.#requests.splice(0)) {
      if (request.kind === 'look') request.done()
      else request.done(false)
    }
  }

  #tell(state: WatchState): void {
    this.#options.onState(state)
  }

  #isClosed(): boolean {
    return this.#end.signal.aborted
  }
}

const BUSY_MS = 60_000

/** Never its message: that may quote the mail. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}
