import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { TlsOptions } from 'node:tls'
import { secureServerSide } from '../tcp-service.ts'
import { capabilitiesOf } from './capabilities.ts'
import { readCommands } from './command-reader.ts'
import { makeMischief, sendForEver } from './make-mischief.ts'
import { type Command, readCommand, runCommand } from './run-command.ts'
import type { MailboxHouse, Reply, Session } from './session.ts'

/** What a connection begins with. */
export interface ConnectionStart {
  readonly house: MailboxHouse
  readonly connection: number
  readonly secure: boolean
  readonly tls: TlsOptions | null
}

/** Greets and answers until one side has enough. */
export async function serveMailbox(socket: Socket, start: ConnectionStart, greets = true): Promise<void> {
  const { house } = start
  let sent = 0
  const write = (text: string) => {
    if (socket.destroyed) return
    socket.write(text, 'latin1')
    sent += text.length
    if (sent > (house.behaviour().dropAfterOctets ?? Number.POSITIVE_INFINITY)) socket.destroy()
  }
  const reader = readCommands(socket, () => write('+ Go on\r\n'))
  const session: Session = {
    house,
    connection: start.connection,
    secure: start.secure,
    account: null,
    selected: null,
    send: (...lines) => write(lines.map((line) => `${line}\r\n`).join('')),
    sendWithoutEnd: (first, piece) => sendForEver(socket, first, piece),
    ask: (prompt) => {
      write(`+ ${prompt}\r\n`)
      return reader.line()
    },
  }
  if (greets) await greet(socket, session)
  for (;;) {
    const text = await reader.command()
    if (text === null) return
    const command = readCommand(text)
    const reply = await answer(socket, session, command)
    if (reply === null) continue
    session.send(`${command.tag} ${reply.status} ${reply.text}`)
    if (reply.next === 'hangUp') return void socket.end()
    if (reply.next !== 'startTls') continue
    reader.stop()
    return startTls(socket, start)
  }
}

async function greet(socket: Socket, session: Session): Promise<void> {
  const { greeting, delayMs = 0 } = session.house.behaviour()
  if (delayMs > 0) await wait(delayMs, undefined, { ref: false })
  if (await makeMischief(socket, greeting, '*')) return
  session.send(`* OK [CAPABILITY ${capabilitiesOf(session).join(' ')}] Ready`)
}

/** Null: nothing is to be said any more. */
async function answer(socket: Socket, session: Session, command: Command): Promise<Reply | null> {
  const { at = {}, delayMs = 0 } = session.house.behaviour()
  if (delayMs > 0) await wait(delayMs, undefined, { ref: false })
  const name = command.name === 'AUTHENTICATE' ? 'LOGIN' : command.name
  if (await makeMischief(socket, at[name], command.tag)) return null
  return runCommand(session, command)
}

function startTls(socket: Socket, start: ConnectionStart): Promise<void> | void {
  if (start.tls === null || start.house.behaviour().brokenTls === true) {
    socket.write('This is no TLS\r\n')
    return
  }
  return serveMailbox(secureServerSide(socket, start.tls), { ...start, secure: true }, false)
}
