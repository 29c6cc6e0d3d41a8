import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { TlsOptions } from 'node:tls'
import type { Running } from '../running.ts'
import { readLines } from './line-reader.ts'
import type { SmtpData } from './smtp-data.ts'
import { answerCommand, FIRST_STATE, type SmtpState } from './smtp-dialogue.ts'
import { secureServerSide, serveTcpLines } from './tcp-service.ts'

/** What an SMTP server needs of the lab. */
export interface SmtpHouse {
  readonly tls: TlsOptions | null
  readonly latencyMs: number
}

/** Starts a mail server that behaves as its data says. */
export function startSmtpServer(data: SmtpData, house: SmtpHouse): Promise<Running> {
  /** Greylisting remembers across connections. */
  const seen = new Set<string>()
  return serveTcpLines((socket) => {
    if (data.bannerFault === 'hangUp') return void socket.destroy()
    const stream = data.implicitTls === true && house.tls !== null ? secureServerSide(socket, house.tls) : socket
    void greet(stream, data, house).then(() => converse(stream, data, house, data.implicitTls === true, seen))
  })
}

async function greet(stream: Socket, data: SmtpData, { latencyMs }: SmtpHouse): Promise<void> {
  await wait(latencyMs + (data.bannerDelayMs ?? 0), undefined, { ref: false })
  if (data.bannerFault === 'silent') return
  if (data.bannerFault === 'endless') return sendWithoutEnd(stream)
  write(stream, data.banner ?? [`220 ${data.name} ESMTP`])
}

function sendWithoutEnd(stream: Socket): void {
  const line = `220-${'x'.repeat(500)}\r\n`
  const more = () => {
    while (!stream.destroyed && stream.write(line));
  }
  stream.on('drain', more)
  more()
}

function converse(
  stream: Socket,
  data: SmtpData,
  house: SmtpHouse,
  secure: boolean,
  seen: Set<string>,
  early = '',
): void {
  let state: SmtpState = { ...FIRST_STATE, secure, seen: new Set(seen) }
  let inMail = false
  const lines = readLines(
    stream,
    async (line) => {
      if (inMail) {
        if (line === '.') write(stream, ['250 2.0.0 Taken'])
        inMail = line !== '.'
        return
      }
      const [step, next] = answerCommand(data, state, line)
      state = next
      for (const each of next.seen) seen.add(each)
      const delay = house.latencyMs + (step.delayMs ?? 0)
      if (delay > 0) await wait(delay, undefined, { ref: false })
      write(stream, data.withoutEnhancedCodes === true ? step.lines.map(withoutCode) : step.lines)
      inMail = step.next === 'data'
      if (step.next === 'hangUp') stream.end()
      if (step.next === 'startTls') {
        secureAndGoOn(stream, data, house, seen, lines.stop())
      }
    },
    early,
  )
}

function secureAndGoOn(stream: Socket, data: SmtpData, house: SmtpHouse, seen: Set<string>, unread: string): void {
  if (data.startTls === 'failing' || house.tls === null) {
    stream.end('This is no TLS\r\n')
    return
  }
  const early = data.startTls === 'injectable' ? unread : ''
  converse(secureServerSide(stream, house.tls), data, house, true, seen, early)
}

function withoutCode(line: string): string {
  return line.replace(/^(\d{3}[ -])\d\.\d\.\d /, '$1')
}

function write(stream: Socket, lines: readonly string[]): void {
  if (!stream.destroyed) stream.write(lines.map((line) => `${line}\r\n`).join(''), 'latin1')
}
