import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { type SecureContextOptions, TLSSocket } from 'node:tls'
import { afterEach } from 'vitest'

/** What a scripted server does with one line: says this (`null` hangs up, `'STARTTLS'` shakes hands after saying `go`). */
export interface Script {
  readonly greeting?: string
  readonly tls?: SecureContextOptions
  readonly implicit?: boolean
  /** Said instead of a dialogue: bytes without end, nothing at all, … */
  readonly raw?: (socket: Socket) => void
  readonly answer?: (line: string, secured: boolean) => string | null
  /** The command that begins TLS, and what is said before. */
  readonly startTls?: readonly [command: RegExp, go: string]
  readonly afterTls?: string
}

const running: { close(): void; readonly sockets: Set<Socket> }[] = []

afterEach(() => {
  for (const { close, sockets } of running.splice(0)) {
    for (const socket of sockets) socket.destroy()
    close()
  }
})

/** A small server on loopback that follows a script; gone after the test. Returns its port and what it heard. */
export async function scriptedServer(script: Script) {
  const heard: string[] = []
  const sockets = new Set<Socket>()
  let most = 0
  const server = createServer((socket) => {
    sockets.add(socket)
    most = Math.max(most, sockets.size)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    if (script.raw) script.raw(socket)
    else if (script.implicit) serve(secured(socket, script), script, heard, true)
    else serve(socket, script, heard, false)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  running.push({ close: () => server.close(), sockets })
  return { port: (server.address() as AddressInfo).port, heard, mostAtOnce: () => most }
}

function serve(socket: Socket, script: Script, heard: string[], isSecure: boolean, greeting = script.greeting) {
  let held = ''
  if (greeting !== undefined) socket.write(greeting)
  const onData = (chunk: Buffer) => {
    held += chunk.toString('latin1')
    for (let end = held.indexOf('\r\n'); end >= 0; end = held.indexOf('\r\n')) {
      const line = held.slice(0, end)
      held = held.slice(end + 2)
      heard.push(line)
      if (!isSecure && script.startTls?.[0].test(line)) {
        socket.removeListener('data', onData)
        socket.write(script.startTls[1])
        return serve(secured(socket, script), script, heard, true, script.afterTls ?? '')
      }
      const said = script.answer?.(line, isSecure)
      if (said === null) return socket.destroy()
      if (said !== undefined) socket.write(said)
    }
  }
  socket.on('data', onData)
}

function secured(socket: Socket, script: Script): Socket {
  const tls = new TLSSocket(socket, { isServer: true, ...script.tls })
  tls.on('error', () => {})
  return tls
}

/** An SMTP server that does everything right. */
export function smtp(changes: Partial<Script> & { readonly capabilities?: readonly string[] } = {}): Script {
  const { capabilities = ['PIPELINING', 'SIZE 10240000', 'STARTTLS', '8BITMIME'], ...rest } = changes
  return {
    greeting: '220 mail.example.org ESMTP\r\n',
    startTls: [/^STARTTLS$/i, '220 go\r\n'],
    answer: (line, isSecure) => {
      if (/^EHLO/i.test(line)) {
        const told = ['mail.example.org', ...capabilities.filter((word) => !(isSecure && word === 'STARTTLS'))]
        return told.map((word, at) => `250${at === told.length - 1 ? ' ' : '-'}${word}\r\n`).join('')
      }
      if (/^QUIT/i.test(line)) return '221 2.0.0 bye\r\n'
      if (/^(?:MAIL|RCPT|RSET|HELO)/i.test(line)) return '250 2.1.0 ok\r\n'
      return '502 5.5.1 what\r\n'
    },
    ...rest,
  }
}
