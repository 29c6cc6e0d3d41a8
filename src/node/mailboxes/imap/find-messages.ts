import type { FetchMessageObject, SearchObject } from 'imapflow'
import type { ImapSession } from './imap-session.ts'
import { searchFolder } from './search-folder.ts'

/** A message in the folder that is open, which carries or quotes a token. */
export interface FoundMessage {
  readonly uid: number
  /** The token in its Message-ID, by its envelope; null: the server found one somewhere. */
  readonly token: string | null
}

export interface FindOptions {
  readonly tokens: readonly string[]
  /** Also messages that quote a token: reports. */
  readonly quoted: boolean
  /** Messages from this UID on; null: all of the last days. */
  readonly from: number | null
  readonly now: Date
  /** The server's envelopes cannot be read, or its search through many messages takes too long. */
  readonly avoid: { readonly envelopes: boolean; readonly longSearch: boolean }
}

export interface FoundMessages {
  readonly found: readonly FoundMessage[]
  /** The next UID to look at; null: it could not be told. */
  readonly next: number | null
}

/**
 * Looks for tokens in the open folder. Of other people's mail the envelope is read and nothing else: who has a token is found by
 * Message-ID, or by the server's own search.
 */
export async function findMessages(session: ImapSession, options: FindOptions): Promise<FoundMessages> {
  const { tokens, from, avoid } = options
  if (tokens.length === 0 && from === null) return { found: [], next: null }
  const uids = from === null ? await search(session, since(options)) : await uidsFrom(session, from)
  const next = from === null ? null : uids.reduce((most, uid) => Math.max(most, uid), from - 1) + 1
  if (tokens.length === 0 || uids.length === 0) return { found: [], next }
  const byEnvelope = avoid.envelopes ? [] : await readEnvelopes(session, uids.slice(-MOST_ENVELOPES), options)
  const known = new Set(byEnvelope.map(({ uid }) => uid))
  const bySearch = from === null && avoid.longSearch ? [] : await searchTokens(session, options)
  const others = bySearch.filter((uid) => !known.has(uid)).map((uid) => ({ uid, token: null }))
  return { found: [...byEnvelope, ...others].slice(0, MOST_FOUND), next }
}

const MOST_ENVELOPES = 100
const MOST_FOUND = 200
const MOST_TOKENS_AT_ONCE = 15
const ENVELOPES_OCTETS = 12_000_000
const DAY_MS = 86_400_000
/** Probes count as lost after five days at most, and may still be late. */
const LAST_DAYS = 15
/** Whole texts are searched for a report, which many servers do by reading all of them. */
const LAST_DAYS_OF_REPORTS = 7

function since({ now, quoted }: FindOptions): SearchObject {
  const days = quoted ? LAST_DAYS_OF_REPORTS : LAST_DAYS
  return { since: new Date(now.getTime() - days * DAY_MS) }
}

async function uidsFrom(session: ImapSession, from: number): Promise<readonly number[]> {
  const found = await search(session, { uid: `${from}:*` })
  // `from:*` has the last message even when its UID is lower (RFC 3501 §6.4.8).
  return found.filter((uid) => uid >= from)
}

async function readEnvelopes(session: ImapSession, uids: readonly number[], options: FindOptions) {
  const { ms, octets } = { ms: session.patience.searchMs, octets: ENVELOPES_OCTETS }
  const asked = new Set(uids)
  const messages = await session.run({ ms, octets }, () =>
    session.client.fetchAll(uids.join(','), { uid: true, envelope: true }, { uid: true }),
  )
  return messages.flatMap((message): FoundMessage[] => {
    const token = asked.has(message.uid) ? tokenIn(message, options) : null
    return token === null ? [] : [{ uid: message.uid, token }]
  })
}

function tokenIn({ envelope }: FetchMessageObject, { tokens, quoted }: FindOptions): string | null {
  const named = [envelope?.messageId, quoted ? envelope?.inReplyTo : undefined]
  return tokens.find((token) => named.some((id) => typeof id === 'string' && id.includes(token))) ?? null
}

async function searchTokens(session: ImapSession, options: FindOptions) {
  const { tokens, quoted, from } = options
  const where: SearchObject = from === null ? since(options) : { uid: `${from}:*` }
  const found = new Set<number>()
  for (let at = 0; at < tokens.length && at < MOST_TOKENS; at += MOST_TOKENS_AT_ONCE) {
    const some = tokens.slice(at, at + MOST_TOKENS_AT_ONCE).flatMap((token) => criteriaFor(token, quoted))
    const query = some.length === 1 ? { ...where, ...some[0] } : { ...where, or: some }
    for (const uid of await search(session, query)) if (from === null || uid >= from) found.add(uid)
  }
  return [...found]
}

const MOST_TOKENS = 300

function criteriaFor(token: string, quoted: boolean): readonly SearchObject[] {
  if (quoted) return [{ text: token }]
  return [{ header: { 'message-id': token } }, { header: { 'postdesk-probe': token } }]
}

/** Whether the server finds this token in this message: for text that is encoded on the way. */
export async function serverFinds(session: ImapSession, uid: number, token: string): Promise<boolean> {
  return (await search(session, { uid: String(uid), text: token })).includes(uid)
}

/** Whether there is such a message at all. */
export async function isThere(session: ImapSession, uid: number): Promise<boolean> {
  return (await search(session, { uid: String(uid) })).includes(uid)
}

async function search(session: ImapSession, query: SearchObject): Promise<readonly number[]> {
  return (await searchFolder(session, query)) ?? []
}
