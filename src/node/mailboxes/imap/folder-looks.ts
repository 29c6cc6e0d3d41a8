import type { ImapSession } from './imap-session.ts'
import { type FoundFolder, isJunkFolder, listFolders } from './list-folders.ts'
import type { LookOptions, WatchMemory, WatchPurpose } from './look-into-folder.ts'

/** The folder that every mailbox has. */
export const INBOX: FoundFolder = { path: 'INBOX', specialUse: '\\Inbox' }

/** What is looked for, and how it is called when it is found. */
export type LookFor = Pick<LookOptions, 'tokens' | 'noticedBy' | 'what'>

/** A list this long is not asked for at each round. */
const LONG_LIST = 500
const LONG_LIST_MS = 600_000

/** The folders of a mailbox over one connection: which there are, whether something came, what is in them. */
export class FolderLooks {
  readonly #session: ImapSession
  readonly #watch: WatchPurpose
  readonly #memory: WatchMemory
  readonly #now: () => Date
  /** Refused once: not asked again on this connection. */
  readonly #dead = new Set<string>()
  #folders: readonly FoundFolder[] = []
  #total = 0
  #listedAt = 0
  /** Also what moved over the connection before this one, which broke before it was told. */
  #moved = true

  constructor(
    session: ImapSession,
    { watch, memory, now }: { watch: WatchPurpose; memory: WatchMemory; now: () => Date },
  ) {
    this.#session = session
    this.#watch = watch
    this.#memory = memory
    this.#now = now
  }

  get all(): readonly FoundFolder[] {
    return this.#folders
  }

  get junk(): readonly FoundFolder[] {
    return this.#living().filter((folder) => isJunkFolder(folder, this.#watch.junkNames))
  }

  /** Neither INBOX nor junk. */
  get others(): readonly FoundFolder[] {
    return this.#living().filter((folder) => !isJunkFolder(folder, this.#watch.junkNames))
  }

  /** Anew from time to time: many filters make the folder for junk when the first junk comes. */
  async list(): Promise<void> {
    if (this.#total > LONG_LIST && Date.now() - this.#listedAt < LONG_LIST_MS) return
    const { folders, total } = await listFolders(this.#session, this.#watch.junkNames)
    this.#folders = folders
    this.#total = total
    this.#listedAt = Date.now()
  }

  async hasNews({ path }: FoundFolder): Promise<boolean> {
    const { client, patience } = this.#session
    const status = await this.#session
      .run({ ms: patience.replyMs, octets: 200_000 }, () => client.status(path, { uidNext: true, uidValidity: true }))
      .catch((error: unknown) => this.#giveUp(path, error))
    if (status === false) return false
    const position = this.#memory.positions.get(path)
    if (position === undefined || position.uidValidity !== String(status.uidValidity)) return true
    return status.uidNext === undefined || status.uidNext > position.uidNext
  }

  /** False: it cannot be opened. Throws MailFailure when the connection broke. */
  async open(folder: FoundFolder): Promise<boolean> {
    try {
      await this.openInbox(folder)
      return true
    } catch (error) {
      return this.#giveUp(folder.path, error)
    }
  }

  /** Always for reading only. Throws MailFailure. */
  async openInbox({ path }: FoundFolder = INBOX): Promise<void> {
    const { client, patience } = this.#session
    const limits = { ms: patience.replyMs, octets: 500_000 }
    await this.#session.run(limits, () => client.mailboxOpen(path, { readOnly: true }))
  }

  /** Looks into the folder that is open. */
  async look(folder: FoundFolder, what: LookFor): Promise<void> {
    const memory = this.#memory
    const before = memory.positions.get(folder.path)
    await this.#watch.look(this.#session, folder, { memory, now: this.#now, ...what })
    const after = memory.positions.get(folder.path)
    this.#moved ||= before?.uidNext !== after?.uidNext || before?.uidValidity !== after?.uidValidity
  }

  /** Not for each of two hundred folders: what was not told before a crash is only looked at again. */
  tellPositions(): void {
    if (this.#moved) this.#watch.onPositions(Object.fromEntries(this.#memory.positions))
    this.#moved = false
  }

  #giveUp(path: string, error: unknown): false {
    if (this.#session.client.isClosed) throw error
    this.#dead.add(path)
    return false
  }

  #living(): readonly FoundFolder[] {
    return this.#folders.filter(({ path }) => path !== INBOX.path && !this.#dead.has(path))
  }
}
