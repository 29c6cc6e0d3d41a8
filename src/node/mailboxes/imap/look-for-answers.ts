import { type AnswersWanted, headerJudge, type JudgedHeader } from '../../../engine/tickets/answers-wanted.ts'
import { MailFailure } from '../connect/mail-failure.ts'
import type { AnswerWatchOptions, WatchPositions } from '../mail-services.ts'
import { findAnswers } from './find-answers.ts'
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
  for (let at = 0; at < unseen.length; at += AT_ONCE)
    for (const header of await readHeaders(session, unseen.slice(at, at + AT_ONCE)))
      await tellFitting(
        session,
        { folder, header, key: keyOf(header.uid) },
        judge(header.octets.toString('latin1')),
        options,
      )
  memory.positions.set(folder.path, nextPosition(uidValidity, next ?? uidNextOf(mailbox.uidNext) ?? 1, position))
}

function nextPosition(
  uidValidity: string,
  next: number,
  before: WatchPositions[string] | undefined,
): WatchPositions[string] {
  const least = before?.uidValidity === uidValidity ? before.uidNext : 1
  return { uidValidity, uidNext: Math.max(next, least) }
}

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
