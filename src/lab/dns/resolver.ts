import { setTimeout as wait } from 'node:timers/promises'
import type { Running } from '../running.ts'
import { type Responder, serveTcp, serveUdp } from './dns-sockets.ts'
import { type Hostility, hostileMessage } from './hostile-message.ts'
import { ipOctets } from './ip-octets.ts'
import { type Query, RCODE, type Reply, readQuery, writeReply } from './message.ts'
import { type LoggedQuestion, logged } from './question-log.ts'
import { isAmong, type ResolverView, resolve, withoutSignatures } from './resolve.ts'
import type { RrSet } from './rr-set.ts'
import { typeCode } from './type-codes.ts'

/** The resolver in front, as data. */
export interface ResolverData {
  /**
   * `honest` validates · `notValidating` never sets AD and gives bogus data · `strippingAd` validates upstream but clears AD (a router) ·
   * `rewriting` puts an address in place of NXDOMAIN · `portal` gives its own address for every A and refuses the rest · `dead` says nothing.
   */
  readonly mode: 'honest' | 'notValidating' | 'strippingAd' | 'rewriting' | 'portal' | 'dead'
  /** Names (and all below) for which it fails. */
  readonly servFailFor?: readonly string[]
  /** Names (and all below) for which it stays silent. */
  readonly silentFor?: readonly string[]
  /** Names for which it gives answers that no honest server gives. */
  readonly hostileFor?: Readonly<Record<string, Hostility>>
  /** UDP only: nothing listens on TCP, or the other way round. */
  readonly without?: 'tcp' | 'udp'
}

/** What the resolver needs of the lab. */
export interface ResolverHouse {
  readonly view: ResolverView
  readonly log: (question: LoggedQuestion) => void
  readonly latencyMs: number
}

/** Where a portal and a rewriting resolver send people. */
const OWN_ADDRESS = '198.18.0.1'

/** Starts the resolver, with UDP and TCP on the same port. */
export async function startResolver(data: ResolverData, house: ResolverHouse): Promise<Running> {
  const respond = responder(data, house)
  for (;;) {
    const tcp = await serveTcp(data.without === 'tcp' ? silence : respond)
    const udp = await serveUdp(data.without === 'udp' ? silence : respond, tcp.port).catch(() => null)
    if (udp !== null) return { port: tcp.port, stop: () => Promise.all([tcp.stop(), udp.stop()]).then(() => {}) }
    await tcp.stop()
  }
}

/** What the resolver says to a question; also for servers that recurse for anybody. */
export function recurse(view: ResolverView, query: Query, data: ResolverData): Reply {
  if (data.mode === 'portal') return portal(query)
  if (isAmong(query.name, data.servFailFor)) return { rcode: RCODE.servFail, ra: true }
  const { reply, security } = resolve(view, query.name, query.type)
  const validates = data.mode !== 'notValidating'
  if (validates && security === 'bogus' && !query.checkingDisabled) return bogus()
  if (data.mode === 'rewriting' && reply.rcode === RCODE.nxDomain && query.type === 'A') return ownAddress(query)
  const ad = security === 'secure' && validates && data.mode !== 'strippingAd'
  const whole = query.edns?.dnssecOk === true ? reply : withoutSignatures(reply, query.type)
  return { ...whole, additional: [], aa: false, ra: true, ad: ad && reply.rcode !== RCODE.servFail }
}

function responder(data: ResolverData, { view, log, latencyMs }: ResolverHouse): Responder {
  return async (message, transport) => {
    const query = readQuery(message)
    if (query === null) return []
    log(logged('resolver', transport, query))
    if (latencyMs > 0) await wait(latencyMs, undefined, { ref: false })
    if (data.mode === 'dead' || isAmong(query.name, data.silentFor)) return []
    const hostility = data.hostileFor?.[query.name]
    if (hostility !== undefined) return [hostileMessage(query, hostility)]
    const limit = transport === 'tcp' ? 65_535 : Math.min(1232, Math.max(512, query.edns?.udpSize ?? 512))
    return [writeReply(query, recurse(view, query, data), limit)]
  }
}

const silence: Responder = async () => []

function portal(query: Query): Reply {
  return query.type === 'A' ? ownAddress(query) : { rcode: RCODE.refused, ra: true }
}

function ownAddress({ name }: Query): Reply {
  const set: RrSet = { name, type: typeCode('A'), ttl: 60, rdatas: [ipOctets(OWN_ADDRESS)] }
  return { rcode: RCODE.noError, ra: true, answer: [set] }
}

/** RFC 8914 §4.7 */
function bogus(): Reply {
  return { rcode: RCODE.servFail, ra: true, extendedError: { code: 6, text: 'DNSSEC Bogus' } }
}
