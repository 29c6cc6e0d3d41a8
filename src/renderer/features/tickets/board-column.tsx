import { useEffect } from 'react'
import type { BoardColumn } from '../../../contract/ticket-shapes.ts'
import { TICKETS_TEXT } from '../../../text/interface/tickets.ts'
import { BOARD_COLUMN_TEXT } from '../../../text/tickets/states.ts'
import { formatNumber } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import styles from './board.module.css'
import { useBoard } from './board-store.ts'
import { useTicketFilter } from './filter-store.ts'
import type { SparseLines } from './sparse-lines.ts'
import { TicketCard } from './ticket-card.tsx'
import type { BoardFocus } from './use-board-focus.ts'
import { useKeptPlace } from './use-kept-place.ts'
import { useKeptScroll } from './use-kept-scroll.ts'
import { useVirtualRows, type VirtualRows } from './use-virtual-rows.ts'

/** Height of a card with the gap below it, in pixels, as in the style sheet. */
const CARD = 176

interface Props {
  readonly column: BoardColumn
  readonly list: SparseLines
  readonly now: number
  readonly focus: BoardFocus
}

/** One column of the board: how many stand in it, and those that are in sight. */
export function BoardColumnView(props: Props) {
  const { column, list, focus } = props
  const language = useLanguage()
  const text = TICKETS_TEXT[language].board
  const see = useBoard((state) => state.see)
  const filter = useTicketFilter((state) => state.filter)
  const rows = useVirtualRows(list.total, CARD)
  const { scroller, from, to } = rows
  useKeptPlace(scroller, list, CARD)
  useKeptScroll(scroller, column, filter)
  useEffect(() => void see(column, from, to), [see, column, from, to])
  useWantedFocus(column, focus, rows, list)
  const name = BOARD_COLUMN_TEXT[column][language]
  return (
    <section className={styles.column} aria-label={text.column(name, list.total)}>
      <h2 className={styles.title}>
        {name}{' '}
        <span className={styles.number} aria-hidden>
          {formatNumber(list.total, language)}
        </span>
      </h2>
      <div ref={scroller} className={styles.scroller} onScroll={rows.onScroll}>
        {list.total === 0 ? <p className={styles.none}>{text.none}</p> : <Cards {...props} rows={rows} />}
      </div>
    </section>
  )
}

function Cards({ column, list, now, focus, rows: { from, to } }: Props & { readonly rows: VirtualRows }) {
  // One of those that are drawn has to be the stop of Tab.
  const stop = Math.min(Math.max(focus.stops[column], from), to - 1)
  return (
    <ul className={styles.cards} style={{ height: list.total * CARD }}>
      {Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at).map((index) => {
        const line = list.lines.get(index)
        return (
          <li
            key={line?.id ?? `place ${index}`}
            className={styles.place}
            style={{ transform: `translateY(${index * CARD}px)` }}
            aria-setsize={list.total}
            aria-posinset={index + 1}
          >
            {line === undefined ? (
              <span className={styles.awaited} />
            ) : (
              <TicketCard
                line={line}
                column={column}
                index={index}
                now={now}
                isStop={index === stop}
                onFocus={focus.take}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Brings the wanted card into sight, and gives it the focus as soon as it is drawn. */
function useWantedFocus(
  column: BoardColumn,
  { wanted, arrived }: BoardFocus,
  { scroller, show, from, to }: VirtualRows,
  { lines }: SparseLines,
): void {
  const index = wanted?.column === column ? wanted.index : null
  useEffect(() => {
    if (index !== null) show(index)
  }, [index, show])
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried again whenever more cards are there
  useEffect(() => {
    const card = index === null ? null : scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)
    if (!card) return
    card.focus({ preventScroll: true })
    arrived()
  }, [index, arrived, from, to, lines])
}
