import type { TLSSocket } from 'node:tls'
import type { DnsPort, HttpsOptions, HttpsOutcome, HttpsPort } from '../../engine/checks/world.ts'
import { coversHost } from '../../engine/tls/host-names.ts'
import { connectOutcome } from '../mail/connect-outcome.ts'
import type { Dialer } from '../net/dialer.ts'
import { shakeHands } from '../tls/shake-hands.ts'
import { exchange } from './exchange.ts'
import { findAddresses } from './find-addresses.ts'

export interface CreateHttpsOptions {
  /** The run's own DNS, so that pages are looked for where the run looks. */
  readonly dns: Pick<DnsPort, 'resolve'>
  readonly dialer: Dialer
  readonly signal: AbortSignal
  /** Certificates (PEM) that are trusted beside the built-in ones. */
  readonly extraCa?: string | null
}

type Draft = { -readonly [K in keyof HttpsOutcome]: HttpsOutcome[K] }

/** For the whole, from the name to the last octet: a server that drips does not hold up a run. */
const TIMEOUT_MS = 10_000
const LIMIT = 65_536
/** Addresses of one host that are tried, one after the other. */
const MOST_ADDRESSES = 4

/** Pages over https: verified, bounded, and no redirect followed. */
export function createHttps(given: CreateHttpsOptions): HttpsPort {
  return {
    get: async (url, options = {}) => {
      const start = performance.now()
      const draft = await fetchPage(url, options, given)
      return { ...draft, tookMs: performance.now() - start }
    },
  }
}

async function fetchPage(url: string, options: HttpsOptions, given: CreateHttpsOptions): Promise<Draft> {
  const draft = newOutcome(url)
  const target = URL.canParse(url) ? new URL(url) : null
  if (target === null || target.protocol !== 'https:') return ended(draft, 'malformed', 'no https address')
  const limited = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)
  const signal = AbortSignal.any([given.signal, limited])
  const host = target.hostname.replace(/^\[|\]$/g, '')
  const found = await findAddresses(given.dns, host)
  draft.addresses = found.addresses
  if (found.addresses.length === 0) return ended(draft, found.outcome, found.error)
  const secured = await connectAny(draft, host, Number(target.port || 443), { ...given, signal })
  if (secured !== null) {
    const answer = await exchange(secured, target, { ...options, limit: options.limit ?? LIMIT }, signal)
    secured.destroy()
    Object.assign(draft, answer)
  }
  if (draft.outcome !== 'ok' && given.signal.aborted) draft.outcome = 'cancelled'
  else if (draft.outcome !== 'ok' && limited.aborted) draft.outcome = 'timeout'
  return draft
}

/** A verified connection to the first address that gives one; else null, and `draft` says why. */
async function connectAny(
  draft: Draft,
  host: string,
  port: number,
  given: CreateHttpsOptions,
): Promise<TLSSocket | null> {
  for (const address of draft.addresses.slice(0, MOST_ADDRESSES)) {
    if (given.signal.aborted) break
    const secured = await connectOne(draft, { host, address, port }, given)
    if (secured !== null) return secured
  }
  return null
}

async function connectOne(
  draft: Draft,
  { host, address, port }: { readonly host: string; readonly address: string; readonly port: number },
  { dialer, signal, extraCa = null }: CreateHttpsOptions,
): Promise<TLSSocket | null> {
  try {
    const socket = await dialer.connectTcp(address, port, { signal, timeoutMs: 5000 })
    socket.on('error', () => {})
    const { state, socket: secured } = await shakeHands(socket, {
      servername: host,
      extraCa,
      timeoutMs: 5000,
      signal,
    })
    draft.tls = state
    if (secured === null) {
      ended(draft, 'tls', state.error)
      return null
    }
    const trouble = state.trustError ?? (coversHost(state.chain[0]?.names ?? [], host) ? null : 'NAME_MISMATCH')
    if (trouble === null) return secured
    secured.destroy()
    ended(draft, 'certificate', trouble)
  } catch (error) {
    const outcome = connectOutcome(error)
    ended(draft, outcome === 'reset' || outcome === 'blockedHere' ? 'unreachable' : outcome, String(error))
  }
  return null
}

function ended(draft: Draft, outcome: HttpsOutcome['outcome'], error: string | null): Draft {
  draft.outcome = outcome
  draft.error = error
  return draft
}

function newOutcome(url: string): Draft {
  return {
    url,
    outcome: 'unreachable',
    error: null,
    status: null,
    headers: {},
    body: '',
    tooLarge: false,
    location: null,
    tls: null,
    addresses: [],
    tookMs: 0,
  }
}
