import type { ImapSession } from './imap-session.ts'

/** A message that is ours, read. */
export interface ReadMessage {
  readonly message: Uint8Array
  readonly labels: readonly string[]
  readonly internalDate: string | null
  readonly size: number
}

/** Reads one message of the open folder, at most 2 MB of it, without marking it as seen. Null: it is gone. */
export async function readMessage(session: ImapSession, uid: number): Promise<ReadMessage | null> {
  const gmail = session.can('X-GM-EXT-1')
  const query = {
    flags: true,
    internalDate: true,
    size: true,
    source: { maxLength: LARGEST },
    ...(gmail ? { labels: true } : {}),
  }
  const found = await session.run({ ms: session.patience.searchMs, octets: LARGEST + 200_000 }, () =>
    session.client.fetchOne(String(uid), query, { uid: true }),
  )
  if (found === false || found === undefined || found.uid !== uid) return null
  const category = gmail ? await gmailCategory(session, uid) : null
  return {
    message: (found.source ?? Buffer.alloc(0)).subarray(0, LARGEST),
    labels: [
      ...labelsOf(found.flags),
      ...labelsOf(found.labels),
      ...(category === null ? [] : [`category:${category}`]),
    ],
    internalDate: instantOf(found.internalDate),
    size: found.size ?? found.source?.length ?? 0,
  }
}

/** Of a message of ours. */
const LARGEST = 2_000_000
const MOST_LABELS = 100

function labelsOf(labels: ReadonlySet<string> | undefined): readonly string[] {
  return [...(labels ?? [])].slice(0, MOST_LABELS).map((label) => String(label).slice(0, 200))
}

/** As the server told it, RFC 3339; null: it told no date. */
export function instantOf(date: Date | string | undefined): string | null {
  const time = date === undefined ? Number.NaN : new Date(date).getTime()
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

/** The tabs of the inbox are no folders and no labels: only Gmail's own search knows them. */
async function gmailCategory(session: ImapSession, uid: number): Promise<string | null> {
  for (const category of ['promotions', 'social', 'updates', 'forums']) {
    const found = await session.run({ ms: session.patience.replyMs, octets: 100_000 }, () =>
      session.client.search({ uid: String(uid), gmraw: `category:${category}` }, { uid: true }),
    )
    if (Array.isArray(found) && found.includes(uid)) return category
  }
  return null
}
