import type { Socket } from 'node:net'
import { MailFailure } from './mail-failure.ts'

/** What may still be received. Each operation opens a new account, so that no server can send more than an operation needs. */
export interface OctetBudget {
  /** From now on so many octets; what came before no longer counts. */
  allow(octets: number): void
  /** Why the connection was dropped; null: it was not. */
  failure(): MailFailure | null
}

/** Drops the connection when more comes than was allowed. To be called when the library that reads has its listeners: it sets the stream going. */
export function limitOctets(socket: Socket, octets: number): OctetBudget {
  let left = octets
  let failure: MailFailure | null = null
  socket.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left >= 0 || failure !== null) return
    failure = new MailFailure('server-too-much')
    // Another error: libraries write into those that they get.
    socket.destroy(new Error('too much'))
  })
  return {
    allow: (more) => {
      left = more
    },
    failure: () => failure,
  }
}
