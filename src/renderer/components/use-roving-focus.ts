import type { KeyboardEvent } from 'react'

/** Arrow keys, Home and End move between the rows' buttons; Tab works as everywhere. */
export function useRovingFocus() {
  return (event: KeyboardEvent<HTMLElement>) => {
    const rows: readonly Element[] = [...event.currentTarget.querySelectorAll('[data-row]')]
    const at = document.activeElement ? rows.indexOf(document.activeElement) : -1
    const to = targetOf(event.key, at, rows.length)
    if (at < 0 || to === null) return
    event.preventDefault()
    const row = rows[to]
    if (row instanceof HTMLElement) row.focus()
  }
}

function targetOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
