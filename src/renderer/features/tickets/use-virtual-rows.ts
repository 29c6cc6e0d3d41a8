import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

/** So many rows beyond what is in sight are drawn too. */
const BEYOND = 3
/** Before it was measured: a screen. */
const TALL = 900

interface Range {
  readonly from: number
  readonly to: number
}

export interface VirtualRows extends Range {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly onScroll: () => void
  /** Brings a row into sight, with as little scrolling as that takes. */
  readonly show: (index: number) => void
}

/** Of a long list of rows of one height only those are drawn that are in sight, so that ten thousand cost no more than fifty. */
export function useVirtualRows(count: number, rowHeight: number): VirtualRows {
  const scroller = useRef<HTMLDivElement>(null)
  const [range, setRange] = useState<Range>({ from: 0, to: Math.min(count, Math.ceil(TALL / rowHeight) + BEYOND) })
  const measure = useCallback(() => {
    const next = rangeOf(scroller.current, count, rowHeight)
    setRange((old) => (old.from === next.from && old.to === next.to ? old : next))
  }, [count, rowHeight])
  useLayoutEffect(() => {
    measure()
    const watcher = new ResizeObserver(measure)
    if (scroller.current) watcher.observe(scroller.current)
    return () => watcher.disconnect()
  }, [measure])
  const show = useCallback(
    (index: number) => {
      const box = scroller.current
      if (box === null) return
      const top = index * rowHeight
      const height = box.clientHeight || TALL
      if (top < box.scrollTop) box.scrollTop = top
      else if (top + rowHeight > box.scrollTop + height) box.scrollTop = top + rowHeight - height
      measure()
    },
    [rowHeight, measure],
  )
  return { ...range, to: Math.min(range.to, count), scroller, onScroll: measure, show }
}

function rangeOf(box: HTMLDivElement | null, count: number, rowHeight: number): Range {
  const top = box?.scrollTop ?? 0
  const height = box?.clientHeight || TALL
  const from = Math.max(0, Math.floor(top / rowHeight) - BEYOND)
  return { from, to: Math.min(count, Math.ceil((top + height) / rowHeight) + BEYOND) }
}
