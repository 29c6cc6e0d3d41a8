import type { DnsResponse, DnsServer } from '../../engine/dns/response.ts'
import { createGate, type Gate } from './gate.ts'
import type { DnsLimits } from './limits.ts'
import type { Delivery, Way } from './ways/way.ts'
import type { Message } from './wire/message.ts'
import { echoedName, makeQuery, type Query, type QueryOptions } from './wire/query.ts'
import { readMessage } from './wire/read-message.ts'
import type { KnownType } from './wire/type-codes.ts'
import { writeName } from './wire/write-name.ts'

/** One question and what came of it, before anybody says what it means. */
export interface Exchange {
  readonly server: DnsServer
  readonly transport: Delivery['transport']
  readonly truncated: boolean
  readonly tookMs: number
  readonly outcome: 'message' | 'timeout' | 'unreachable' | 'malformed' | 'cancelled' | 'limit'
  /** With the outcome `message`. */
  readonly message: Message | null
  readonly bytes: Buffer | null
  /** The name in the answer's question when it is spelled otherwise than we did. */
  readonly echoedName: string | null
}

/** A server, and the way to it. */
export interface Destination {
  /** One per server and way: questions to the same one are asked once. */
  readonly id: string
  readonly server: DnsServer
  readonly transport: DnsResponse['transport']
  readonly isResolver: boolean
  readonly way: Way
}

/** Sends questions, each only once, within the limits of the run. */
export interface Exchanges {
  ask(destination: Destination, name: string, type: KnownType, options: QueryOptions): Promise<Exchange>
  /** How many questions went out. */
  count(): number
}

export function createExchanges(limits: DnsLimits, signal: AbortSignal): Exchanges {
  const startedAt = performance.now()
  const known = new Map<string, Promise<Exchange>>()
  const all = createGate(limits.outstanding)
  const gates = new Map<string, Gate>()
  let sent = 0

  const send = async (to: Destination, name: string, type: KnownType, options: QueryOptions): Promise<Exchange> => {
    const encoded = writeName(name)
    if (encoded === null) return without('malformed', to)
    const leave = await enter(to)
    try {
      if (signal.aborted) return without('cancelled', to)
      if (sent >= limits.questions || performance.now() - startedAt > limits.runMs) return without('limit', to)
      sent += 1
      const before = performance.now()
      const query = makeQuery(encoded, type, options)
      const delivery = await to.way.ask(query, { timeoutMs: limits.questionMs, signal })
      return received(to, query, delivery, performance.now() - before)
    } finally {
      leave()
    }
  }

  const enter = async (to: Destination): Promise<() => void> => {
    const key = `${to.server.address}#${to.server.port}`
    const gate = gates.get(key) ?? createGate(to.isResolver ? limits.perResolver : limits.perServer)
    gates.set(key, gate)
    // First the narrower one: who waits for a slow server keeps nobody else from asking.
    const leaves = [await gate.enter(), await all.enter()]
    return () => {
      for (const leave of leaves) leave()
    }
  }

  return {
    ask: (to, name, type, options) => {
      const key = JSON.stringify([to.id, name.toLowerCase(), type, options])
      const asked = known.get(key) ?? send(to, name, type, options)
      known.set(key, asked)
      return asked
    },
    count: () => sent,
  }
}

function received({ server }: Destination, query: Query, delivery: Delivery, exactMs: number): Exchange {
  const { transport, truncated } = delivery
  const tookMs = Math.round(exactMs * 10) / 10
  const bytes = delivery.outcome === 'message' ? delivery.bytes : null
  const message = bytes === null ? null : readMessage(bytes)
  const outcome = delivery.outcome === 'message' && message === null ? 'malformed' : delivery.outcome
  const echoed = bytes === null ? null : echoedName(query, bytes)
  return { server, transport, truncated, tookMs, outcome, message, bytes, echoedName: echoed }
}

function without(outcome: 'malformed' | 'cancelled' | 'limit', { server, transport }: Destination): Exchange {
  return { server, transport, truncated: false, tookMs: 0, outcome, message: null, bytes: null, echoedName: null }
}
