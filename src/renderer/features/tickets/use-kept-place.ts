import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { SparseLines } from './sparse-lines.ts'

/**
 * When tickets come or change while a list is shown, what stands under the eyes stays there: a list that is scrolled follows its first visible
 * row, and the row that had the focus has it again, even if drawing it anew took it away.
 */
export function useKeptPlace(scroller: RefObject<HTMLElement | null>, list: SparseLines, rowHeight: number): void {
  const before = useRef(list)
  const lost = useRef<Focused | null>(null)
  // What has the focus before this drawing; afterwards it may be gone.
  const focused = focusedIn(scroller.current)
  useLayoutEffect(() => {
    const box = scroller.current
    if (box === null) return
    if (before.current !== list) {
      const first = Math.floor(box.scrollTop / rowHeight)
      if (box.scrollTop > 0) box.scrollTop += movedBy(before.current, list, first) * rowHeight
      before.current = list
      lost.current = focused !== null && !box.contains(document.activeElement) ? focused : null
    }
    if (lost.current !== null && refocus(box, lost.current, list)) lost.current = null
  })
}

interface Focused {
  readonly id: string
  readonly index: string
}

function focusedIn(box: HTMLElement | null): Focused | null {
  const active = document.activeElement
  if (!(active instanceof HTMLElement) || box === null || !box.contains(active)) return null
  const { id, index } = active.dataset
  return id === undefined || index === undefined ? null : { id, index }
}

/** The same ticket, else the one that stands in its place now. False: the ticket is there, and its row is not drawn yet. */
function refocus(box: HTMLElement, { id, index }: Focused, { lines }: SparseLines): boolean {
  // Somebody has taken the focus meanwhile.
  if (document.activeElement !== document.body) return true
  const same = box.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)
  if (same === null && [...lines.values()].some((line) => line.id === id)) return false
  const row = same ?? box.querySelector<HTMLElement>(`[data-index="${CSS.escape(index)}"]`)
  row?.focus({ preventScroll: true })
  return true
}

/** By how many rows the one at that place has moved; none where it is gone. */
function movedBy(before: SparseLines, now: SparseLines, at: number): number {
  const id = before.lines.get(at)?.id
  if (id === undefined || now.lines.get(at)?.id === id) return 0
  for (const [place, line] of now.lines) if (line.id === id) return place - at
  return 0
}
