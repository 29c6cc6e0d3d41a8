import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { TlsOptions } from 'node:tls'
import type { Running } from '../running.ts'
import { readLines } from './line-reader.ts'
import type { MailboxServiceData } from './mailbox-data.ts'
import { answerLine, greetingLines } from './mailbox-dialogue.ts'
import { secureServerSide, serveTcpLines } from './tcp-service.ts'

/** Starts an IMAP, POP3 or ManageSieve service that greets and does TLS. */
export function startMailboxService(
  data: MailboxServiceData,
  tls: TlsOptions | null,
  latencyMs: number,
): Promise<Running> {
  return serveTcpLines(async (socket) => {
    const secure = data.implicitTls === true && tls !== null
    const stream = secure ? secureServerSide(socket, tls) : socket
    converse(stream, data, tls, secure)
    if (latencyMs > 0) await wait(latencyMs, undefined, { ref: false })
    if (data.silent !== true) write(stream, greetingLines(data, secure))
  })
}

function converse(stream: Socket, data: MailboxServiceData, tls: TlsOptions | null, secure: boolean): void {
  const lines = readLines(stream, async (line) => {
    const step = answerLine(data, secure, line)
    write(stream, step.lines)
    if (step.next === 'hangUp') stream.end()
    if (step.next !== 'startTls' || tls === null) return
    lines.stop()
    const secured = secureServerSide(stream, tls)
    converse(secured, data, tls, true)
    // RFC 5804 §2.2: the capabilities come again by themselves.
    if (data.protocol === 'managesieve') secured.once('secure', () => write(secured, greetingLines(data, true)))
  })
}

function write(stream: Socket, lines: readonly string[]): void {
  if (!stream.destroyed) stream.write(lines.map((line) => `${line}\r\n`).join(''), 'latin1')
}
