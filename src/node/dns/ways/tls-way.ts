import { randomInt } from 'node:crypto'
import type { TLSSocket } from 'node:tls'
import type { Dialer } from '../../net/dialer.ts'
import { isAnswerTo, type Query, writeQuery } from '../wire/query.ts'
import { connectOutcome } from './ask-tcp.ts'
import { connectVerified, type TlsTarget } from './connect-verified.ts'
import { frameReader, toFrame } from './frames.ts'
import type { Delivery, Patience, Way } from './way.ts'

const CONNECT_MS = 4000

/** So many messages that answer nothing we asked are no accident. */
const MOST_STRANGERS = 100

/** DNS over TLS (RFC 7858): one connection for all questions, answers in any order (RFC 7766 §6.2.1.1). */
export function tlsWay(dialer: Dialer, target: (patience: Patience) => Promise<TlsTarget>): Way {
  let connection: Promise<Pipeline> | null = null
  const connected = (patience: Patience): Promise<Pipeline> => {
    if (connection !== null) return connection
    const opening = target(patience)
      .then((found) => connectVerified(dialer, found, { ...patience, timeoutMs: CONNECT_MS }))
      .then((socket) => pipeline(socket, forget))
    const forget = () => {
      if (connection === opening) connection = null
    }
    connection = opening
    opening.catch(forget)
    return opening
  }
  const askOnce = async (query: Query, patience: Patience): Promise<Ending | 'lost'> => {
    try {
      return await (await connected(patience)).ask(query, patience)
    } catch (error) {
      return { outcome: connectOutcome(error as NodeJS.ErrnoException) }
    }
  }
  return {
    ask: async (query, patience) => {
      // A server may close an idle connection just when the next question is on its way.
      let ending = await askOnce(query, patience)
      if (ending === 'lost') ending = await askOnce(query, patience)
      return { transport: 'tls', truncated: false, ...(ending === 'lost' ? { outcome: 'unreachable' } : ending) }
    },
    close: () => {
      connection?.then((open) => open.close()).catch(() => {})
    },
  }
}

type Ending =
  | { readonly outcome: 'message'; readonly bytes: Buffer }
  | { readonly outcome: Exclude<Delivery['outcome'], 'message'> }

interface Pipeline {
  ask(query: Query, patience: Patience): Promise<Ending | 'lost'>
  close(): void
}

interface Waiting {
  readonly query: Query
  readonly end: (ending: Ending | 'lost') => void
}

function pipeline(socket: TLSSocket, onClosed: () => void): Pipeline {
  const waiting = new Map<number, Waiting>()
  let strangers = 0
  const read = frameReader((bytes) => {
    const id = bytes.length < 2 ? -1 : bytes.readUInt16BE(0)
    const asked = waiting.get(id)
    if (asked !== undefined && isAnswerTo(asked.query, id, bytes)) return asked.end({ outcome: 'message', bytes })
    strangers += 1
    if (strangers >= MOST_STRANGERS) socket.destroy()
  })
  socket.on('data', read)
  socket.on('error', () => socket.destroy())
  socket.on('close', () => {
    onClosed()
    for (const { end } of waiting.values()) end('lost')
  })
  socket.unref()
  return { ask: (query, patience) => askOn(socket, waiting, query, patience), close: () => socket.destroy() }
}

function askOn(
  socket: TLSSocket,
  waiting: Map<number, Waiting>,
  query: Query,
  { timeoutMs, signal }: Patience,
): Promise<Ending | 'lost'> {
  return new Promise((resolve) => {
    const id = freeId(waiting)
    const end = (ending: Ending | 'lost') => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      waiting.delete(id)
      if (waiting.size === 0) socket.unref()
      resolve(ending)
    }
    const cancel = () => end({ outcome: 'cancelled' })
    const timer = setTimeout(() => end({ outcome: 'timeout' }), timeoutMs)
    signal.addEventListener('abort', cancel, { once: true })
    waiting.set(id, { query, end })
    socket.ref()
    if (socket.destroyed) return end('lost')
    socket.write(toFrame(writeQuery(query, id)))
    if (signal.aborted) cancel()
  })
}

function freeId(taken: ReadonlyMap<number, unknown>): number {
  for (;;) {
    const id = randomInt(0x10000)
    if (!taken.has(id)) return id
  }
}
