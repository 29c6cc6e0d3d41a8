import { setTimeout as wait } from 'node:timers/promises'
import type { Running } from '../running.ts'
import { answerFrom, transferOf } from './answer.ts'
import { type Responder, serveTcp, serveUdp } from './dns-sockets.ts'
import { hostileMessage } from './hostile-message.ts'
import { type Query, RCODE, type Reply, readQuery, writeReply } from './message.ts'
import type { NameServerData, NameServerManner } from './name-server-data.ts'
import { isWithin } from './names.ts'
import { type LoggedQuestion, logged } from './question-log.ts'
import type { RrSet } from './rr-set.ts'
import type { ServedZone } from './signer.ts'

/** What a name server needs of the lab. */
export interface NameServerHouse {
  /** The zones that it serves, as it tells them. */
  readonly zones: readonly ServedZone[]
  readonly log: (question: LoggedQuestion) => void
  readonly latencyMs: number
  /** For servers that recurse for anybody. */
  readonly recurse: (query: Query) => Reply
}

/** The two services of a running name server; null where it does not have that one. */
export interface RunningNameServer {
  readonly udp: Running | null
  readonly tcp: Running | null
}

/** Starts an authoritative server behind one of its addresses. */
export async function startNameServer(
  { manner = {} }: NameServerData,
  address: string,
  house: NameServerHouse,
): Promise<RunningNameServer> {
  const respond = responder(address, manner, house)
  const { withoutTcp = false, withoutUdp = false } = manner
  return {
    udp: withoutUdp ? null : await serveUdp(respond),
    tcp: withoutTcp ? null : await serveTcp(respond),
  }
}

function responder(address: string, manner: NameServerManner, house: NameServerHouse): Responder {
  return async (message, transport) => {
    const query = readQuery(message)
    if (query === null) return []
    house.log(logged(address, transport, query))
    const delay = house.latencyMs + (manner.delayMs ?? 0)
    if (delay > 0) await wait(delay, undefined, { ref: false })
    if (manner.silent === true || isDropped(query, manner, transport)) return []
    if (manner.hostile !== undefined) return [hostileMessage(query, manner.hostile)]
    if (query.type === 'AXFR') return transfer(query, house, transport)
    return [writeReply(query, inManner(query, manner, house), sizeLimit(query, manner, transport))]
  }
}

/** A filter on the way that knows no EDNS looks at UDP only. */
function isDropped({ edns }: Query, manner: NameServerManner, transport: 'udp' | 'tcp'): boolean {
  if (edns === null || transport === 'tcp') return false
  return manner.edns === 'dropped' || (manner.edns === 'unknownDropped' && edns.version > 0)
}

function sizeLimit({ edns }: Query, { udpLimit }: NameServerManner, transport: 'udp' | 'tcp'): number {
  if (transport === 'tcp') return 65_535
  return Math.min(udpLimit ?? 1232, Math.max(512, edns?.udpSize ?? 512))
}

function inManner(query: Query, manner: NameServerManner, house: NameServerHouse): Reply {
  const echo =
    manner.echo === undefined ? {} : { echo: manner.echo === 'lower' ? query.name : query.name.toUpperCase() }
  if (manner.edns === 'formErr' && query.edns !== null) return { rcode: RCODE.formErr, withoutEdns: true, ...echo }
  if (query.edns !== null && query.edns.version > 0) return { rcode: RCODE.badVers }
  const reply = { ...plainReply(query, manner, house), ...echo }
  return manner.edns === 'ignored' ? { ...reply, withoutEdns: true } : reply
}

function plainReply(query: Query, manner: NameServerManner, house: NameServerHouse): Reply {
  if (manner.failsFor?.includes(query.type)) return { rcode: RCODE.servFail }
  if (manner.lame === 'refused') return { rcode: RCODE.refused }
  if (manner.lame === 'upward') return { rcode: RCODE.noError }
  const served = zoneFor(house.zones, query.name, query.type)
  if (served === undefined) return manner.openRecursion ? house.recurse(query) : { rcode: RCODE.refused }
  const { reply } = answerFrom(served, query.name, query.type, query.edns?.dnssecOk === true)
  const told = manner.wrongNxDomain && isNoData(reply) ? { ...reply, rcode: RCODE.nxDomain } : reply
  if (manner.lame === 'notAuthoritative') return { ...told, aa: false }
  return manner.openRecursion ? { ...told, ra: true } : told
}

/** The zone closest to the name; for DS the one above the cut, if this server has it too. */
function zoneFor(zones: readonly ServedZone[], name: string, type: string): ServedZone | undefined {
  const fitting = zones
    .filter(({ zone }) => isWithin(name, zone.origin))
    .toSorted((a, b) => b.zone.origin.length - a.zone.origin.length)
  const [closest, above] = fitting
  return type === 'DS' && closest?.zone.origin === name && above !== undefined ? above : closest
}

function isNoData({ rcode, aa, answer = [] }: Reply): boolean {
  return rcode === RCODE.noError && aa === true && answer.length === 0
}

/** One message per set: enough for what asks, and long zones are long. */
function transfer(query: Query, { zones }: NameServerHouse, transport: 'udp' | 'tcp'): readonly Buffer[] {
  const served = zones.find(({ zone }) => zone.origin === query.name)
  if (served === undefined || served.zone.data.transfer !== 'open' || transport === 'udp') {
    return [writeReply(query, { rcode: RCODE.refused }, 512)]
  }
  return transferOf(served).map((set: RrSet) =>
    writeReply(query, { rcode: RCODE.noError, aa: true, answer: [set] }, 65_535),
  )
}
