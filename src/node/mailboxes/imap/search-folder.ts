import type { SearchObject } from 'imapflow'
import type { ImapSession } from './imap-session.ts'

/** UIDs of a folder with a hundred thousand mails. */
const OCTETS = 2_000_000

/** What the server finds in the open folder; null: it refused to search. Throws MailFailure. */
export async function searchFolder(session: ImapSession, query: SearchObject): Promise<readonly number[] | null> {
  const limits = { ms: session.patience.searchMs, octets: OCTETS }
  const found = await session.run(limits, () => session.client.search(query, { uid: true }))
  return Array.isArray(found) ? found : null
}
