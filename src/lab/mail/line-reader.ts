import type { Duplex } from 'node:stream'

/**
 * Gives the lines that arrive on a connection one after another, each when the one before was dealt with. `stop` gives what
 * was not read yet; `early` is read before anything that arrives.
 */
export function readLines(
  stream: Duplex,
  onLine: (line: string) => Promise<void>,
  early = '',
): { readonly stop: () => string } {
  let waiting = early
  let busy = false
  let stopped = false
  const next = async (): Promise<void> => {
    const end = waiting.indexOf('\n')
    if (busy || stopped || end === -1) return
    busy = true
    const line = waiting.slice(0, end).replace(/\r$/, '')
    waiting = waiting.slice(end + 1)
    await onLine(line)
    busy = false
    return next()
  }
  const take = (piece: Buffer) => {
    waiting += piece.toString('latin1')
    void next()
  }
  stream.on('data', take)
  void next()
  return {
    stop: () => {
      stopped = true
      stream.off('data', take)
      return waiting
    },
  }
}
