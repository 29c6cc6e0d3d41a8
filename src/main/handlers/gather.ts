/** Hands on what comes, but not more often than so: what comes in between is gathered. */
export function gather<T>(everyMs: number, handOn: (items: readonly T[]) => void) {
  let waiting: T[] = []
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (waiting.length > 0) handOn(waiting)
    waiting = []
  }
  return {
    add(item: T) {
      waiting.push(item)
      timer ??= setTimeout(flush, everyMs)
    },
    /** Hands on now what is still there. */
    flush,
  }
}
