import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ConnectOutcome, Endpoint } from '../../engine/checks/world.ts'
import type { Dialer } from '../net/dialer.ts'
import { connectOutcome } from './connect-outcome.ts'
import type { Patience } from './patience.ts'

/** What an attempt to connect came to. */
export interface Attempt {
  readonly outcome: ConnectOutcome
  readonly tookMs: number
  readonly socket: Socket | null
}

/** The connections of one run: polite to each server, and never twice in vain. */
export interface Connections {
  /** Connects, has `talk` use the connection, and hangs up; the next ones to this port wait for their turn. */
  use<T>(endpoint: Endpoint, talk: (attempt: Attempt) => Promise<T>): Promise<T>
  /** How the attempts so far ended, by `address port`, when all that are under way have ended. */
  outcomes(): Promise<ReadonlyMap<string, ConnectOutcome>>
}

export interface ConnectionOptions {
  readonly dialer: Dialer
  readonly signal: AbortSignal
  readonly patience: Patience
  readonly hasIpv6: () => boolean
}

export function openConnections({ dialer, signal, patience, hasIpv6 }: ConnectionOptions): Connections {
  const turns = new Map<string, Turns>()
  const ended = new Map<string, ConnectOutcome>()
  const underWay = new Set<Promise<unknown>>()

  const dial = async ({ address, port }: Endpoint): Promise<Attempt> => {
    const start = performance.now()
    try {
      const socket = await dialer.connectTcp(address, port, {
        signal,
        timeoutMs: port === 25 ? patience.connectMs : patience.reachMs,
      })
      socket.on('error', () => {})
      return { outcome: 'connected', tookMs: performance.now() - start, socket }
    } catch (error) {
      const outcome = connectOutcome(error)
      const here = outcome === 'unreachable' && address.includes(':') && !hasIpv6()
      return { outcome: here ? 'blockedHere' : outcome, tookMs: performance.now() - start, socket: null }
    }
  }
  const attempt = async (endpoint: Endpoint): Promise<Attempt> => {
    const key = `${endpoint.address} ${endpoint.port}`
    const before = ended.get(key)
    if (before !== undefined && before !== 'connected') return { outcome: before, tookMs: 0, socket: null }
    if (signal.aborted) return { outcome: 'cancelled', tookMs: 0, socket: null }
    const dialling = dial(endpoint)
    underWay.add(dialling)
    const result = await dialling
    underWay.delete(dialling)
    if (before !== 'connected') ended.set(key, result.outcome)
    return result
  }

  return {
    use: async (endpoint, talk) => {
      const turn = turnsOf(turns, `${endpoint.address} ${endpoint.port}`, patience.atOnce)
      await turn.begin()
      let connected = false
      try {
        const made = await attempt(endpoint)
        connected = made.socket !== null
        try {
          return await talk(made)
        } finally {
          made.socket?.destroy()
        }
      } finally {
        void pause(connected ? patience.gapMs : 0, signal).then(turn.end)
      }
    },
    outcomes: async () => {
      while (underWay.size > 0) await Promise.all(underWay)
      return ended
    },
  }
}

/** Who may speak with a server now, in the order of asking. */
interface Turns {
  begin(): Promise<void>
  end(): void
}

function turnsOf(all: Map<string, Turns>, key: string, atOnce: number): Turns {
  const known = all.get(key) ?? newTurns(atOnce)
  all.set(key, known)
  return known
}

function newTurns(atOnce: number): Turns {
  let free = atOnce
  const waiting: (() => void)[] = []
  return {
    begin: () =>
      new Promise((resolve) => {
        if (free > 0) {
          free -= 1
          resolve()
        } else waiting.push(resolve)
      }),
    end: () => {
      const next = waiting.shift()
      if (next === undefined) free += 1
      else next()
    },
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms > 0) await sleep(ms, undefined, { signal }).catch(() => {})
}
