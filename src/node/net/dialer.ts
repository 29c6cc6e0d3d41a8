import { createSocket } from 'node:dgram'
import { createConnection, isIP, type Socket } from 'node:net'

/** The only way out of this program to addresses of the net: everything that asks the world goes through one of these. */
export interface Dialer {
  /**
   * Connects to an address (never a name). Rejects with an error that has a `code`: `ECONNREFUSED`, `ETIMEDOUT`,
   * `EHOSTUNREACH`, `ENETUNREACH`, `ECONNRESET` …, and `ABORT_ERR` when `signal` was aborted.
   */
  connectTcp(address: string, port: number, options: ConnectOptions): Promise<Socket>
  /** Opens a way to one UDP port; only datagrams from exactly there arrive. Never throws: trouble comes to `onError`. */
  openUdp(address: string, port: number): UdpChannel
}

export interface ConnectOptions {
  readonly signal: AbortSignal
  readonly timeoutMs: number
}

/** A way to one UDP port, by a random port of this computer. */
export interface UdpChannel {
  send(message: Uint8Array): void
  onMessage(listener: (message: Buffer) => void): void
  /** An error that came before somebody listened is told at once. */
  onError(listener: (error: NodeJS.ErrnoException) => void): void
  close(): void
}

/** What happened, as Node would have said it. */
export function connectError(code: string, message = code): NodeJS.ErrnoException {
  return Object.assign(new Error(message), { code })
}

/** The real net. */
export const realDialer: Dialer = { connectTcp: connectReal, openUdp: openReal }

/**
 * A net on loopback: `tcp:192.0.2.1:25` (IPv6 in brackets: `tcp:[2001:db8::1]:25`) stands for `127.0.0.1:PORT`. What the
 * map does not name cannot be reached (`EHOSTUNREACH`). The map is looked at anew for each connection.
 */
export function mappedDialer(
  map: ReadonlyMap<string, string> | Readonly<Record<string, string>> | (() => Readonly<Record<string, string>>),
): Dialer {
  const entries = () => (map instanceof Map ? [...map] : Object.entries(typeof map === 'function' ? map() : map))
  const find = (protocol: 'tcp' | 'udp', address: string, port: number) => {
    const wanted = mapKey(protocol, address, port)
    const entry = entries().find(([key]) => key === wanted || canonicalKey(key) === wanted)
    return entry === undefined ? null : splitTarget(entry[1])
  }
  return {
    connectTcp: async (address, port, options) => {
      const target = find('tcp', address, port)
      if (options.signal.aborted) throw connectError('ABORT_ERR', 'cancelled')
      if (target === null) throw connectError('EHOSTUNREACH', `no way to ${address}:${port}`)
      return connectReal(target.address, target.port, options)
    },
    openUdp: (address, port) => {
      const target = find('udp', address, port)
      return target === null ? deadChannel(`no way to ${address}:${port}`) : openReal(target.address, target.port)
    },
  }
}

/** The key of a mapped dialer: `tcp:[2001:db8::1]:25`. */
export function mapKey(protocol: 'tcp' | 'udp', address: string, port: number): string {
  const text = canonicalAddress(address)
  return `${protocol}:${text.includes(':') ? `[${text}]` : text}:${port}`
}

function connectReal(address: string, port: number, { signal, timeoutMs }: ConnectOptions): Promise<Socket> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(connectError('ABORT_ERR', 'cancelled'))
    const socket = createConnection({ host: address, port, noDelay: true, autoSelectFamily: false })
    const timer = setTimeout(() => end(connectError('ETIMEDOUT', 'no answer')), timeoutMs)
    const cancel = () => end(connectError('ABORT_ERR', 'cancelled'))
    const settle = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      socket.removeListener('error', end)
    }
    const end = (error: Error) => {
      settle()
      socket.on('error', () => {})
      socket.destroy()
      reject(error)
    }
    signal.addEventListener('abort', cancel, { once: true })
    socket.once('error', end)
    socket.once('connect', () => {
      settle()
      resolve(socket)
    })
  })
}

function openReal(address: string, port: number): UdpChannel {
  const errors = errorTeller()
  const socket = createSocket(isIP(address) === 6 ? 'udp6' : 'udp4')
  const waiting: Uint8Array[] = []
  let state: 'opening' | 'open' | 'closed' = 'opening'
  const transmit = (message: Uint8Array) => socket.send(message, (error) => error && errors.tell(error))
  socket.on('error', errors.tell)
  // A connected socket: the kernel drops what does not come from there, and reports ICMP refusals.
  socket.connect(port, address, () => {
    if (state === 'closed') return
    state = 'open'
    for (const message of waiting.splice(0)) transmit(message)
  })
  return {
    send: (message) => {
      if (state === 'open') transmit(message)
      if (state === 'opening') waiting.push(message)
    },
    onMessage: (listener) => socket.on('message', (message) => listener(message)),
    onError: errors.listen,
    close: () => {
      if (state === 'closed') return
      state = 'closed'
      socket.close()
    },
  }
}

function deadChannel(message: string): UdpChannel {
  const errors = errorTeller()
  errors.tell(connectError('EHOSTUNREACH', message))
  return { send: () => {}, onMessage: () => {}, onError: errors.listen, close: () => {} }
}

/** Tells an error to who listens, or to who listens first. */
function errorTeller() {
  const listeners: ((error: NodeJS.ErrnoException) => void)[] = []
  let early: NodeJS.ErrnoException | null = null
  return {
    tell: (error: Error) => {
      early ??= error
      for (const listener of listeners) listener(error)
    },
    listen: (listener: (error: NodeJS.ErrnoException) => void) => {
      listeners.push(listener)
      const error = early
      if (error !== null) queueMicrotask(() => listener(error))
    },
  }
}

function canonicalKey(key: string): string | null {
  const match = /^(tcp|udp):\[?([^\]]*)\]?:(\d+)$/.exec(key)
  const [, protocol, address = '', port] = match ?? []
  if (protocol !== 'tcp' && protocol !== 'udp') return null
  return mapKey(protocol, address, Number(port))
}

/** IPv6 in the text of RFC 5952; anything else as it is. */
function canonicalAddress(address: string): string {
  if (isIP(address) !== 6 || address.includes('%')) return address.toLowerCase()
  return new URL(`http://[${address}]/`).hostname.slice(1, -1)
}

function splitTarget(target: string): { readonly address: string; readonly port: number } {
  const at = target.lastIndexOf(':')
  return { address: target.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(target.slice(at + 1)) }
}
