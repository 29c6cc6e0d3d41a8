import type { MailTroubleCode } from '../../../engine/mailboxes/mail-trouble.ts'
import { MailFailure } from '../connect/mail-failure.ts'
import type { Sighting, WatchOptions, WatchPositions } from '../mail-services.ts'
import { type FoundMessage, findMessages, isThere, serverFinds } from './find-messages.ts'
import type { ImapSession } from './imap-session.ts'
import type { FoundFolder } from './list-folders.ts'
import { tokensAnywhere, tokensInHeader } from './own-header.ts'
import { type ReadMessage, readMessage } from './read-message.ts'

/** What is remembered from look to look, over connections. */
export interface WatchMemory {
  readonly positions: Map<string, WatchPositions[string]>
  /** Messages that were told in this run. */
  readonly told: Set<string>
  /** How often the connection broke when a message was read. */
  readonly unreadable: Map<string, number>
  /** What this server cannot do for us. */
  readonly avoid: { envelopes: boolean; longSearch: boolean }
}

/** What a mailbox is watched for. */
export interface WatchPurpose extends Pick<WatchOptions, 'tokens' | 'junkNames' | 'onPositions'> {
  /** Looks into a folder that is open (it is the selected one) and tells what is found. Throws MailFailure. */
  look(session: ImapSession, folder: FoundFolder, options: LookOptions): Promise<void>
}

export interface LookOptions {
  readonly memory: WatchMemory
  readonly tokens: readonly string[]
  readonly noticedBy: Sighting['noticedBy']
  /** `new`: what came since the last look, or the last days where there was none. `all`: the last days, in any case. */
  readonly what: 'new' | 'all'
  readonly now: () => Date
}

interface ProbeLookOptions extends LookOptions {
  readonly watch: Pick<WatchOptions, 'mailbox' | 'onSighting'>
}

/** Looks for probes: see `WatchPurpose`. */
export async function lookIntoFolder(
  session: ImapSession,
  folder: FoundFolder,
  options: ProbeLookOptions,
): Promise<void> {
  const { memory, tokens, watch } = options
  const { mailbox } = session.client
  if (mailbox === false) return
  const uidValidity = String(mailbox.uidValidity)
  const position = memory.positions.get(folder.path)
  const isKnown = position?.uidValidity === uidValidity
  const from = isKnown && options.what === 'new' ? position.uidNext : null
  const quoted = watch.mailbox.role === 'reports'
  const asked = { tokens, quoted, from, now: options.now(), avoid: memory.avoid }
  const { found, next } = await findCarefully(session, asked, memory)
  for (const message of found) await tell(session, folder, uidValidity, message, options)
  const told = next ?? uidNextOf(mailbox.uidNext) ?? 1
  memory.positions.set(folder.path, { uidValidity, uidNext: Math.max(told, isKnown ? position.uidNext : 1) })
}

async function findCarefully(session: ImapSession, asked: Parameters<typeof findMessages>[1], memory: WatchMemory) {
  try {
    return await findMessages(session, asked)
  } catch (error) {
    // An envelope that is nonsense, or a search that takes for ever, must not stop the watch for good.
    const code = error instanceof MailFailure ? error.code : null
    if (code === 'server-too-slow' && asked.from === null) memory.avoid.longSearch = true
    else if (code !== null && OUR_LIMITS.has(code)) memory.avoid.envelopes = true
    throw error
  }
}

async function tell(
  session: ImapSession,
  folder: FoundFolder,
  uidValidity: string,
  { uid, token }: FoundMessage,
  options: ProbeLookOptions,
): Promise<void> {
  const { memory, watch, tokens, now, noticedBy } = options
  const key = `${uidValidity} ${uid} ${folder.path}`
  if (options.what === 'new' && memory.told.has(key)) return
  const noticedAt = now().toISOString()
  const read = await readCarefully(session, key, uid, memory)
  if (read === null) return
  const own = tokensInHeader(read.message, tokens)
  const known = own.length > 0 ? own : await quotedTokens(session, uid, token, read.message, tokens)
  // What could not be read is what the server's search in its header says it is.
  const isProbe = own.length > 0 || (read.message.length === 0 && watch.mailbox.role === 'test')
  memory.told.add(key)
  const { path, specialUse } = folder
  const place = { folder: path, specialUse, uid, uidValidity, noticedBy, noticedAt }
  for (const each of known) watch.onSighting({ token: each, kind: isProbe ? 'probe' : 'report', ...place, ...read })
}

/** A message that cannot be read (a gigabyte, nonsense) is told without its text the next time, instead of breaking each connection. */
export async function readCarefully(
  session: ImapSession,
  key: string,
  uid: number,
  memory: Pick<WatchMemory, 'unreadable'>,
): Promise<ReadMessage | null> {
  const failures = memory.unreadable.get(key) ?? 0
  if (failures >= MOST_FAILURES) return UNREAD
  try {
    const read = await readMessage(session, uid)
    return read === null && (await isThere(session, uid)) ? UNREAD : read
  } catch (error) {
    // A connection may break by chance; what goes beyond our limits will do so again.
    const again = !(error instanceof MailFailure) || !OUR_LIMITS.has(error.code)
    if (memory.unreadable.size < MOST_UNREADABLE) memory.unreadable.set(key, again ? failures + 1 : MOST_FAILURES)
    throw error
  }
}

const MOST_UNREADABLE = 1000
const MOST_FAILURES = 4
const OUR_LIMITS: ReadonlySet<MailTroubleCode> = new Set([
  'server-too-much',
  'server-too-long',
  'server-nonsense',
  'server-too-slow',
])
const UNREAD: ReadMessage = { message: new Uint8Array(), labels: [], internalDate: null, size: 0 }

async function quotedTokens(
  session: ImapSession,
  uid: number,
  token: string | null,
  message: Uint8Array,
  tokens: readonly string[],
): Promise<readonly string[]> {
  const seen = tokensAnywhere(message, tokens)
  if (seen.length > 0) return seen
  if (token !== null) return [token]
  // Base64 or quoted-printable: the server found it, so it can say which.
  const found: string[] = []
  for (const each of tokens.slice(0, MOST_ASKED)) if (await serverFinds(session, uid, each)) found.push(each)
  return found
}

const MOST_ASKED = 50

/** As the server told it; null: it told nonsense. */
export function uidNextOf(told: unknown): number | null {
  return typeof told === 'number' && Number.isSafeInteger(told) && told > 0 ? told : null
}
