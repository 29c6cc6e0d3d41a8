import type { Socket } from 'node:net'
import type { TlsState } from '../../engine/checks/world.ts'
import { type ShakeOptions, shakeHands } from '../tls/shake-hands.ts'
import { type LineOutcome, type LineReader, readLines } from './line-reader.ts'
import type { Patience } from './patience.ts'
import { newTranscript, type Transcript } from './transcript.ts'

/** A connection on which lines are said and heard, first in the clear, then perhaps under TLS; with its transcript. */
export interface Conversation {
  readonly transcript: Transcript
  /** Milliseconds since it began. */
  elapsed(): number
  /** Sends lines in one packet; line ends inside them are taken out, so that one line stays one command. */
  say(...lines: readonly string[]): void
  /** Hears one line, at most so many milliseconds from now, and never beyond the end of the whole. */
  hear(patienceMs: number): Promise<LineOutcome>
  /** From here on under TLS. What came in the clear before and was not asked for is dropped and noted (CVE-2011-0411). */
  secure(options: Omit<ShakeOptions, 'timeoutMs' | 'signal'>): Promise<TlsState>
  close(): void
}

export function newConversation(socket: Socket, patience: Patience, signal: AbortSignal): Conversation {
  const start = performance.now()
  const end = start + patience.overallMs
  const transcript = newTranscript()
  let line: Socket = socket
  let reader: LineReader = readLines(socket, signal)
  return {
    transcript,
    elapsed: () => performance.now() - start,
    say: (...texts) => {
      const lines = texts.map((text) => text.replace(/[\r\n].*/s, ''))
      for (const one of lines) transcript.client(one)
      if (line.writable) line.write(lines.map((one) => `${one}\r\n`).join(''))
    },
    hear: async (patienceMs) => {
      const outcome = await reader.next(Math.min(end, performance.now() + patienceMs))
      if ('line' in outcome) transcript.server(outcome.line)
      else transcript.remark(REMARKS[outcome.broke])
      return outcome
    },
    secure: async (options) => {
      const early = reader.release()
      if (early.length > 0) transcript.remark(`${early.length} octets in the clear before TLS were dropped`)
      const timeoutMs = Math.max(1, Math.min(patience.tlsMs, end - performance.now()))
      const { state, socket: secured } = await shakeHands(line, { ...options, timeoutMs, signal })
      transcript.remark(state.outcome === 'ok' ? `${state.protocol} ${state.cipher}` : `TLS failed: ${state.error}`)
      if (secured !== null) {
        line = secured
        reader = readLines(secured, signal)
      }
      return state
    },
    close: () => {
      reader.release()
      line.destroy()
    },
  }
}

const REMARKS = { timeout: 'no answer in time', closed: 'the server hung up', tooMuch: 'a line without end' } as const
