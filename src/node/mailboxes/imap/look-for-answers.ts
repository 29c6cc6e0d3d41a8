import { type AnswersWanted, headerJudge, type JudgedHeader } from '../../../engine/tickets/answers-wanted.ts'
import { MailFailure } from '../connect/mail-failure.ts'
import type { AnswerWatchOptions } from '../mail-services.ts'
import { findAnswers } from './find-answers.ts'
import { isThere } from './find-messages.ts'
import type { ImapSession } from './imap-session.ts'
import type { FoundFolder } from './list-folders.ts'
import { type LookOptions, readCarefully, uidNextOf, type WatchMemory } from './look-into-folder.ts'
import { type ReadHeader, readHeaders } from './read-headers.ts'

interface AnswerLookOptions extends LookOptions {
  readonly watch: Pick<AnswerWatchOptions, 'isKnown' | 'onMail'>
  readonly wanted: AnswersWanted
}

/** So many headers are read at once. */
const AT_ONCE = 50

/**
 * Looks for answers in the folder that is open. Of what the server found the header is read, and only what may fit by its header, and was not taken
 * in before, is read whole. The position moves on when all of it was told. Throws MailFailure.
 */
export async function lookForAnswers(
  session: ImapSession,
  folder: FoundFolder,
  options: AnswerLookOptions,
): Promise<void> {
  const { memory, wanted } = options
  const { mailbox } = session.client
  if (mailbox === false) return
  const uidValidity = String(mailbox.uidValidity)
  const position = memory.positions.get(folder.path)
  const isKnown = position?.uidValidity === uidValidity
  const from = isKnown && options.what === 'new' ? position.uidNext : null
  const { uids, next } = await findCarefully(session, { wanted, from, avoidSearch: memory.avoid.longSearch }, memory)
  const keyOf = (uid: number) => `${uidValidity} ${uid} ${folder.path}`
  const unseen = uids.filter((uid) => !memory.told.has(keyOf(uid)))
  const judge = headerJudge(wanted)
  const unread: number[] = []
  for (let at = 0; at < unseen.length; at += AT_ONCE) {
    const some = unseen.slice(at, at + AT_ONCE)
    const headers = await readHeaders(session, some)
    const others = await readWholeHeaders(session, missingOf(some, headers), memory, keyOf)
    unread.push(...others.unread)
    for (const header of [...headers, ...others.found]) {
      const judged = judge(header.octets.toString('latin1'))
      await tellFitting(session, { folder, header, key: keyOf(header.uid) }, judged, options)
    }
  }
  const end = next ?? uidNextOf(mailbox.uidNext) ?? 1
  const least = isKnown ? position.uidNext : 1
  // What could not be read is looked at again.
  memory.positions.set(folder.path, { uidValidity, uidNext: Math.min(Math.max(end, least), ...unread) })
}

function missingOf(asked: readonly number[], got: readonly ReadHeader[]): readonly number[] {
  const known = new Set(got.map(({ uid }) => uid))
  return asked.filter((uid) => !known.has(uid)).slice(0, MOST_MISSING)
}

/** Of mails that are there and of which no header could be read, the whole: few, and only with odd servers. `unread`: to be tried again. */
async function readWholeHeaders(
  session: ImapSession,
  missing: readonly number[],
  memory: WatchMemory,
  keyOf: (uid: number) => string,
): Promise<{ readonly found: readonly ReadHeader[]; readonly unread: readonly number[] }> {
  const found: ReadHeader[] = []
  const unread: number[] = []
  for (const uid of missing) {
    if (!(await isThere(session, uid))) continue
    const read = await readCarefully(session, keyOf(uid), uid, memory)
    const key = `header ${keyOf(uid)}`
    const tries = memory.unreadable.get(key) ?? 0
    if (read !== null && read.message.length > 0)
      found.push({ uid, octets: Buffer.from(read.message), internalDate: read.internalDate })
    else if (read !== null && tries < MOST_TRIES) {
      memory.unreadable.set(key, tries + 1)
      unread.push(uid)
    }
  }
  return { found, unread }
}

const MOST_TRIES = 10
const MOST_MISSING = 20

async function findCarefully(session: ImapSession, asked: Parameters<typeof findAnswers>[1], memory: WatchMemory) {
  try {
    return await findAnswers(session, asked)
  } catch (error) {
    // A server that cannot search by fields must not stop the watch for good.
    if (error instanceof MailFailure && CANNOT.has(error.code)) memory.avoid.longSearch = true
    throw error
  }
}

const CANNOT: ReadonlySet<string> = new Set(['server-too-slow', 'server-too-much', 'server-nonsense', 'server-refused'])

interface Candidate {
  readonly folder: FoundFolder
  readonly header: ReadHeader
  readonly key: string
}

async function tellFitting(
  session: ImapSession,
  { folder, header: { uid, octets, internalDate }, key }: Candidate,
  { mayFit, messageId }: JudgedHeader,
  { memory, watch }: AnswerLookOptions,
): Promise<void> {
  if (!mayFit) return
  if (messageId === null || !(await watch.isKnown(messageId))) {
    const read = await readCarefully(session, key, uid, memory)
    // What cannot be read is told by its header; what is gone is not told.
    if (read !== null) {
      const message = read.message.length > 0 ? read.message : octets
      watch.onMail({ folder: folder.path, internalDate: read.internalDate ?? internalDate, message })
    }
  }
  memory.told.add(key)
}
