import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { SparseLines } from './sparse-lines.ts'

/**
 * When tickets come or change while a list is shown, what stands under the eyes stays there: a list that is scrolled follows its first visible
 * row, and the row that had the focus has it again, even if drawing it anew took it away.
 */
export function useKeptPlace(scroller: RefObject<HTMLElement | null>, list: SparseLines, rowHeight: number): void {
  const before = useRef(list)
  // What has the focus before this drawing; afterwards it may be gone.
  const focused = focusedIn(scroller.current)
  useLayoutEffect(() => {
    const box = scroller.current
    if (box === null || before.current === list) return
    if (box.scrollTop > 0)
      box.scrollTop += movedBy(before.current, list, Math.floor(box.scrollTop / rowHeight)) * rowHeight
    before.current = list
    if (focused !== null && !box.contains(document.activeElement)) refocus(box, focused)
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

/** The same ticket, else the one that stands in its place now. */
function refocus(box: HTMLElement, { id, index }: Focused): void {
  const row =
    box.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ??
    box.querySelector<HTMLElement>(`[data-index="${CSS.escape(index)}"]`)
  row?.focus({ preventScroll: true })
}

/** By how many rows the one at that place has moved; none where it is gone. */
function movedBy(before: SparseLines, now: SparseLines, at: number): number {
  const id = before.lines.get(at)?.id
  if (id === undefined || now.lines.get(at)?.id === id) return 0
  for (const [place, line] of now.lines) if (line.id === id) return place - at
  return 0
}
