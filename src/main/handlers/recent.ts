/** What was there last, within a limit; the oldest goes first. */
export interface Recent<Value> {
  keep(id: string, value: Value): void
  find(id: string): Value | undefined
}

/** Keeps in memory, until the program ends, as much as this limit allows. */
export function recent<Value>(limit: number, sizeOf: (value: Value) => number): Recent<Value> {
  const kept = new Map<string, Value>()
  let size = 0
  const drop = (id: string) => {
    const value = kept.get(id)
    if (value === undefined) return
    kept.delete(id)
    size -= sizeOf(value)
  }
  return {
    keep(id, value) {
      drop(id)
      kept.set(id, value)
      size += sizeOf(value)
      for (const oldest of [...kept.keys()]) if (size > limit) drop(oldest)
    },
    find: (id) => kept.get(id),
  }
}
