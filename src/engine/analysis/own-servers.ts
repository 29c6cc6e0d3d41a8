import { organizationOf } from '../received/hand-over.ts'
import type { Hop } from '../received/read-received.ts'
import type { WayHop } from './analysis.ts'

/** What tells whose servers are the user's. */
export interface OwnServers {
  /** Names that the user said. */
  readonly told: readonly string[]
  /** The domain in From. */
  readonly author: string
}

/** On which side each hop stands, the oldest first. `handOver`: the place of the field by which the receiver took the mail. */
export function sidesOf(hops: readonly Hop[], handOver: number, own: OwnServers): readonly WayHop['side'][] {
  const isOwn = ownTest(hops, handOver, own)
  const sending = handOver < 0 ? hops.length : handOver
  const owned = hops.map(({ by }, at) => at < sending && isOwn(by))
  const [first, last] = [owned.indexOf(true), owned.lastIndexOf(true)]
  return hops.map((_, at) => {
    if (handOver >= 0 && at >= handOver) return 'receiver'
    if (first < 0 || at < first) return 'sender'
    return at <= last ? 'own' : 'between'
  })
}

/** By the names that were said, else by the author's domain, else by whoever handed the mail over. */
function ownTest(hops: readonly Hop[], handOver: number, { told, author }: OwnServers): (by: string | null) => boolean {
  const names = told.map((name) => name.toLowerCase())
  const isTold = (by: string | null) => {
    const name = by?.toLowerCase() ?? ''
    return names.some((one) => name === one || name.endsWith(`.${one}`))
  }
  const domain = organizationOf(author)
  const isAuthor = (by: string | null) => domain !== null && organizationOf(by) === domain
  if (hops.some(({ by }) => isTold(by) || isAuthor(by))) return (by) => isTold(by) || isAuthor(by)
  const sender = hops[handOver]
  const outgoing = organizationOf(sender?.fromName ?? null) ?? organizationOf(sender?.from ?? null)
  return (by) => outgoing !== null && organizationOf(by) === outgoing
}
