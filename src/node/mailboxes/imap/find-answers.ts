import type { SearchObject } from 'imapflow'
import type { AnswersWanted } from '../../../engine/tickets/answers-wanted.ts'
import { MailFailure } from '../connect/mail-failure.ts'
import type { ImapSession } from './imap-session.ts'
import { searchFolder } from './search-folder.ts'

/** Mails of the open folder whose headers are worth a look. */
export interface Candidates {
  /** In ascending order. */
  readonly uids: readonly number[]
  /** The next UID to look at; null: it could not be told. */
  readonly next: number | null
}

export interface FindAnswersOptions {
  readonly wanted: AnswersWanted
  /** Mails from this UID on; null: all since the first request. */
  readonly from: number | null
  /** The server cannot search, or takes too long for it. */
  readonly avoidSearch: boolean
}

/**
 * Lets the server find what may be an answer: by sender, thread and number, and reports on deliveries. Where that would be more questions than it is
 * worth (many requests, few mails), or where the server cannot, it is all mails, of which the header is read then.
 */
export async function findAnswers(session: ImapSession, options: FindAnswersOptions): Promise<Candidates> {
  const { from, wanted, avoidSearch } = options
  if (avoidSearch) return listAll(session, options)
  const news = from === null ? null : (await search(session, { uid: `${from}:*` })).filter((uid) => uid >= from)
  const next = news === null || from === null ? null : news.reduce((most, uid) => Math.max(most, uid), from - 1) + 1
  if (news?.length === 0) return { uids: [], next }
  const where: SearchObject = from === null ? { since: dayBefore(wanted.since) } : { uid: `${from}:*` }
  const questions = inGroups(searchKeys(wanted))
  const isTedious = news === null ? questions.length > MOST_QUESTIONS : questions.length > 1 + news.length / WORTH
  if (isTedious) {
    const all = news ?? (await search(session, where))
    return { uids: ascending(all).slice(-MOST_READ), next }
  }
  const found = new Set<number>()
  for (const some of questions) {
    const query = some.length === 1 ? { ...where, ...some[0] } : { ...where, or: [...some] }
    for (const uid of await search(session, query)) if (from === null || uid >= from) found.add(uid)
  }
  return { uids: ascending([...found]).slice(-MOST_READ), next }
}

/** Without a search: of each mail of the folder its number and its day. */
async function listAll(session: ImapSession, { from, wanted }: FindAnswersOptions): Promise<Candidates> {
  const since = dayBefore(wanted.since).getTime()
  const limits = { ms: session.patience.searchMs, octets: LIST_OCTETS }
  const query = { uid: true, internalDate: true }
  const mails = await session.run(limits, () => session.client.fetchAll(`${from ?? 1}:*`, query, { uid: true }))
  const those = mails.filter(({ uid }) => uid >= (from ?? 1))
  const next = those.reduce((most, { uid }) => Math.max(most, uid), (from ?? 1) - 1) + 1
  const young = those.filter(({ internalDate }) => {
    const time = internalDate === undefined ? Number.NaN : new Date(internalDate).getTime()
    return Number.isNaN(time) || time >= since
  })
  return { uids: ascending(young.map(({ uid }) => uid)).slice(-MOST_READ), next: from === null ? null : next }
}

/** A server that refuses has found nothing and missed nothing: it must not be taken for an empty answer. */
async function search(session: ImapSession, query: SearchObject): Promise<readonly number[]> {
  const found = await searchFolder(session, query)
  if (found === null) throw new MailFailure('server-refused', 'SEARCH')
  return found
}

/** Some hundred thousand mails. */
const LIST_OCTETS = 20_000_000
const KEYS_AT_ONCE = 20
/** A first look may take so many questions. */
const MOST_QUESTIONS = 40
/** To read so many headers costs about as much as one question. */
const WORTH = 10
/** The latest of a folder. */
const MOST_READ = 20_000
const DAY_MS = 86_400_000

/** SINCE knows days only, and those of the server's zone (RFC 3501 §6.4.4). */
function dayBefore(instant: string): Date {
  const time = Date.parse(instant)
  return new Date(Number.isNaN(time) ? 0 : Math.max(0, time - DAY_MS))
}

function searchKeys(wanted: AnswersWanted): readonly SearchObject[] {
  const { addresses, domains, mailboxDomains, messageIds, ticketNumbers } = wanted
  const hosts = [...domains, ...mailboxDomains]
  // FROM finds parts of words: an address at a domain that is looked for is found with it.
  const others = addresses.filter((address) => !hosts.some((host) => address.endsWith(host)))
  const keys: readonly SearchObject[] = [
    ...[...hosts, ...others].map((from) => ({ from })),
    ...messageIds.flatMap((id) => [{ header: { references: id } }, { header: { 'in-reply-to': id } }]),
    ...ticketNumbers.map((subject) => ({ subject })),
  ]
  return messageIds.length === 0 ? keys : [...keys, { header: { 'content-type': 'delivery-status' } }]
}

function inGroups(keys: readonly SearchObject[]): readonly (readonly SearchObject[])[] {
  const count = Math.ceil(keys.length / KEYS_AT_ONCE)
  return Array.from({ length: count }, (_, at) => keys.slice(at * KEYS_AT_ONCE, (at + 1) * KEYS_AT_ONCE))
}

function ascending(uids: readonly number[]): readonly number[] {
  return uids.toSorted((a, b) => a - b)
}
