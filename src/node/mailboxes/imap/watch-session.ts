import type { Sighting } from '../mail-services.ts'
import type { Alarm } from './alarm.ts'
import { FolderLooks, INBOX, type LookFor } from './folder-looks.ts'
import type { ImapSession } from './imap-session.ts'
import type { FoundFolder } from './list-folders.ts'
import type { WatchMemory, WatchPurpose } from './look-into-folder.ts'
import { type RemovedMessage, removeMessage } from './remove-message.ts'
import type { WatchPace } from './watch-pace.ts'

/** What is asked of a connection from outside, one after the other. */
export type WatchRequest =
  | { readonly kind: 'look'; done(): void }
  | { readonly kind: 'remove'; readonly message: RemovedMessage; done(removed: boolean): void }

export interface WatchSessionOptions {
  readonly watch: WatchPurpose
  readonly memory: WatchMemory
  readonly pace: WatchPace
  readonly requests: WatchRequest[]
  /** Rung for requests, for new mail and for the end. */
  readonly alarm: Alarm
  readonly now: () => Date
  readonly isClosed: () => boolean
  onWatching(mode: 'idle' | 'poll'): void
}

/** A server that rings without end is not run after. */
const SHORTEST_GAP_MS = 150
/** So many folders are opened before INBOX is looked at again. */
const AWAY_FOR = 10

/** Watches over one connection until it is closed from outside. Throws MailFailure when it breaks. */
export async function watchSession(session: ImapSession, options: WatchSessionOptions): Promise<void> {
  await new SessionWatch(session, options).run()
}

class SessionWatch {
  readonly #session: ImapSession
  readonly #options: WatchSessionOptions
  readonly #folders: FolderLooks
  #tokens: ReadonlySet<string> = new Set()
  #inboxChanged = false
  #broken = false
  #idling = false
  /** `poll` also when the server refuses the IDLE that it offered. */
  #mode: 'idle' | 'poll'
  #hotUntil = 0
  #junkDue = 0
  #othersDue = 0
  #lookedElsewhere = false
  #lookedAt = 0

  constructor(session: ImapSession, options: WatchSessionOptions) {
    this.#session = session
    this.#options = options
    this.#folders = new FolderLooks(session, options)
    this.#mode = session.can('IDLE') ? 'idle' : 'poll'
  }

  async run(): Promise<void> {
    const { alarm, isClosed, onWatching, pace } = this.#options
    this.#listen()
    this.#noteTokens()
    await this.#folders.list()
    await this.#folders.openInbox()
    await this.#lookIntoInbox('search')
    await this.#lookElsewhere(this.#folders.junk, 'search')
    onWatching(this.#mode)
    while (!isClosed()) {
      if (this.#broken) throw await this.#session.ended
      this.#idle()
      await alarm.wait(pace.tickMs)
      if (!isClosed() && !this.#broken) await this.#step()
    }
  }

  #listen(): void {
    const { client, ended } = this.#session
    const { alarm } = this.#options
    client.on('exists', ({ path, count, prevCount }) => {
      if (path !== INBOX.path || count <= prevCount) return
      this.#inboxChanged = true
      alarm.ring()
    })
    void ended.then(() => {
      this.#broken = true
      alarm.ring()
    })
  }

  async #step(): Promise<void> {
    const added = this.#noteTokens()
    const request = this.#options.requests.shift()
    if (request !== undefined) await this.#serve(request)
    if (this.#inboxChanged) await this.#lookIntoInbox(this.#mode)
    if (added.length > 0) await this.#lookForNew(added)
    if (this.#tokens.size > 0) await this.#poll()
  }

  /** Those that were not waited for before; with them a hot time begins. */
  #noteTokens(): readonly string[] {
    const { watch, pace } = this.#options
    const tokens = watch.tokens()
    const added = tokens.filter((token) => !this.#tokens.has(token))
    this.#tokens = new Set(tokens)
    if (added.length > 0) {
      this.#hotUntil = Date.now() + pace.hotForMs
      this.#junkDue = 0
    }
    return added
  }

  async #serve(request: WatchRequest): Promise<void> {
    let removed = false
    try {
      if (request.kind === 'look') await this.#lookEverywhere()
      else removed = await removeMessage(this.#session, request.message, this.#folders.all)
    } catch (error) {
      if (this.#session.client.isClosed) throw error
    } finally {
      if (request.kind === 'look') request.done()
      else request.done(removed)
    }
    await this.#backToInbox()
  }

  async #lookEverywhere(): Promise<void> {
    await this.#lookIntoInbox('search', 'all')
    if (this.#tokens.size === 0) return
    await this.#folders.list()
    await this.#lookIntoAll([...this.#folders.junk, ...this.#folders.others])
  }

  /** What arrived before we were told to wait for it stands behind our positions. */
  async #lookForNew(tokens: readonly string[]): Promise<void> {
    await this.#lookIntoInbox('search', 'all', tokens)
    await this.#lookIntoAll(this.#folders.junk, tokens)
    await this.#backToInbox()
  }

  async #lookIntoAll(folders: readonly FoundFolder[], tokens = this.#known()): Promise<void> {
    for (const folder of folders) {
      if (await this.#folders.open(folder))
        await this.#folders.look(folder, { tokens, noticedBy: 'search', what: 'all' })
    }
  }

  async #poll(): Promise<void> {
    const { pace } = this.#options
    const now = Date.now()
    if (now >= this.#junkDue) {
      this.#junkDue = now + (now < this.#hotUntil ? pace.hotMs : this.#pollMs())
      if (this.#mode === 'poll') await this.#lookIntoInbox('poll')
      await this.#lookElsewhere(this.#folders.junk, 'poll')
    }
    if (now >= this.#othersDue) {
      this.#othersDue = now + this.#pollMs()
      await this.#lookIntoInbox('poll')
      await this.#folders.list()
      await this.#lookElsewhere(this.#folders.others, this.#lookedElsewhere ? 'poll' : 'search')
      this.#lookedElsewhere = true
    }
  }

  /** Asks each folder whether something came, and opens only those where it did. */
  async #lookElsewhere(folders: readonly FoundFolder[], noticedBy: Sighting['noticedBy']): Promise<void> {
    if (this.#tokens.size === 0) return
    let opened = 0
    for (const folder of folders) {
      if (this.#options.isClosed()) return
      if (!(await this.#folders.hasNews(folder)) || !(await this.#folders.open(folder))) continue
      opened += 1
      await this.#folders.look(folder, { tokens: this.#known(), noticedBy, what: 'new' })
      if (opened % AWAY_FOR === 0) await this.#backToInbox()
    }
    if (opened % AWAY_FOR !== 0) await this.#backToInbox()
  }

  /** While another folder was open, nobody told of new mail. */
  async #backToInbox(): Promise<void> {
    await this.#folders.openInbox()
    await this.#lookIntoInbox('poll')
  }

  async #lookIntoInbox(
    noticedBy: Sighting['noticedBy'],
    what: LookFor['what'] = 'new',
    tokens = this.#known(),
  ): Promise<void> {
    const gap = this.#lookedAt + SHORTEST_GAP_MS - Date.now()
    if (gap > 0) await new Promise((resolve) => setTimeout(resolve, gap))
    this.#lookedAt = Date.now()
    this.#inboxChanged = false
    await this.#folders.look(INBOX, { tokens, noticedBy, what })
    this.#folders.tellPositions()
  }

  /** Goes into IDLE if it is not; the next command ends it. */
  #idle(): void {
    if (this.#mode === 'poll' || this.#idling) return
    this.#idling = true
    const { client } = this.#session
    const started = Date.now()
    const ended = (outcome: unknown) => {
      this.#idling = false
      // Refused at once, and not because we had something to say.
      const isRefused = outcome === false && Date.now() - started < 50 && !client.isClosed
      if (isRefused && this.#options.requests.length === 0 && !this.#inboxChanged) this.#mode = 'poll'
    }
    client.idle().then(ended, () => ended(false))
  }

  #known(): readonly string[] {
    return [...this.#tokens]
  }

  #pollMs(): number {
    const { pollMs, perFolderMs } = this.#options.pace
    return Math.max(pollMs, perFolderMs * this.#folders.all.length)
  }
}
