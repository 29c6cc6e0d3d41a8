import { connect, type Socket } from 'node:net'
import type { Internet } from '../../internet.ts'
import { serveTcpLines } from '../../mail/tcp-service.ts'
import { NEWCOMER_ADDRESSES } from './newcomer-data.ts'

/** Takes a connection; false: nobody is there. */
export type Receiver = (socket: Socket) => boolean

/**
 * Opens the ports of the newcomer's server. A program that lives in the lab reads only once which ports there are: so they are open from the start, and where
 * nothing runs yet everybody is hung up on.
 */
export async function openFrontDoors(internet: Internet, receivers: ReadonlyMap<number, Receiver>): Promise<void> {
  for (const [port, receive] of receivers) {
    const running = await serveTcpLines((socket) => {
      if (!receive(socket)) socket.resetAndDestroy()
    })
    internet.attach('tcp', NEWCOMER_ADDRESSES, port, running)
  }
}

/** Lets a server that runs on this port of loopback deal with it. */
export function leadTo(port: number): Receiver {
  return (socket) => {
    const inner = connect(port, '127.0.0.1')
    inner.on('error', () => socket.destroy()).on('close', () => socket.destroy())
    socket.on('close', () => inner.destroy())
    socket.pipe(inner).pipe(socket)
    return true
  }
}
