import type { Duplex } from 'node:stream'

/** Reads what a client says on a connection. */
export interface CommandReader {
  /** A whole command with its literals in it, without the last line end; null: the connection is over. */
  command(): Promise<string | null>
  /** One line, as an answer to `+`. */
  line(): Promise<string | null>
  /** Lets go of the connection; what was not read yet is forgotten (RFC 3501 §6.2.1). */
  stop(): void
}

/** `askForLiteral` is called when a client waits for `+` before it sends a literal. */
export function readCommands(stream: Duplex, askForLiteral: () => void): CommandReader {
  let waiting = ''
  let over = false
  let wake = () => {}
  const take = (piece: Buffer) => {
    waiting += piece.toString('latin1')
    wake()
  }
  const end = () => {
    over = true
    wake()
  }
  stream.on('data', take).on('close', end).on('end', end)
  const more = () =>
    new Promise<void>((resolve) => {
      wake = resolve
    })
  const upTo = async (length: () => number | null): Promise<string | null> => {
    for (;;) {
      const count = length()
      if (count !== null) {
        const text = waiting.slice(0, count)
        waiting = waiting.slice(count)
        return text
      }
      if (over) return null
      await more()
    }
  }
  const wholeLine = () => upTo(() => (waiting.includes('\n') ? waiting.indexOf('\n') + 1 : null))
  const line = async () => (await wholeLine())?.replace(/\r?\n$/, '') ?? null
  const command = async (): Promise<string | null> => {
    let text = ''
    for (;;) {
      const piece = await wholeLine()
      if (piece === null) return null
      text += piece
      const literal = /\{(\d+)(\+?)\}\r?\n$/.exec(piece)
      if (literal === null) return text.replace(/\r?\n$/, '')
      if (literal[2] === '') askForLiteral()
      const octets = await upTo(() => (waiting.length >= Number(literal[1]) ? Number(literal[1]) : null))
      if (octets === null) return null
      text += octets
    }
  }
  return { command, line, stop: () => void stream.off('data', take).off('close', end).off('end', end) }
}
