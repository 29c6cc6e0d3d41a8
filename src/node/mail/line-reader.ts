import type { Socket } from 'node:net'

/** What reading a line came to: the line (without its end, a byte string), or why there is none. */
export type LineOutcome = { readonly line: string } | { readonly broke: 'timeout' | 'closed' | 'tooMuch' }

/** Reads a connection line by line, pulling: what nobody asks for stays with the kernel. */
export interface LineReader {
  /** The next line, at the latest at `deadline` (milliseconds of `performance.now()`). */
  next(deadline: number): Promise<LineOutcome>
  /** Lets go of the connection; returns what had come and nobody had read. */
  release(): Buffer
}

/** RFC 5321 §4.5.3.1.5 says 512 octets; servers write more, so longer ones are taken, and endless ones are not. */
const LONGEST_LINE = 2000

export function readLines(socket: Socket, signal: AbortSignal): LineReader {
  let held: Buffer = Buffer.alloc(0)
  let closed = false
  let wake = () => {}
  const onReadable = () => wake()
  const onEnd = () => {
    closed = true
    wake()
  }
  const ends = ['end', 'close', 'error'] as const
  socket.on('readable', onReadable)
  for (const end of ends) socket.on(end, onEnd)
  signal.addEventListener('abort', onEnd, { once: true })

  const pull = () => {
    const chunk = socket.read() as Buffer | null
    if (chunk !== null) held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    return chunk !== null
  }
  const take = (): LineOutcome | null => {
    const end = held.indexOf(0x0a)
    if (end > LONGEST_LINE || (end < 0 && held.length > LONGEST_LINE)) return { broke: 'tooMuch' }
    if (end < 0) return null
    const line = held.toString('latin1', 0, end > 0 && held[end - 1] === 0x0d ? end - 1 : end)
    held = held.subarray(end + 1)
    return { line }
  }
  const next = async (deadline: number): Promise<LineOutcome> => {
    for (;;) {
      const outcome = take()
      if (outcome !== null) return outcome
      if (signal.aborted) return { broke: 'closed' }
      if (pull()) continue
      if (closed) return { broke: 'closed' }
      if (!(await woken(deadline))) return { broke: 'timeout' }
    }
  }
  const woken = (deadline: number) =>
    new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), Math.max(0, deadline - performance.now()))
      wake = () => {
        clearTimeout(timer)
        resolve(true)
      }
    })
  const release = () => {
    socket.removeListener('readable', onReadable)
    for (const end of ends) socket.removeListener(end, onEnd)
    signal.removeEventListener('abort', onEnd)
    pull()
    const rest = held
    held = Buffer.alloc(0)
    return rest
  }
  return { next, release }
}
