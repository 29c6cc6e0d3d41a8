/** What earlier lines of a log said that later ones need (who the recipient of "delivery 7" is, what the columns mean). */
export type LogMemory = Map<string, string>

const MOST_ENTRIES = 5000
const LONGEST_VALUE = 4096

/** Keeps a value for later lines. The oldest make room, and what is too long is not kept, so that a log without end fits. */
export function remember(memory: LogMemory, key: string, value: string): void {
  memory.delete(key)
  if (value.length > LONGEST_VALUE) return
  for (const oldest of memory.keys()) {
    if (memory.size < MOST_ENTRIES) break
    memory.delete(oldest)
  }
  memory.set(key, value)
}
