import { shorten } from '../checks/shorten.ts'
import { ipOctets, unmapped } from '../dns/ip-address.ts'
import { utcTime } from '../dns/utc-time.ts'
import { wasEncrypted } from '../received/encryption.ts'
import { isOutside } from '../received/hand-over.ts'
import type { Hop } from '../received/read-received.ts'
import { type StraightMoment, straightenClocks } from '../received/straighten-clocks.ts'
import type { WayHop } from './analysis.ts'
import { doubtOf } from './doubt-hop.ts'
import { hopWords } from './hop-words.ts'
import { softwareOf } from './mail-software.ts'
import { type OwnServers, sidesOf } from './own-servers.ts'

/** The way of a mail, and how long it took as far as that can be said. */
export interface Way {
  readonly hops: readonly WayHop[]
  readonly totalSeconds: number | null
}

/** RFC 3339 ends at the year 9999. */
const LATEST = Date.UTC(9999, 11, 31)

/** The way (oldest first), with sides, straightened clocks, and doubts. `handOver`: the place where the receiver took it; -1: not known. */
export function readWay(hops: readonly Hop[], handOver: number, own: OwnServers): Way {
  const sides = sidesOf(hops, handOver, own)
  const moments = straightenClocks(
    hops.map(({ time }) => time),
    handOver,
  )
  const way = hops.map((hop, at) => wayHop(hop, sides[at] ?? 'sender', moments[at] ?? NO_MOMENT))
  const told = way.map((hop, at) => ({ ...hop, doubt: doubtOf(hops, at, handOver, own.author, hop) }))
  const known = moments.flatMap(({ time }) => time ?? [])
  const [first, last] = [known[0], known.at(-1)]
  const totalSeconds =
    known.length < 2 || first === undefined || last === undefined ? null : Math.round((last - first) / 1000)
  return { hops: told, totalSeconds }
}

const NO_MOMENT: StraightMoment = { time: null, clock: 'unknown', skewSeconds: null, delaySeconds: null }

function wayHop(hop: Hop, side: WayHop['side'], moment: StraightMoment): WayHop {
  const { from, fromName, by, address, time } = hop
  const read: Omit<WayHop, 'say'> = {
    from: shown(fromName ?? from),
    by: shown(by),
    address,
    family: familyOf(address),
    inside: address !== null && !isOutside(hop),
    protocol: shown(hop.with),
    tls: shown(hop.tls),
    encrypted: wasEncrypted(hop),
    time: time === null || time < 0 || time > LATEST ? null : utcTime(time),
    delaySeconds: hop.delaySeconds,
    correctedSeconds: moment.delaySeconds,
    clock: moment.clock,
    skewSeconds: moment.skewSeconds,
    side,
    doubt: null,
    software: softwareOf(hop.raw),
    raw: shorten(hop.raw, 2000),
  }
  return { ...read, say: hopWords(read) }
}

function shown(text: string | null): string | null {
  return text === null ? null : shorten(text, 120)
}

function familyOf(address: string | null): 4 | 6 | null {
  const octets = address === null ? null : ipOctets(address)
  if (octets === null) return null
  return unmapped(octets).length === 4 ? 4 : 6
}
