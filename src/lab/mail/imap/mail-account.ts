import type { ByteString } from '../../../engine/messages/byte-string.ts'
import type { DeliveryOptions, Folder, FolderData, StoredMail } from './stored-mail.ts'

/** A mailbox, as data. */
export interface MailAccountData {
  readonly login: string
  /** Null: no password is taken here. */
  readonly password: string | null
  readonly folders?: readonly FolderData[]
  /** Labels, X-GM-EXT-1 and a folder with all mail. */
  readonly gmail?: boolean
}

const USUAL_FOLDERS: readonly FolderData[] = [
  { name: 'INBOX' },
  { name: 'Drafts', specialUse: '\\Drafts' },
  { name: 'Sent', specialUse: '\\Sent' },
  { name: 'Junk', specialUse: '\\Junk' },
  { name: 'Trash', specialUse: '\\Trash' },
]

let nextValidity = 1_700_000_000
let nextGmailId = 1_800_000_000_000_000_000n

/** One mailbox of the lab, in memory. Folders are named in Unicode; every change is told to who listens. */
export class MailAccount {
  readonly login: string
  readonly gmail: boolean
  /** The password that is taken now; a test may change it. */
  password: string | null
  readonly #folders = new Map<string, Folder>()
  readonly #listeners = new Set<(folder: string) => void>()

  constructor(data: MailAccountData) {
    this.login = data.login
    this.password = data.password
    this.gmail = data.gmail === true
    for (const folder of data.folders ?? USUAL_FOLDERS) this.addFolder(folder)
  }

  get folders(): readonly Folder[] {
    return [...this.#folders.values()]
  }

  /** INBOX in any case (RFC 3501 §5.1). */
  folder(name: string): Folder | null {
    return this.#folders.get(name.toUpperCase() === 'INBOX' ? 'INBOX' : name) ?? null
  }

  addFolder({ name, specialUse = null, attributes = [] }: FolderData): Folder {
    nextValidity += 1
    const folder = { name, specialUse, attributes, uidValidity: nextValidity, uidNext: 1, mails: [] }
    this.#folders.set(name, folder)
    return folder
  }

  /** Puts a mail into a folder, and into that of all mail; who IDLEs there hears of it at once. Gives its UID. */
  deliver(folderName: string, source: ByteString, options: DeliveryOptions = {}): number {
    nextGmailId += 1n
    const mail = {
      source: source.replaceAll(/\r?\n/g, '\r\n'),
      internalDate: options.internalDate ?? new Date(),
      flags: options.flags ?? [],
      labels: options.labels ?? [],
      category: options.category ?? null,
      gmailId: String(nextGmailId),
    }
    const uid = this.#put(folderName, mail)
    const all = this.#allMail(folderName)
    if (all !== null) this.#put(all, { ...mail, labels: [...mail.labels, labelFor(folderName)] })
    return uid
  }

  /** Moves a mail as a filter or a person does: it gets a new UID. Null: it was not there. */
  move(from: string, uid: number, to: string): number | null {
    const mail = this.mail(from, uid)
    if (mail === null) return null
    this.remove(from, [uid])
    const moved = this.#put(to, mail)
    const all = this.#allMail(to)
    if (all !== null) this.#put(all, { ...mail, labels: [...mail.labels, labelFor(to)] })
    return moved
  }

  copy(from: string, uid: number, to: string): number | null {
    const mail = this.mail(from, uid)
    return mail === null ? null : this.#put(to, mail)
  }

  /** Takes mails away; those of Gmail leave the folder of all mail too. */
  remove(folderName: string, uids: readonly number[]): void {
    const folder = this.#existing(folderName)
    const gone = folder.mails.filter(({ uid }) => uids.includes(uid))
    folder.mails = folder.mails.filter((mail) => !gone.includes(mail))
    this.changed(folder.name)
    const all = this.#allMail(folder.name)
    if (all === null) return
    const copies = this.#existing(all).mails.filter(({ gmailId }) => gone.some((mail) => mail.gmailId === gmailId))
    if (copies.length > 0)
      this.remove(
        all,
        copies.map(({ uid }) => uid),
      )
  }

  /** Folders get other names, and with them another UIDVALIDITY and other UIDs. */
  rewriteFolders(names: Readonly<Record<string, string>>): void {
    for (const [from, to] of Object.entries(names)) {
      const { mails, specialUse, attributes } = this.#existing(from)
      this.#folders.delete(from)
      this.addFolder({ name: to, specialUse, attributes })
      for (const mail of mails) this.#put(to, mail)
      this.changed(from)
    }
  }

  mail(folderName: string, uid: number): StoredMail | null {
    return this.folder(folderName)?.mails.find((each) => each.uid === uid) ?? null
  }

  /** Every mail with these words in it. */
  find(words: string): readonly { readonly folder: string; readonly mail: StoredMail }[] {
    return this.folders.flatMap(({ name, mails }) =>
      mails.filter(({ source }) => source.includes(words)).map((mail) => ({ folder: name, mail })),
    )
  }

  /** Tells sessions that something in a folder is not as it was. */
  changed(folder: string): void {
    for (const listener of [...this.#listeners]) listener(folder)
  }

  /** Gives the way to stop listening. */
  onChange(listener: (folder: string) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #put(
    name: string,
    mail: Omit<StoredMail, 'uid' | 'flags' | 'labels'> & {
      readonly flags: Iterable<string>
      readonly labels: Iterable<string>
    },
  ): number {
    const folder = this.#existing(name)
    const uid = folder.uidNext
    folder.uidNext += 1
    folder.mails = [...folder.mails, { ...mail, uid, flags: new Set(mail.flags), labels: new Set(mail.labels) }]
    this.changed(folder.name)
    return uid
  }

  /** Where a copy of all mail in this folder stands; junk and trash are not among it. */
  #allMail(folderName: string): string | null {
    if (!this.gmail) return null
    const use = this.folder(folderName)?.specialUse ?? ''
    if (['\\Junk', '\\Trash', '\\All'].includes(use)) return null
    return this.folders.find(({ specialUse }) => specialUse === '\\All')?.name ?? null
  }

  #existing(name: string): Folder {
    const folder = this.folder(name)
    if (folder === null) throw new Error(`${this.login} has no folder ${name}`)
    return folder
  }
}

function labelFor(folder: string): string {
  return folder === 'INBOX' ? '\\Inbox' : folder
}
