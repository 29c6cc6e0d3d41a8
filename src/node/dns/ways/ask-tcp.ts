import { randomInt } from 'node:crypto'
import type { Socket } from 'node:net'
import type { DnsServer } from '../../../engine/dns/response.ts'
import type { Dialer } from '../../net/dialer.ts'
import { isAnswerTo, type Query, writeQuery } from '../wire/query.ts'
import { frameReader, toFrame } from './frames.ts'
import type { Delivery, Patience } from './way.ts'

type Ending =
  | { readonly outcome: 'message'; readonly bytes: Buffer }
  | { readonly outcome: 'timeout' | 'unreachable' | 'malformed' | 'cancelled' }

/** Asks once over TCP, on a connection of its own. */
export async function askTcp(dialer: Dialer, server: DnsServer, query: Query, patience: Patience): Promise<Delivery> {
  const startedAt = performance.now()
  const ending = await connect(dialer, server, patience).then(
    (socket) =>
      converse(socket, query, { ...patience, timeoutMs: patience.timeoutMs - (performance.now() - startedAt) }),
    (error: NodeJS.ErrnoException) => ({ outcome: connectOutcome(error) }),
  )
  return { transport: 'tcp', truncated: false, ...ending }
}

function connect(dialer: Dialer, server: DnsServer, patience: Patience): Promise<Socket> {
  return dialer.connectTcp(server.address, server.port, patience)
}

/** What the way there came to when no connection could be made. */
export function connectOutcome({ code }: NodeJS.ErrnoException): 'cancelled' | 'timeout' | 'unreachable' {
  if (code === 'ABORT_ERR') return 'cancelled'
  return code === 'ETIMEDOUT' ? 'timeout' : 'unreachable'
}

function converse(socket: Socket, query: Query, { timeoutMs, signal }: Patience): Promise<Ending> {
  return new Promise((resolve) => {
    const id = randomInt(0x10000)
    const end = (ending: Ending) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      socket.destroy()
      resolve(ending)
    }
    const cancel = () => end({ outcome: 'cancelled' })
    const timer = setTimeout(() => end({ outcome: 'timeout' }), Math.max(0, timeoutMs))
    signal.addEventListener('abort', cancel, { once: true })
    // The first message on this connection is the answer, or there is none.
    const read = frameReader((bytes) => end(isAnswerTo(query, id, bytes) ? { outcome: 'message', bytes } : MALFORMED))
    let received = false
    socket.on('data', (chunk: Buffer) => {
      received = true
      read(chunk)
    })
    socket.on('error', () => end({ outcome: received ? 'malformed' : 'unreachable' }))
    socket.on('close', () => end({ outcome: received ? 'malformed' : 'unreachable' }))
    socket.write(toFrame(writeQuery(query, id)))
    if (signal.aborted) cancel()
  })
}

const MALFORMED = { outcome: 'malformed' } as const
