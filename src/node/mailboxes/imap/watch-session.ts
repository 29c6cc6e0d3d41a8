import type { Sighting, WatchOptions } from '../mail-services.ts'
import type { Alarm } from './alarm.ts'
import type { ImapSession } from './imap-session.ts'
import { type FoundFolder, isJunkFolder, listFolders } from './list-folders.ts'
import { type LookOptions, lookIntoFolder, type WatchMemory } from './look-into-folder.ts'
import { type RemovedMessage, removeMessage } from './remove-message.ts'
import type { WatchPace } from './watch-pace.ts'

/** What is asked of a connection from outside, one after the other. */
export type WatchRequest =
  | { readonly kind: 'look'; done(): void }
  | { readonly kind: 'remove'; readonly message: RemovedMessage; done(removed: boolean): void }

export interface WatchSessionOptions {
  readonly watch: WatchOptions
  readonly memory: WatchMemory
  readonly pace: WatchPace
  readonly requests: WatchRequest[]
  /** Rung for requests, for new mail and for the end. */
  readonly alarm: Alarm
  readonly now: () => Date
  readonly isClosed: () => boolean
  onWatching(mode: 'idle' | 'poll'): void
}

const INBOX: FoundFolder = { path: 'INBOX', specialUse: '\\Inbox' }
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
  #folders: readonly FoundFolder[] = []
  #known: ReadonlySet<string> = new Set()
  readonly #dead = new Set<string>()
  #inboxChanged = false
  #broken = false
  #idling = false
  /** The server refused IDLE: INBOX is polled. */
  #mode: 'idle' | 'poll'
  #hotUntil = 0
  #junkDue = 0
  #othersDue = 0
  #lookedElsewhere = false
  #moved = false
  #lookedAt = 0

  constructor(session: ImapSession, options: WatchSessionOptions) {
    this.#session = session
    this.#options = options
    this.#mode = session.can('IDLE') ? 'idle' : 'poll'
  }

  async run(): Promise<void> {
    const { alarm, isClosed, onWatching, pace } = this.#options
    this.#listen()
    this.#noteTokens()
    await this.#list()
    await this.#open(INBOX)
    await this.#look(INBOX, 'search', 'new')
    await this.#lookElsewhere(this.#others().filter(this.#isJunk), 'search')
    onWatching(this.#mode)
    while (!isClosed()) {
      if (this.#broken) throw await this.#session.ended
      this.#idle()
      await alarm.wait(pace.tickMs)
      if (!isClosed()) await this.#step()
    }
  }

  #listen(): void {
    const { client, ended } = this.#session
    const { alarm } = this.#options
    client.on('exists', ({ path, count, prevCount }) => {
      if (path !== 'INBOX' || count <= prevCount) return
      this.#inboxChanged = true
      alarm.ring()
    })
    void ended.then(() => {
      this.#broken = true
      alarm.ring()
    })
  }

  async #step(): Promise<void> {
    if (this.#broken) return
    const added = this.#noteTokens()
    const request = this.#options.requests.shift()
    if (request !== undefined) return this.#serve(request)
    if (this.#inboxChanged) await this.#look(INBOX, this.#mode, 'new')
    if (added.length > 0) await this.#lookForNew(added)
    if (this.#known.size > 0) await this.#poll()
  }

  /** What arrived before we were told to wait for it stands behind our positions. */
  async #lookForNew(tokens: readonly string[]): Promise<void> {
    await this.#look(INBOX, 'search', 'all', tokens)
    for (const junk of this.#others().filter(this.#isJunk)) {
      if (await this.#canOpen(junk)) await this.#look(junk, 'search', 'all', tokens)
    }
    await this.#backToInbox()
  }

  /** Those that were not waited for before; with them a hot time begins. */
  #noteTokens(): readonly string[] {
    const { watch, pace } = this.#options
    const tokens = watch.tokens()
    const added = tokens.filter((token) => !this.#known.has(token))
    this.#known = new Set(tokens)
    if (added.length > 0) {
      this.#hotUntil = Date.now() + pace.hotForMs
      this.#junkDue = 0
    }
    return added
  }

  async #serve(request: WatchRequest): Promise<void> {
    try {
      if (request.kind === 'look') {
        await this.#lookEverywhere()
        request.done()
      } else {
        const removed = await removeMessage(this.#session, request.message, this.#folders)
        await this.#open(INBOX)
        request.done(removed)
      }
    } catch (error) {
      if (request.kind === 'look') request.done()
      else request.done(false)
      if (this.#session.client.isClosed) throw error
      await this.#open(INBOX)
    }
  }

  async #lookEverywhere(): Promise<void> {
    await this.#look(INBOX, 'search', 'all')
    if (this.#known.size === 0) return
    await this.#list()
    for (const folder of this.#others()) {
      if (await this.#canOpen(folder)) await this.#look(folder, 'search', 'all')
    }
    await this.#open(INBOX)
  }

  /** Anew from time to time: many filters make the folder for junk when the first junk comes. */
  async #list(): Promise<void> {
    this.#folders = withInbox((await listFolders(this.#session, this.#options.watch.junkNames)).folders)
  }

  async #poll(): Promise<void> {
    const { pace } = this.#options
    const now = Date.now()
    const isHot = now < this.#hotUntil
    if (now >= this.#junkDue) {
      this.#junkDue = now + (isHot ? pace.hotMs : this.#pollMs())
      if (this.#mode === 'poll') await this.#look(INBOX, 'poll', 'new')
      await this.#lookElsewhere(this.#others().filter(this.#isJunk), 'poll')
    }
    if (now >= this.#othersDue) {
      this.#othersDue = now + this.#pollMs()
      await this.#look(INBOX, 'poll', 'new')
      await this.#list()
      const others = this.#others().filter((folder) => !this.#isJunk(folder))
      await this.#lookElsewhere(others, this.#lookedElsewhere ? 'poll' : 'search')
      this.#lookedElsewhere = true
    }
  }

  /** Asks each folder whether something came, and opens only those where it did. */
  async #lookElsewhere(folders: readonly FoundFolder[], noticedBy: Sighting['noticedBy']): Promise<void> {
    if (this.#known.size === 0) return
    let opened = 0
    for (const folder of folders) {
      if (this.#options.isClosed()) return
      if (!(await this.#hasNews(folder)) || !(await this.#canOpen(folder))) continue
      opened += 1
      await this.#look(folder, noticedBy, 'new')
      if (opened % AWAY_FOR === 0) await this.#backToInbox()
    }
    if (opened % AWAY_FOR !== 0) await this.#backToInbox()
  }

  async #backToInbox(): Promise<void> {
    await this.#open(INBOX)
    await this.#look(INBOX, 'poll', 'new')
  }

  async #hasNews({ path }: FoundFolder): Promise<boolean> {
    const { client, patience } = this.#session
    const status = await this.#session
      .run({ ms: patience.replyMs, octets: 200_000 }, () => client.status(path, { uidNext: true, uidValidity: true }))
      .catch((error: unknown) => {
        if (client.isClosed) throw error
        this.#dead.add(path)
        return false as const
      })
    if (status === false) return false
    const position = this.#options.memory.positions.get(path)
    if (position === undefined || position.uidValidity !== String(status.uidValidity)) return true
    return status.uidNext === undefined || status.uidNext > position.uidNext
  }

  async #canOpen(folder: FoundFolder): Promise<boolean> {
    try {
      await this.#open(folder)
      return true
    } catch (error) {
      if (this.#session.client.isClosed) throw error
      this.#dead.add(folder.path)
      return false
    }
  }

  async #open({ path }: FoundFolder): Promise<void> {
    const { client, patience } = this.#session
    const limits = { ms: patience.replyMs, octets: 500_000 }
    await this.#session.run(limits, () => client.mailboxOpen(path, { readOnly: true }))
  }

  async #look(
    folder: FoundFolder,
    noticedBy: Sighting['noticedBy'],
    what: LookOptions['what'],
    tokens: readonly string[] = [...this.#known],
  ): Promise<void> {
    const { watch, memory, now } = this.#options
    if (folder === INBOX) {
      await this.#keepGap()
      this.#inboxChanged = false
    }
    const before = memory.positions.get(folder.path)
    await lookIntoFolder(this.#session, folder, { watch, memory, tokens, noticedBy, what, now })
    const after = memory.positions.get(folder.path)
    this.#moved ||= before?.uidNext !== after?.uidNext || before?.uidValidity !== after?.uidValidity
    if (folder === INBOX) this.#tellPositions()
  }

  /** Not for each of two hundred folders: what is told again after a crash is only looked at again. */
  #tellPositions(): void {
    const { watch, memory } = this.#options
    if (this.#moved) watch.onPositions(Object.fromEntries(memory.positions))
    this.#moved = false
  }

  async #keepGap(): Promise<void> {
    const gap = this.#lookedAt + SHORTEST_GAP_MS - Date.now()
    if (gap > 0) await new Promise((resolve) => setTimeout(resolve, gap))
    this.#lookedAt = Date.now()
  }

  /** Goes into IDLE if it is not; the next command ends it. */
  #idle(): void {
    if (this.#mode === 'poll' || this.#idling) return
    this.#idling = true
    const { client } = this.#session
    const started = Date.now()
    const refused = () => {
      this.#idling = false
      // IDLE that ends at once, again and again, is none.
      if (Date.now() - started < 50 && !client.isClosed && this.#options.requests.length === 0 && !this.#inboxChanged)
        this.#mode = 'poll'
    }
    client.idle().then((outcome) => {
      this.#idling = false
      if (outcome === false) refused()
    }, refused)
  }

  #others(): readonly FoundFolder[] {
    return this.#folders.filter(({ path }) => path !== 'INBOX' && !this.#dead.has(path))
  }

  readonly #isJunk = (folder: FoundFolder): boolean => isJunkFolder(folder, this.#options.watch.junkNames)

  #pollMs(): number {
    const { pollMs, perFolderMs } = this.#options.pace
    return Math.max(pollMs, perFolderMs * this.#folders.length)
  }
}

function withInbox(folders: readonly FoundFolder[]): readonly FoundFolder[] {
  return folders.some(({ path }) => path === 'INBOX') ? folders : [INBOX, ...folders]
}
