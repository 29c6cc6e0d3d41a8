import { TICKETS_TEXT } from '../../../text/interface/tickets.ts'
import { BOARD_COLUMN_TEXT } from '../../../text/tickets/states.ts'
import { useLanguage } from '../../language.ts'
import { FaultNote } from '../probes/fault-note.tsx'
import styles from './board.module.css'
import { BoardColumnView } from './board-column.tsx'
import { type BoardLines, COLUMNS, useBoard } from './board-store.ts'
import { FilterBar } from './filter-bar.tsx'
import { isNarrowed, useTicketFilter } from './filter-store.ts'
import { NoTickets } from './no-tickets.tsx'
import { useBoardFocus } from './use-board-focus.ts'
import { useNow } from './use-now.ts'
import { useAnnouncedCounts, useTicketsShown } from './use-tickets-shown.ts'

/** All tickets in the columns of their states, what is due first. */
export function BoardPage() {
  const language = useLanguage()
  const text = TICKETS_TEXT[language]
  const { columns, fault, load } = useBoard()
  const filter = useTicketFilter((state) => state.filter)
  useTicketsShown(load)
  const total = columns === null ? 0 : totalOf(columns)
  useAnnouncedCounts(columns === null ? null : countWords(columns, language))
  const isEmpty = columns !== null && total === 0 && !isNarrowed(filter)
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden" tabIndex={-1}>
        {text.board.title}
      </h1>
      <FaultNote fault={fault} />
      {isEmpty ? <NoTickets /> : <FilterBar />}
      {columns !== null && !isEmpty && <Board columns={columns} />}
    </div>
  )
}

function Board({ columns }: { readonly columns: BoardLines }) {
  const text = TICKETS_TEXT[useLanguage()].board
  const now = useNow()
  const { focus, onKeyDown } = useBoardFocus(columns)
  return (
    // In a narrow window it is scrolled sideways, by keyboard too (WCAG 2.1.1).
    <section
      className={styles.board}
      aria-label={text.region}
      aria-describedby="board-keys"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <p id="board-keys" className="visually-hidden">
        {text.keys}
      </p>
      {COLUMNS.map((column) => (
        <BoardColumnView key={column} column={column} list={columns[column]} now={now} focus={focus} />
      ))}
    </section>
  )
}

function totalOf(columns: BoardLines): number {
  return COLUMNS.reduce((sum, column) => sum + columns[column].total, 0)
}

function countWords(columns: BoardLines, language: 'en' | 'de'): string {
  const filled = COLUMNS.filter((column) => columns[column].total > 0)
  const words = filled.map((column) => `${BOARD_COLUMN_TEXT[column][language]} ${columns[column].total}`).join(', ')
  return TICKETS_TEXT[language].board.announce(totalOf(columns), words)
}
