import { judgePlacement } from '../../../engine/probes/judge-placement.ts'
import { decodeFolderName } from './decode-folder-name.ts'
import { imapFailure } from './imap-failure.ts'
import type { ImapSession } from './imap-session.ts'
import type { Untagged } from './imapflow-inside.ts'

/** A folder that can be opened. */
export interface FoundFolder {
  readonly path: string
  /** RFC 6154 attribute; `\Inbox` for INBOX; null: none. */
  readonly specialUse: string | null
}

export interface FolderList {
  /** INBOX, then junk, then the others, then views of all mail; at most 200. */
  readonly folders: readonly FoundFolder[]
  /** How many there are. */
  readonly total: number
}

/** By its attribute, by the names that are given, by what such folders are usually called. */
export function isJunkFolder({ path, specialUse }: FoundFolder, junkNames: readonly string[]): boolean {
  return judgePlacement({ folder: path, specialUse, labels: [], junkNames }).kind === 'junk'
}

/** All folders, as many as the server has: only those that will be looked at are kept. Throws MailFailure. */
export async function listFolders(session: ImapSession, junkNames: readonly string[]): Promise<FolderList> {
  const { client } = session
  const extended = session.can('SPECIAL-USE') && session.can('LIST-EXTENDED')
  const asked = extended ? [RETURN, [{ type: 'ATOM', value: 'SPECIAL-USE' }]] : []
  const collected = collector(junkNames)
  const list = (more: readonly unknown[]) =>
    client.command('LIST', ['', '*', ...more], { LIST: async (untagged) => collected.add(untagged) })
  await session.run({ ms: session.patience.searchMs, octets: LIST_OCTETS }, async () => {
    try {
      await list(asked)
    } catch (error) {
      // Some offer RETURN and refuse it.
      if (!extended || client.isClosed || imapFailure(error).code === 'connection-lost') throw error
      await list([])
    }
  })
  const listed = collected.listed()
  client.remember([{ path: 'INBOX' }, ...listed.folders])
  return listed
}

const RETURN = { type: 'ATOM', value: 'RETURN' }
/** 100,000 names of usual length. */
const LIST_OCTETS = 12_000_000
const MOST_FOLDERS = 200
const LONGEST_NAME = 1000

function collector(junkNames: readonly string[]) {
  const found = new Map<string, FoundFolder>()
  let total = 0
  let plain = 0
  return {
    add: ({ attributes = [] }: Untagged) => {
      const folder = folderOf(attributes)
      if (folder === null) return
      total += 1
      const rank = rankOf(folder, junkNames)
      if (rank === OTHER) plain += 1
      // INBOX and junk are kept however many stand before them.
      if (rank === NEVER || (rank === OTHER && plain > MOST_FOLDERS) || found.size > 2 * MOST_FOLDERS) return
      found.set(folder.path, folder)
    },
    listed: (): FolderList => {
      const ranked = [...found.values()].map((folder) => ({ folder, rank: rankOf(folder, junkNames) }))
      const folders = ranked.toSorted((a, b) => a.rank - b.rank).map(({ folder }) => folder)
      return { folders: folders.slice(0, MOST_FOLDERS), total }
    },
  }
}

const INBOX = 0
const JUNK = 1
const OTHER = 2
const ALL_MAIL = 3
const NEVER = 4

/** Drafts and what was sent are nobody's place for a mail that comes; flagged and important ones are views. */
function rankOf({ path, specialUse }: FoundFolder, junkNames: readonly string[]): number {
  if (specialUse === '\\Inbox') return INBOX
  if (['\\Drafts', '\\Sent', '\\Flagged', '\\Important'].includes(specialUse ?? '')) return NEVER
  if (specialUse === '\\All') return ALL_MAIL
  return isJunkFolder({ path, specialUse }, junkNames) ? JUNK : OTHER
}

/** `(\HasNoChildren \Junk) "/" "Junk"` as imapflow takes it apart. */
function folderOf([flags, , name]: readonly unknown[]): FoundFolder | null {
  const raw = textOf(name)
  if (raw === null || raw === '' || raw.length > LONGEST_NAME || /[\0\r\n]/.test(raw)) return null
  const attributes = (Array.isArray(flags) ? flags : []).flatMap((flag) => textOf(flag) ?? [])
  const has = (wanted: string) => attributes.some((attribute) => attribute.toLowerCase() === wanted.toLowerCase())
  if (has('\\Noselect') || has('\\NonExistent')) return null
  const path = decodeFolderName(raw)
  if (path.toUpperCase() === 'INBOX') return { path: 'INBOX', specialUse: '\\Inbox' }
  return { path, specialUse: SPECIAL_USES.find(has) ?? null }
}

const SPECIAL_USES = ['\\Junk', '\\All', '\\Archive', '\\Drafts', '\\Sent', '\\Trash', '\\Flagged', '\\Important']

function textOf(node: unknown): string | null {
  if (typeof node !== 'object' || node === null || !('value' in node)) return null
  const { value } = node
  if (typeof value === 'string') return value
  return Buffer.isBuffer(value) ? value.toString('latin1') : null
}
