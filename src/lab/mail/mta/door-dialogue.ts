import type { DoorOptions } from './door-data.ts'
import type { Envelope, Peer } from './envelope.ts'
import { readMailFrom, readRecipient, sizeSaid } from './read-path.ts'

/** Where a dialogue stands. */
export interface DoorState {
  readonly peer: Peer | null
  readonly envelope: Envelope | null
}

/** What is said, and where the dialogue stands then. */
export interface DoorStep {
  readonly lines: readonly string[]
  readonly state: DoorState
  readonly next?: 'startTls' | 'hangUp' | 'data' | 'auth'
}

const MOST_OCTETS = 52_428_800

/** The answer of a door to a command. */
export function answerAtDoor(options: DoorOptions, state: DoorState, line: string, peer: Peer): DoorStep {
  const verb = (/^[A-Za-z]+/.exec(line)?.[0] ?? '').toUpperCase()
  const say = (...lines: readonly string[]): DoorStep => ({ lines, state })
  switch (verb) {
    case 'EHLO':
    case 'HELO':
      return greet(options, verb, line, peer)
    case 'STARTTLS':
      if (peer.tls !== null || options.tls === null) return say('502 5.5.1 Not here')
      return { lines: ['220 2.0.0 Ready'], state: { peer: null, envelope: null }, next: 'startTls' }
    case 'AUTH':
      if (options.accepts === null) return say('503 5.5.1 No AUTH here')
      return mayLogIn(options, peer) ? { lines: [], state, next: 'auth' } : say('538 5.7.11 Not without TLS')
    case 'MAIL':
      return mail(options, state, line)
    case 'RCPT':
      return recipient(options, state, line)
    case 'DATA':
      if ((state.envelope?.to.length ?? 0) === 0) return say('503 5.5.1 No recipients')
      return { lines: ['354 Go on'], state, next: 'data' }
    case 'RSET':
      return { lines: ['250 2.0.0 Ok'], state: { ...state, envelope: null } }
    case 'NOOP':
      return say('250 2.0.0 Ok')
    case 'VRFY':
      return say('252 2.1.5 Send some mail, it will be tried')
    case 'QUIT':
      return { lines: ['221 2.0.0 Bye'], state, next: 'hangUp' }
    default:
      return say('502 5.5.2 Command not known')
  }
}

function mayLogIn({ clearLogin }: DoorOptions, { tls }: Peer): boolean {
  return tls !== null || clearLogin === true
}

function greet(options: DoorOptions, verb: string, line: string, before: Peer): DoorStep {
  const helo = line.slice(5).trim()
  const peer = { ...before, helo, address: options.addressOf(helo), extended: verb === 'EHLO' }
  const state = { peer, envelope: null }
  if (helo === '') return { lines: ['501 5.5.4 Say your name'], state: { peer: null, envelope: null } }
  if (verb === 'HELO') return { lines: [`250 ${options.name}`], state }
  const texts = [
    options.name,
    ...options.capabilities,
    ...(options.tls !== null && before.tls === null ? ['STARTTLS'] : []),
    ...(options.accepts !== null && mayLogIn(options, before) ? ['AUTH PLAIN LOGIN'] : []),
  ]
  return { lines: texts.map((text, index) => `250${index === texts.length - 1 ? ' ' : '-'}${text}`), state }
}

function mail(options: DoorOptions, state: DoorState, line: string): DoorStep {
  const say = (text: string): DoorStep => ({ lines: [text], state })
  if (options.accepts !== null && (state.peer?.login ?? null) === null) return say('530 5.7.0 Authentication required')
  const envelope = readMailFrom(line)
  if (envelope === null) return say('501 5.5.4 Syntax: MAIL FROM:<address>')
  if (state.envelope !== null) return say('503 5.5.1 Nested MAIL')
  if ((sizeSaid(line) ?? 0) > MOST_OCTETS) return say('552 5.3.4 Too big')
  return { lines: ['250 2.1.0 Ok'], state: { ...state, envelope } }
}

function recipient(options: DoorOptions, state: DoorState, line: string): DoorStep {
  const { envelope, peer } = state
  const say = (text: string): DoorStep => ({ lines: [text], state })
  const one = readRecipient(line)
  if (one === null) return say('501 5.5.4 Syntax: RCPT TO:<address>')
  if (envelope === null || peer === null) return say('503 5.5.1 MAIL first')
  const refusal = options.onRecipient?.(one.address, envelope, peer) ?? null
  if (refusal !== null) return { lines: refusal.split('\n'), state }
  return { lines: ['250 2.1.5 Ok'], state: { ...state, envelope: { ...envelope, to: [...envelope.to, one] } } }
}
