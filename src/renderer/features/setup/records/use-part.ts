import { useState } from 'react'

/** The first of many; the next so many when they are wanted. Drawing a thousand records at once would stop the window. */
export function usePart<T>(all: readonly T[], size: number) {
  const [wanted, setWanted] = useState(size)
  return {
    part: all.slice(0, wanted),
    rest: Math.max(0, all.length - wanted),
    next: Math.min(size, Math.max(0, all.length - wanted)),
    more: () => setWanted(wanted + size),
  }
}
