import type { ImapSession } from './imap-session.ts'
import { instantOf } from './read-message.ts'

/** The header of one mail, as it came. */
export interface ReadHeader {
  readonly uid: number
  readonly octets: Buffer
  readonly internalDate: string | null
}

/** More is not read of one header: what tells stands at the top. */
const LONGEST = 65_536

/** Reads the headers of these mails of the open folder, without marking them as read. What is gone, or comes as nonsense, is left out. */
export async function readHeaders(session: ImapSession, uids: readonly number[]): Promise<readonly ReadHeader[]> {
  const query = { uid: true, internalDate: true, bodyParts: [{ key: 'HEADER', maxLength: LONGEST }] }
  const limits = { ms: session.patience.searchMs, octets: uids.length * (LONGEST + 2000) + 100_000 }
  const asked = new Set(uids)
  const messages = await session.run(limits, () => session.client.fetchAll(uids.join(','), query, { uid: true }))
  return messages.flatMap(({ uid, headers, bodyParts, internalDate }): ReadHeader[] => {
    const [part] = bodyParts?.values() ?? []
    const octets = headers ?? part
    if (!asked.delete(uid) || octets === undefined) return []
    return [{ uid, octets: octets.subarray(0, LONGEST), internalDate: instantOf(internalDate) }]
  })
}
