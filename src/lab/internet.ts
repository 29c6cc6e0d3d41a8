import { type Dialer, mapKey, mappedDialer } from '../node/net/dialer.ts'
import type { Running } from './running.ts'

/** The pretended addresses and the ports of loopback that stand for them. */
export class Internet {
  readonly #map = new Map<string, string>()
  readonly #running = new Set<Running>()

  /** One server behind all of these addresses. */
  attach(protocol: 'udp' | 'tcp', addresses: readonly string[], port: number, server: Running): void {
    this.#running.add(server)
    for (const address of addresses) this.#map.set(mapKey(protocol, address, port), `127.0.0.1:${server.port}`)
  }

  /** A door where nothing listens: a port that the system gives to nobody, as a free one may be somebody else's by now. */
  close(address: string, port: number): void {
    this.#map.set(mapKey('tcp', address, port), '127.0.0.1:1')
  }

  get map(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#map)
  }

  get dialer(): Dialer {
    return mappedDialer(this.#map)
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#running].map(({ stop }) => stop()))
  }
}
