import { type KeyboardEvent, useCallback, useState } from 'react'
import type { BoardColumn } from '../../../contract/ticket-shapes.ts'
import { type BoardLines, COLUMNS } from './board-store.ts'

interface Place {
  readonly column: BoardColumn
  readonly index: number
}

export interface BoardFocus {
  /** The card of each column that Tab leads to: the one that last had the focus. */
  readonly stops: Readonly<Record<BoardColumn, number>>
  /** The card that is to have the focus as soon as it is drawn. */
  readonly wanted: Place | null
  /** A card has taken the focus. */
  readonly take: (column: BoardColumn, index: number) => void
  /** The wanted card has it. */
  readonly arrived: () => void
}

const FIRST: BoardFocus['stops'] = { toWrite: 0, asked: 0, answered: 0, escalated: 0, solved: 0, ended: 0 }

/** The arrow keys lead from card to card and from column to column; each column is one stop of Tab. */
export function useBoardFocus(columns: BoardLines) {
  const [stops, setStops] = useState(FIRST)
  const [wanted, setWanted] = useState<Place | null>(null)
  const take = useCallback(
    (column: BoardColumn, index: number) =>
      setStops((old) => (old[column] === index ? old : { ...old, [column]: index })),
    [],
  )
  const arrived = useCallback(() => setWanted(null), [])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = placeOf(document.activeElement)
    const to = at === null || event.altKey || event.ctrlKey || event.metaKey ? null : targetOf(event.key, at, columns)
    if (to === null) return
    event.preventDefault()
    setWanted(to)
  }
  return { focus: { stops, wanted, take, arrived }, onKeyDown }
}

function placeOf(element: Element | null): Place | null {
  if (!(element instanceof HTMLElement)) return null
  const { column, index } = element.dataset
  const known = COLUMNS.find((one) => one === column)
  return known === undefined || index === undefined ? null : { column: known, index: Number(index) }
}

function targetOf(key: string, { column, index }: Place, columns: BoardLines): Place | null {
  const last = columns[column].total - 1
  switch (key) {
    case 'ArrowDown':
      return { column, index: Math.min(index + 1, last) }
    case 'ArrowUp':
      return { column, index: Math.max(index - 1, 0) }
    case 'Home':
      return { column, index: 0 }
    case 'End':
      return { column, index: last }
    case 'ArrowRight':
      return beside(1, { column, index }, columns)
    case 'ArrowLeft':
      return beside(-1, { column, index }, columns)
    default:
      return null
  }
}

/** In the next column that has a card, at the same height as far as it reaches. */
function beside(step: 1 | -1, { column, index }: Place, columns: BoardLines): Place | null {
  for (let at = COLUMNS.indexOf(column) + step; at >= 0 && at < COLUMNS.length; at += step) {
    const next = COLUMNS[at]
    const total = next === undefined ? 0 : columns[next].total
    if (next !== undefined && total > 0) return { column: next, index: Math.min(index, total - 1) }
  }
  return null
}
