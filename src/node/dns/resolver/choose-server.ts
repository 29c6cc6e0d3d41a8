import type { Destination } from '../exchange.ts'

/** How long a server may think before the next one is asked as well. */
const PATIENCE_MS = 800

/**
 * The first of several servers that works, in their order. All questions of a run go to this one: the C library, which asks
 * the next only after a time-out, makes each question wait for a dead server.
 */
export function chooseServer(
  servers: readonly Destination[],
  works: (server: Destination) => Promise<boolean>,
): Promise<Destination | null> {
  const [first = null] = servers
  if (servers.length < 2) return Promise.resolve(first)
  return new Promise((resolve) => {
    let left = servers.length
    let timer: NodeJS.Timeout | undefined
    const waiting = [...servers]
    const tryNext = () => {
      clearTimeout(timer)
      const server = waiting.shift()
      if (server === undefined) return
      timer = setTimeout(tryNext, PATIENCE_MS)
      works(server).then((good) => {
        left -= 1
        if (!good && left > 0) return tryNext()
        clearTimeout(timer)
        waiting.length = 0
        resolve(good ? server : first)
      })
    }
    tryNext()
  })
}
