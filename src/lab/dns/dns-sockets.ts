import { createSocket, type RemoteInfo } from 'node:dgram'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { Running } from '../running.ts'

/** Gives the messages to send back, none to stay silent. */
export type Responder = (message: Buffer, transport: 'udp' | 'tcp') => Promise<readonly Buffer[]>

/** Answers DNS over UDP on a free port of loopback. */
export async function serveUdp(respond: Responder, port = 0): Promise<Running> {
  const socket = createSocket('udp4')
  socket.on('message', async (message: Buffer, from: RemoteInfo) => {
    const [answer] = await respond(message, 'udp')
    if (answer !== undefined && !stopped) socket.send(answer, from.port, from.address, () => {})
  })
  let stopped = false
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.bind(port, '127.0.0.1', resolve)
  })
  socket.on('error', () => {})
  const stop = () => {
    stopped = true
    return new Promise<void>((resolve) => socket.close(() => resolve()))
  }
  return { port: socket.address().port, stop }
}

/** Answers DNS over TCP, each message with its length before it (RFC 1035 §4.2.2). */
export async function serveTcp(respond: Responder): Promise<Running> {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket)).on('error', () => {})
    answerOn(socket, respond)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () => {
    for (const socket of open) socket.destroy()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { port: (server.address() as AddressInfo).port, stop }
}

function answerOn(socket: Socket, respond: Responder): void {
  let waiting = Buffer.alloc(0)
  socket.on('data', async (piece: Buffer) => {
    waiting = Buffer.concat([waiting, piece])
    while (waiting.length >= 2 && waiting.length >= 2 + waiting.readUInt16BE(0)) {
      const end = 2 + waiting.readUInt16BE(0)
      const message = waiting.subarray(2, end)
      waiting = waiting.subarray(end)
      for (const answer of await respond(message, 'tcp')) socket.write(framed(answer))
    }
  })
}

function framed(message: Buffer): Buffer {
  return Buffer.concat([Buffer.of(message.length >> 8, message.length & 0xff), message])
}
