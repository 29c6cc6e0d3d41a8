import { connect, type Socket } from 'node:net'
import type { Internet } from '../../internet.ts'
import { serveTcpLines } from '../../mail/tcp-service.ts'
import type { Running } from '../../running.ts'
import { NEWCOMER_ADDRESSES } from './newcomer-data.ts'

/** A port of the newcomer's server. */
export interface FrontDoor {
  readonly port: number
  /** Whether anything listens there now. */
  readonly isOpen: () => boolean
  readonly receive: (socket: Socket) => void
}

/** The ports of the newcomer's server: what listens there comes and goes with what is installed. */
export class FrontDoors {
  readonly #internet: Internet
  readonly #doors: readonly (readonly [FrontDoor, Running])[]

  private constructor(internet: Internet, doors: readonly (readonly [FrontDoor, Running])[]) {
    this.#internet = internet
    this.#doors = doors
    this.look()
  }

  static async open(internet: Internet, doors: readonly FrontDoor[]): Promise<FrontDoors> {
    const running = doors.map(async (door) => [door, await serveTcpLines((socket) => door.receive(socket))] as const)
    return new FrontDoors(internet, await Promise.all(running))
  }

  /** Something was installed or changed: closed doors refuse, open ones receive. */
  look(): void {
    for (const [{ port, isOpen }, running] of this.#doors) {
      // Attached in any case, so that it is stopped with the rest.
      this.#internet.attach('tcp', NEWCOMER_ADDRESSES, port, running)
      if (!isOpen()) for (const address of NEWCOMER_ADDRESSES) this.#internet.close(address, port)
    }
  }
}

/** Lets a server that runs on this port of loopback deal with it. */
export function leadTo(port: number): FrontDoor['receive'] {
  return (socket) => {
    const inner = connect(port, '127.0.0.1')
    inner.on('error', () => socket.destroy()).on('close', () => socket.destroy())
    socket.on('close', () => inner.destroy())
    socket.pipe(inner).pipe(socket)
  }
}
