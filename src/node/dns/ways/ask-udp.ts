import { randomInt } from 'node:crypto'
import type { DnsServer } from '../../../engine/dns/response.ts'
import type { Dialer } from '../../net/dialer.ts'
import { isAnswerTo, type Query, writeQuery } from '../wire/query.ts'
import type { Delivery, Patience } from './way.ts'

/** A datagram may get lost: the same is sent again after this time. */
const RESEND_AFTER_MS = 1000

/** So many datagrams that answer something else are no accident. */
const MOST_STRANGERS = 100

/**
 * Asks once over UDP, from a port of its own that nobody can foresee (RFC 5452 §9.2). What does not answer this very
 * question is not looked at.
 */
export function askUdp(dialer: Dialer, server: DnsServer, query: Query, patience: Patience): Promise<Delivery> {
  return new Promise((resolve) => {
    const id = randomInt(0x10000)
    const message = writeQuery(query, id)
    const channel = dialer.openUdp(server.address, server.port)
    let strangers = 0
    const end = (ending: Ending) => {
      clearTimeout(timer)
      clearTimeout(again)
      patience.signal.removeEventListener('abort', cancel)
      channel.close()
      resolve({ transport: 'udp', truncated: false, ...ending })
    }
    const cancel = () => end({ outcome: 'cancelled' })
    const timer = setTimeout(() => end({ outcome: strangers > 0 ? 'malformed' : 'timeout' }), patience.timeoutMs)
    const again = setTimeout(() => channel.send(message), RESEND_AFTER_MS)
    patience.signal.addEventListener('abort', cancel, { once: true })
    channel.onError(() => end({ outcome: 'unreachable' }))
    channel.onMessage((bytes) => {
      if (isAnswerTo(query, id, bytes)) return end({ outcome: 'message', bytes })
      strangers += 1
      if (strangers >= MOST_STRANGERS) end({ outcome: 'malformed' })
    })
    channel.send(message)
    if (patience.signal.aborted) cancel()
  })
}

type Ending =
  | { readonly outcome: 'message'; readonly bytes: Buffer }
  | { readonly outcome: 'timeout' | 'unreachable' | 'malformed' | 'cancelled' }
