import { type RefObject, useLayoutEffect } from 'react'

interface Left {
  readonly filter: object
  readonly top: number
}

/** How far each list was scrolled when it was left, and what it showed then. */
const left = new Map<string, Left>()

/** Who comes back from a ticket finds board and list scrolled as they were; another filter begins at the top. */
export function useKeptScroll(scroller: RefObject<HTMLElement | null>, list: string, filter: object): void {
  useLayoutEffect(() => {
    const box = scroller.current
    if (box === null) return
    const before = left.get(list)
    const top = before?.filter === filter ? before.top : 0
    box.scrollTop = Math.min(top, Math.max(0, box.scrollHeight - box.clientHeight))
    return () => void left.set(list, { filter, top: box.scrollTop })
  }, [scroller, list, filter])
}
