import { networkInterfaces } from 'node:os'
import type { ConnectOutcome, MailPort } from '../../engine/checks/world.ts'
import type { Dialer } from '../net/dialer.ts'
import { openConnections } from './connections.ts'
import { converse } from './converse.ts'
import { greet } from './greet.ts'
import { handshake } from './handshake.ts'
import type { MailOptions } from './mail-options.ts'
import { PATIENCE, type Patience } from './patience.ts'

export interface CreateMailOptions {
  readonly dialer: Dialer
  /** Ends everything at once. */
  readonly signal: AbortSignal
  /** What differs from `PATIENCE`; labs have no gap. */
  readonly patience?: Partial<Patience>
  /** Certificates (PEM) that are trusted beside the built-in ones. */
  readonly extraCa?: string | null
  /** Whether this computer has IPv6; found out unless told. */
  readonly ipv6?: boolean
}

/** Conversations with mail servers, for one run. */
export function createMail(given: CreateMailOptions): MailPort {
  const patience = { ...PATIENCE, ...given.patience }
  const { dialer, signal, extraCa = null } = given
  const hasIpv6 = () => given.ipv6 ?? hasRoutableIpv6()
  const connections = openConnections({ dialer, signal, patience, hasIpv6 })
  const options: MailOptions = { patience, signal, extraCa }
  return {
    reach: (endpoint) => connections.use(endpoint, async ({ outcome, tookMs }) => ({ outcome, tookMs })),
    ways: async () => {
      const outcomes = await connections.outcomes()
      return { port25: port25Way(outcomes), ipv6: hasIpv6() || connectedByIpv6(outcomes) }
    },
    converse: (endpoint, script) =>
      connections.use(endpoint, (attempt) => converse(endpoint, script, attempt, options)),
    greet: (endpoint, service) => connections.use(endpoint, (attempt) => greet(endpoint, service, attempt, options)),
    handshake: (endpoint, service, wanted) =>
      connections.use(endpoint, (attempt) => handshake(endpoint, service, wanted, attempt, options)),
  }
}

/**
 * Judged by this run's own attempts: port 25 is silent everywhere, while other ports of the same servers answer. Whoever
 * wants to know connects to some of these first.
 */
function port25Way(outcomes: ReadonlyMap<string, ConnectOutcome>): 'open' | 'blocked' | 'unknown' {
  const attempts = [...outcomes].map(([key, outcome]) => ({
    address: key.split(' ')[0],
    port: key.split(' ')[1],
    outcome,
  }))
  const to25 = attempts.filter(({ port }) => port === '25')
  if (to25.some(({ outcome }) => outcome === 'connected')) return 'open'
  const silent = to25.filter(({ outcome }) => outcome === 'timeout' || outcome === 'blockedHere')
  if (silent.length === 0 || silent.length < to25.length) return 'unknown'
  const answers = attempts.some(
    ({ address, port, outcome }) =>
      port !== '25' &&
      (outcome === 'connected' || outcome === 'refused') &&
      silent.some((attempt) => attempt.address === address),
  )
  return answers ? 'blocked' : 'unknown'
}

function connectedByIpv6(outcomes: ReadonlyMap<string, ConnectOutcome>): boolean {
  return [...outcomes].some(([key, outcome]) => key.includes(':') && outcome === 'connected')
}

/** An address of 2000::/3 (RFC 4291 §2.4) on a card of this computer. */
function hasRoutableIpv6(): boolean {
  return Object.values(networkInterfaces()).some((addresses) =>
    addresses?.some(({ family, internal, address }) => family === 'IPv6' && !internal && /^[23]/.test(address)),
  )
}
