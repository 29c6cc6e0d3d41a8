import type { Socket } from 'node:net'
import { type LineReader, readLines } from '../../mail/line-reader.ts'
import { MailFailure } from './mail-failure.ts'

/** The few lines that are heard and said before a library takes over: the greeting and STARTTLS. */
export interface ClearTalk {
  say(line: string): void
  /** One line without its end. Throws MailFailure. */
  hear(timeoutMs: number): Promise<string>
  /** Lets go of the connection; returns what came and nobody heard. */
  release(): Buffer
}

export function clearTalk(socket: Socket, signal: AbortSignal): ClearTalk {
  const reader: LineReader = readLines(socket, signal)
  return {
    say: (line) => void socket.write(`${line}\r\n`),
    hear: async (timeoutMs) => {
      const heard = await reader.next(performance.now() + timeoutMs)
      if ('line' in heard) return heard.line
      throw new MailFailure(BROKE[heard.broke])
    },
    release: reader.release,
  }
}

const BROKE = { timeout: 'server-too-slow', closed: 'connection-lost', tooMuch: 'server-too-long' } as const
