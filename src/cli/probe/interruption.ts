/** Ctrl+C, the end of the time, or a reader who has gone away (EPIPE): what runs comes to its end in order. */
export interface Interruption {
  readonly signal: AbortSignal
  /** The time was up. */
  isTimeUp(): boolean
  /** From here on Ctrl+C ends the program at once again. */
  end(): void
}

/** Begins to listen. `timeoutSeconds` null: as long as it takes. */
export function interruption(timeoutSeconds: number | null): Interruption {
  const stop = new AbortController()
  let timeUp = false
  const interrupt = () => stop.abort()
  const timer =
    timeoutSeconds === null
      ? undefined
      : setTimeout(() => {
          timeUp = true
          stop.abort()
        }, timeoutSeconds * 1000)
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, interrupt)
  process.stdout.on('error', interrupt)
  return {
    signal: stop.signal,
    isTimeUp: () => timeUp,
    end: () => {
      clearTimeout(timer)
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, interrupt)
      process.stdout.off('error', interrupt)
    },
  }
}
