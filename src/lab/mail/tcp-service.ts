import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createSecureContext, type SecureContext, TLSSocket, type TlsOptions } from 'node:tls'
import type { Running } from '../running.ts'

/** Listens on a free port of loopback; `stop` hangs up on everybody. */
export async function serveTcpLines(onConnection: (socket: Socket) => void): Promise<Running> {
  const open = new Set<Socket>()
  const server = createServer({ noDelay: true }, (socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket)).on('error', () => {})
    onConnection(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () => {
    for (const socket of open) socket.destroy()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { port: (server.address() as AddressInfo).port, stop }
}

const contexts = new WeakMap<TlsOptions, SecureContext>()

/** Reading keys and certificates takes longer than a handshake. */
function contextOf(settings: TlsOptions): SecureContext {
  const context = contexts.get(settings) ?? createSecureContext(settings)
  contexts.set(settings, context)
  return context
}

/** Takes the server's side of a TLS handshake on a connection. */
export function secureServerSide(socket: Socket, settings: TlsOptions): TLSSocket {
  const secured = new TLSSocket(socket, { isServer: true, secureContext: contextOf(settings) })
  secured.on('error', () => socket.destroy())
  return secured
}
