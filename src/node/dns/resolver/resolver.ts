import { isIP } from 'node:net'
import type { ResolverReport } from '../../../engine/checks/world.ts'
import { judgeAnswer, judgeFailure, mayBeBogus } from '../../../engine/dns/judge-answer.ts'
import { judgeResolver, type Probes, type ResolverJudgement } from '../../../engine/dns/judge-resolver.ts'
import type { RecordType } from '../../../engine/dns/record.ts'
import type { DnsResponse } from '../../../engine/dns/response.ts'
import type { Destination, Exchange } from '../exchange.ts'
import { respond } from '../respond.ts'
import { chooseServer } from './choose-server.ts'
import { joinAliases } from './join-aliases.ts'
import { probeResolver } from './probe-resolver.ts'
import { reportWays } from './report-ways.ts'
import { type ResolverSetup, STANDARD_QUERY } from './resolver-setup.ts'

/** A resolver of the run: the system's, or one that somebody chose. */
export interface Resolver {
  /** Asks, follows aliases to their end, and says what the answer is worth. */
  resolve(name: string, type: RecordType): Promise<DnsResponse>
  /** Asks once, and takes the answer as it comes. */
  askPlainly(name: string, type: RecordType, checkingDisabled?: boolean): Promise<DnsResponse>
  /** The octets of an answer with all signatures, whatever the resolver thinks of them. */
  askUnchecked(name: string, type: RecordType): Promise<Exchange | null>
  report(): Promise<ResolverReport>
}

export function createResolver(setup: ResolverSetup): Resolver {
  const { exchanges } = setup
  const ask = async (to: Destination, name: string, type: RecordType, checkingDisabled: boolean): Promise<Exchange> => {
    const options = { ...STANDARD_QUERY, checkingDisabled }
    const exchange = await exchanges.ask(to, name, type, options)
    const knowsNoEdns = ['FORMERR', 'NOTIMP'].includes(exchange.message?.rcode ?? '')
    // RFC 6891 §7: an old resolver is asked again as in old times.
    return knowsNoEdns ? exchanges.ask(to, name, type, { ...options, edns: false }) : exchange
  }
  const server = once(() => chooseServer(setup.servers, async (to) => works(await ask(to, '', 'SOA', false))))
  const askUnchecked = async (name: string, type: RecordType) => {
    const to = await server()
    return to === null ? null : ask(to, name, type, true)
  }
  const askPlainly = async (name: string, type: RecordType, checkingDisabled = false) => {
    const to = await server()
    return respond(name, type, to === null ? NO_SERVER : await ask(to, name, type, checkingDisabled))
  }
  const probed = once(async () => {
    const to = await server()
    const believable = to !== null && isBelievable(to)
    const probes = await probeResolver((name, type) => askPlainly(name, type), setup.probeNames, believable)
    return { probes, judgement: judgeResolver(probes, believable) }
  })
  const judged = async (name: string, type: RecordType): Promise<DnsResponse> => {
    const [response, { judgement }] = await Promise.all([askPlainly(name, type), probed()])
    if (!mayBeBogus(response, judgement)) return judgeAnswer(response, judgement)
    return judgeFailure(response, await askPlainly(name, type, true))
  }
  const report = once(async () => describe(setup, await server(), await probed()))
  return { resolve: (name, type) => joinAliases(judged, name, type), askPlainly, askUnchecked, report }
}

async function describe(
  setup: ResolverSetup,
  server: Destination | null,
  { probes, judgement }: { readonly probes: Probes; readonly judgement: ResolverJudgement },
): Promise<ResolverReport> {
  const { absent, known, signed, bogus } = probes
  const responses = [...absent, known, ...signed, ...(bogus === null ? [] : [bogus])]
  const ways = await reportWays(setup, server, responses)
  return {
    label: setup.label ?? server?.server.address ?? '—',
    kind: setup.kind,
    transport: server === null || server.transport === 'udp' || server.transport === 'tcp' ? 'plain' : server.transport,
    loopback: server !== null && isLoopback(server.server.address),
    honesty: judgement.honesty,
    validates: judgement.validates,
    udp: ways.udp,
    tcp: ways.tcp,
    responses: [...responses, ...ways.responses],
  }
}

/** There is no resolver at all: nothing is configured. */
const NO_SERVER: Exchange = {
  server: { name: '', address: '', port: 53 },
  transport: 'udp',
  truncated: false,
  tookMs: 0,
  outcome: 'unreachable',
  message: null,
  bytes: null,
  echoedName: null,
}

function works({ message }: Exchange): boolean {
  return message?.rcode === 'NOERROR' || message?.rcode === 'NXDOMAIN'
}

/** Nobody can change its answers on the way: it is on this computer, or behind a verified certificate. */
function isBelievable({ transport, server }: Destination): boolean {
  return transport === 'tls' || transport === 'https' || isLoopback(server.address)
}

function isLoopback(address: string): boolean {
  return isIP(address) === 4 ? address.startsWith('127.') : address === '::1'
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | null = null
  return () => {
    done ??= work()
    return done
  }
}
