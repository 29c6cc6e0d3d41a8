import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { TLSSocket } from 'node:tls'
import type { Running } from '../../running.ts'
import { readLines } from '../line-reader.ts'
import { secureServerSide, serveTcpLines } from '../tcp-service.ts'
import type { DoorOptions } from './door-data.ts'
import { answerAtDoor, type DoorState } from './door-dialogue.ts'
import type { Peer } from './envelope.ts'
import { readLogin } from './read-login.ts'

/** A door that is open. */
export interface Door extends Running {
  /** Hangs up on everybody. */
  cut(): void
}

/** Takes mail on a free port of loopback. */
export async function openDoor(options: DoorOptions): Promise<Door> {
  const open = new Set<Socket>()
  const running = await serveTcpLines((socket) => {
    if (options.behaviour?.().down === true) return void socket.destroy()
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    receiveAtDoor(socket, options)
  })
  return {
    ...running,
    cut: () => {
      for (const socket of open) socket.destroy()
    },
  }
}

/** The dialogue with one who came in. */
export function receiveAtDoor(socket: Socket, options: DoorOptions): void {
  const stream = options.implicitTls === true && options.tls !== null ? secureServerSide(socket, options.tls) : socket
  stream.write(`220 ${options.name} ESMTP\r\n`)
  converse(stream, options)
}

function converse(stream: Socket, options: DoorOptions): void {
  const behaviour = () => options.behaviour?.() ?? {}
  let state: DoorState = { peer: null, envelope: null }
  let body: string[] | null = null
  let answerTo: ((line: string) => void) | null = null
  const write = (...texts: readonly string[]) => {
    if (!stream.destroyed) stream.write(texts.map((text) => `${text}\r\n`).join(''), 'latin1')
  }
  const ask = (prompt: string) =>
    new Promise<string>((resolve) => {
      write(`334 ${prompt}`)
      answerTo = resolve
    })
  const logIn = async (line: string) => {
    const login = await readLogin(line, ask, options.accepts)
    if (login !== null && state.peer !== null) state = { ...state, peer: { ...state.peer, login } }
    write(login === null ? '535 5.7.8 Authentication failed' : '235 2.7.0 Welcome')
  }
  const take = async (source: string) => {
    const { peer, envelope } = state
    state = { ...state, envelope: null }
    if (peer === null || envelope === null) return
    const reply = behaviour().says?.['.'] ?? (await options.onMail({ peer, envelope, source }))
    if (behaviour().dropAt === '.') return void stream.destroy()
    await options.gate?.pass('.')
    write(reply)
  }
  const lines = readLines(stream, async (line) => {
    if (body !== null) {
      if (line !== '.') return void body.push(line.startsWith('.') ? line.slice(1) : line)
      const source = body.map((each) => `${each}\r\n`).join('')
      body = null
      return take(source)
    }
    if (answerTo !== null) {
      const answer = answerTo
      answerTo = null
      return answer(line)
    }
    const { delayMs = 0, dropAt, says = {} } = behaviour()
    if (delayMs > 0) await wait(delayMs, undefined, { ref: false })
    const verb = line.slice(0, 4).toUpperCase()
    await options.gate?.pass(verb)
    if (dropAt?.slice(0, 4) === verb) return void stream.destroy()
    if (says[verb] !== undefined) return write(says[verb])
    const step = answerAtDoor(options, state, line, state.peer ?? stranger(stream))
    state = step.state
    write(...step.lines)
    if (step.next === 'auth') void logIn(line)
    if (step.next === 'data') body = []
    if (step.next === 'hangUp') stream.end()
    if (step.next !== 'startTls' || options.tls === null) return
    // What came along in clear is forgotten (RFC 3207 §6).
    lines.stop()
    converse(secureServerSide(stream, options.tls), options)
  })
}

function stranger(stream: Socket): Peer {
  const tls = stream instanceof TLSSocket ? tlsOf(stream) : null
  return { helo: '', address: '', tls, login: null, extended: false }
}

function tlsOf(stream: TLSSocket): Peer['tls'] {
  return { protocol: stream.getProtocol() ?? 'TLSv1.3', cipher: stream.getCipher()?.standardName ?? '' }
}
