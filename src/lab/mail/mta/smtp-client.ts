import type { Socket } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'

/** A reply, in one line for each of its own. */
export interface ClientReply {
  readonly code: number
  readonly text: string
}

/** The client's side of a dialogue with a mail server. Rejects when the connection ends. */
export interface SmtpClient {
  read(): Promise<ClientReply>
  say(line: string): Promise<ClientReply>
  /** The same connection with TLS. */
  secure(host: string, ca: string): Promise<SmtpClient>
  send(text: string): void
  close(): void
}

/** Speaks SMTP on a connection that is open. */
export function smtpClient(socket: Socket): SmtpClient {
  let waiting = ''
  let ended = false
  let wake = () => {}
  const take = (piece: Buffer) => {
    waiting += piece.toString('latin1')
    wake()
  }
  const end = () => {
    ended = true
    wake()
  }
  socket
    .on('data', take)
    .on('close', end)
    .on('error', end)
    .setTimeout(30_000, () => socket.destroy())
  const read = async (): Promise<ClientReply> => {
    for (;;) {
      const whole = /^(?:\d{3}-.*\r?\n)*(\d{3})(?: .*)?\r?\n/.exec(waiting)
      if (whole !== null) {
        waiting = waiting.slice(whole[0].length)
        return { code: Number(whole[1]), text: whole[0].trim().replaceAll('\r', '') }
      }
      if (ended) throw new Error('lost connection')
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  const send = (text: string) => void socket.write(text, 'latin1')
  return {
    read,
    send,
    say: (line) => {
      send(`${line}\r\n`)
      return read()
    },
    secure: async (host, ca) => {
      socket.off('data', take)
      return smtpClient(await shakeHands(socket, host, ca))
    },
    close: () => socket.destroy(),
  }
}

function shakeHands(socket: Socket, servername: string, ca: string): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const secured = connectTls({ socket, servername, ca }, () => resolve(secured))
    secured.once('error', reject)
  })
}
