import type { ImapSession } from './imap-session.ts'
import type { FoundFolder } from './list-folders.ts'
import { tokensInHeader } from './own-header.ts'

/** Which message is to go. */
export interface RemovedMessage {
  readonly folder: string
  readonly uid: number
  readonly uidValidity: string
  readonly token: string
}

/**
 * Deletes one message, only when its own header has the token. Never expunges what others have marked. Leaves the folder open for
 * writing: open another one after it.
 */
export async function removeMessage(
  session: ImapSession,
  wanted: RemovedMessage,
  folders: readonly FoundFolder[],
): Promise<boolean> {
  const { client, patience } = session
  const limits = { ms: patience.replyMs, octets: 600_000 }
  const uid = String(wanted.uid)
  const opened = await session.run(limits, () => client.mailboxOpen(wanted.folder))
  if (String(opened.uidValidity) !== wanted.uidValidity) return false
  const found = await session.run(limits, () => client.fetchOne(uid, { source: { maxLength: HEADER } }, { uid: true }))
  if (found === false || found === undefined || found.uid !== wanted.uid) return false
  if (tokensInHeader(found.source ?? Buffer.alloc(0), [wanted.token]).length === 0) return false
  const trash = folders.find(({ specialUse }) => specialUse === '\\Trash')
  // At Gmail a deleted message stays in "All Mail"; only its trash forgets.
  if (session.can('X-GM-EXT-1') && trash !== undefined && trash.path !== wanted.folder)
    return (await session.run(limits, () => client.messageMove(uid, trash.path, { uid: true }))) !== false
  if (session.can('UIDPLUS')) return session.run(limits, () => client.messageDelete(uid, { uid: true }))
  return session.run(limits, () => client.messageFlagsAdd(uid, ['\\Deleted'], { uid: true }))
}

const HEADER = 200_000
