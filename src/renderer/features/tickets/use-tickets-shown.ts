import { useEffect, useRef } from 'react'
import { announce } from '../../frame/announcement-store.ts'
import { coalesce } from '../probes/coalesce.ts'
import { useTicketFilter } from './filter-store.ts'

/**
 * Asks for tickets now and whenever the filter changes: at once, but while one question is under way the newest waits for it, so that fast typing
 * asks few questions and the last one counts.
 */
export function useTicketsShown(load: () => Promise<void>, chosen: unknown = null): void {
  const filter = useTicketFilter((state) => state.filter)
  const soon = useRef<(() => void) | null>(null)
  soon.current ??= coalesce(load, 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen is read by `load`
  useEffect(() => soon.current?.(), [filter, chosen])
}

/** Tells screen readers how many there are, whenever that has changed while it is shown. */
export function useAnnouncedCounts(words: string | null): void {
  const before = useRef(words)
  useEffect(() => {
    if (words !== null && before.current !== null && before.current !== words) announce(words)
    before.current = words
  }, [words])
}
