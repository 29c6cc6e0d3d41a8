import { setMaxListeners } from 'node:events'
import { isIP } from 'node:net'
import type { AskOptions, DnsPort } from '../../engine/checks/world.ts'
import { dataOf, type RecordType } from '../../engine/dns/record.ts'
import type { DnsResponse, DnsServer } from '../../engine/dns/response.ts'
import { type Dialer, realDialer } from '../net/dialer.ts'
import { chosenDestination, plainDestination, type Surroundings } from './destinations.ts'
import { createExchanges, type Destination, type Exchanges } from './exchange.ts'
import { DNS_LIMITS, type DnsLimits } from './limits.ts'
import { PROBE_NAMES, type ProbeNames } from './resolver/probe-names.ts'
import { createResolver, type Resolver } from './resolver/resolver.ts'
import type { ResolverAddress } from './resolver/resolver-address.ts'
import { systemServers } from './resolver/system-servers.ts'
import { respond } from './respond.ts'
import { type Opinion, provenByUs, secondOpinion, type TrustAnchor } from './second-opinion.ts'
import { tryTransfer } from './transfer.ts'

export interface DnsSetup {
  /** The resolver of the run; the system's unless given. */
  readonly resolver?: ResolverAddress | null
  /** For blocklists: a plain one. Unless given the resolver of the run when it is plain, else the system's. */
  readonly listResolver?: ResolverAddress | null
  readonly dialer?: Dialer
  /** Ends the run: what is on its way comes back as `cancelled`. */
  readonly signal: AbortSignal
  readonly limits?: Partial<DnsLimits>
  readonly probeNames?: Partial<ProbeNames>
  readonly trustAnchors?: readonly TrustAnchor[]
  /** Milliseconds since 1970, for the dates of signatures. */
  readonly now?: () => number
  /** The resolvers of this computer. */
  readonly systemServers?: () => readonly DnsServer[]
  /** Certificates that are trusted for DoT and DoH instead of those of this computer, in PEM. */
  readonly ca?: string
}

/** The DNS of one run. */
export interface RunDns extends DnsPort {
  /** How many questions went out so far. */
  queries(): number
  /** Hangs up; nothing may be asked after it. */
  close(): void
}

/** Opens the DNS for one run: no question is asked twice in it, and none before there is a need. */
export function createDns(setup: DnsSetup): RunDns {
  const { signal, dialer = realDialer, now = Date.now } = setup
  // Every question on its way listens for the end of the run.
  setMaxListeners(0, signal)
  const limits = { ...DNS_LIMITS, ...setup.limits }
  const exchanges = createExchanges(limits, signal)
  const resolvers = createResolvers(setup, dialer, exchanges)
  const { main, lists } = resolvers
  const opinion = { askUnchecked: main.askUnchecked, trustAnchors: setup.trustAnchors ?? null, now }
  const validate = memoised<Opinion>((name, type) => secondOpinion(opinion, name, type))
  const resolve = memoised(async (name, type) => provenByUs(await main.resolve(name, type), validate))
  return {
    resolve,
    resolveForLists: lists === main ? resolve : memoised((name, type) => lists.resolve(name, type)),
    ask: createAsk(dialer, exchanges),
    transfer: (server, zone) => tryTransfer(dialer, server, zone, { timeoutMs: limits.questionMs, signal }),
    resolver: main.report,
    validate,
    queries: exchanges.count,
    close: resolvers.close,
  }
}

function createResolvers(setup: DnsSetup, dialer: Dialer, exchanges: Exchanges) {
  const probeNames = { ...PROBE_NAMES, ...setup.probeNames }
  const only = (to: Destination, transport: 'udp' | 'tcp') =>
    plainDestination(dialer, to.server, { isResolver: true, only: transport })
  const parts = { only, exchanges, probeNames }
  const found = (setup.systemServers ?? systemServers)()
  const servers = found.map((server) => plainDestination(dialer, server, { isResolver: true }))
  const system = createResolver({ ...parts, kind: 'system', label: null, servers })
  const opened: Destination[] = []
  const chosen = (address: ResolverAddress): Resolver => {
    const surroundings: Surroundings = { dialer, ca: setup.ca, addressesOf: (host) => addressesOf(system, host) }
    const destination = chosenDestination(address, surroundings)
    opened.push(destination)
    return createResolver({ ...parts, kind: 'chosen', label: address.label, servers: [destination] })
  }
  const { resolver = null, listResolver = null } = setup
  const main = resolver === null ? system : chosen(resolver)
  const shared = resolver === null || resolver.transport === 'plain' ? main : system
  const lists = listResolver === null ? shared : chosen(listResolver)
  const close = () => {
    for (const { way } of opened) way.close()
  }
  return { main, lists, close }
}

function createAsk(dialer: Dialer, exchanges: Exchanges): DnsPort['ask'] {
  return async (server, name, type, options: AskOptions = {}) => {
    const to = plainDestination(dialer, server, { isResolver: false, only: options.transport })
    const exchange = await exchanges.ask(to, name, type, {
      recursionDesired: options.recursionDesired ?? false,
      checkingDisabled: options.checkingDisabled ?? false,
      edns: options.edns ?? 0,
      udpSize: options.udpSize ?? 1232,
      mixCase: options.mixCase ?? false,
    })
    return { ...respond(name, type, exchange), server }
  }
}

async function addressesOf(system: Resolver, host: string): Promise<readonly string[]> {
  if (isIP(host) !== 0) return [host]
  if (host === 'localhost') return ['127.0.0.1', '::1']
  const [four, six] = await Promise.all([system.askPlainly(host, 'A'), system.askPlainly(host, 'AAAA')])
  return [...dataOf(four.records, 'A'), ...dataOf(six.records, 'AAAA')].map(({ address }) => address)
}

/** The same question has the same answer, the very same object, for the whole run. */
function memoised<T = DnsResponse>(ask: (name: string, type: RecordType) => Promise<T>) {
  const known = new Map<string, Promise<T>>()
  return (name: string, type: RecordType): Promise<T> => {
    const key = `${type} ${name.toLowerCase().replace(/\.$/, '')}`
    const asked = known.get(key) ?? ask(name, type)
    known.set(key, asked)
    return asked
  }
}
