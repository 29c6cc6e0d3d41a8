import { Checkbox } from '@mantine/core'
import { type KeyboardEvent, memo, useEffect, useState } from 'react'
import type { TicketLine } from '../../../contract/ticket-shapes.ts'
import { TICKETS_TEXT } from '../../../text/interface/tickets.ts'
import { ANSWER_KIND_TEXT } from '../../../text/tickets/answer-kinds.ts'
import { dayOf } from '../../../text/tickets/days.ts'
import { DUE_REASON_TEXT, untilWords } from '../../../text/tickets/due.ts'
import { plainLine } from '../../components/plain-text.ts'
import { useLanguage } from '../../language.ts'
import { useTicketFilter } from './filter-store.ts'
import styles from './list-page.module.css'
import { useTicketList } from './list-store.ts'
import type { SparseLines } from './sparse-lines.ts'
import { MoveOfTicket, StateOfTicket } from './ticket-badges.tsx'
import { useTicket } from './ticket-store.ts'
import { useKeptPlace } from './use-kept-place.ts'
import { useKeptScroll } from './use-kept-scroll.ts'
import { useNow } from './use-now.ts'
import { useVirtualRows } from './use-virtual-rows.ts'

/** Height of a row in pixels, as in the style sheet. */
const ROW = 66

/** Those rows of the list that are in sight. */
export function ListRows({ list }: { readonly list: SparseLines }) {
  const text = TICKETS_TEXT[useLanguage()].list
  const now = useNow()
  const see = useTicketList((state) => state.see)
  const choice = useTicketList((state) => state.choice)
  const filter = useTicketFilter((state) => state.filter)
  const rows = useVirtualRows(list.total, ROW)
  const { scroller, from, to, show } = rows
  useKeptPlace(scroller, list, ROW)
  useKeptScroll(scroller, `list ${JSON.stringify(choice)}`, filter)
  useEffect(() => void see(from, to), [see, from, to])
  const onKeyDown = useListKeys(list, rows.scroller, show, to)
  return (
    <div ref={scroller} className={styles.scroller} onScroll={rows.onScroll}>
      <ul className={styles.rows} style={{ height: list.total * ROW }} aria-label={text.label} onKeyDown={onKeyDown}>
        {Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at).map((index) => {
          const line = list.lines.get(index)
          return (
            <li
              key={line?.id ?? `place ${index}`}
              className={styles.place}
              style={{ transform: `translateY(${index * ROW}px)` }}
              aria-setsize={list.total}
              aria-posinset={index + 1}
            >
              {line !== undefined && <Row line={line} index={index} now={now} />}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Arrow keys, Home and End lead from row to row, also to those that are not drawn yet. */
function useListKeys(
  list: SparseLines,
  scroller: ReturnType<typeof useVirtualRows>['scroller'],
  show: (index: number) => void,
  to: number,
) {
  const [wanted, setWanted] = useState<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried again whenever more rows are there
  useEffect(() => {
    if (wanted === null) return
    show(wanted)
    const row = scroller.current?.querySelector<HTMLElement>(`button[data-index="${wanted}"]`)
    if (!row) return
    row.focus({ preventScroll: true })
    setWanted(null)
  }, [wanted, list, to, show])
  return (event: KeyboardEvent<HTMLElement>) => {
    const { activeElement } = document
    const at = activeElement instanceof HTMLElement ? Number(activeElement.dataset.index ?? Number.NaN) : Number.NaN
    const next = Number.isNaN(at) ? null : targetOf(event.key, at, list.total - 1)
    if (next === null) return
    event.preventDefault()
    setWanted(next)
  }
}

function targetOf(key: string, at: number, last: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, last)
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}

interface RowProps {
  readonly line: TicketLine
  readonly index: number
  readonly now: number
}

/** One ticket in two lines. */
const Row = memo(function Row({ line, index, now }: RowProps) {
  const language = useLanguage()
  const text = TICKETS_TEXT[language]
  const open = useTicket((state) => state.open)
  const isSelected = useTicketList(({ selected }) => selected.has(line.id))
  const toggle = useTicketList((state) => state.toggle)
  const name = plainLine(line.organizationName)
  const addresses = plainLine(line.addresses.join(', '))
  return (
    <div className={styles.row} data-selected={isSelected}>
      <Checkbox
        size="xs"
        className={styles.check ?? ''}
        aria-label={text.list.select(`${name} ${addresses}`)}
        checked={isSelected}
        onChange={() => toggle(line.id)}
      />
      <button
        type="button"
        className={styles.open}
        data-id={line.id}
        data-index={index}
        onClick={() => void open(line.id)}
      >
        <span className={styles.who}>
          <strong>{name}</strong> <bdi className="mono">{addresses}</bdi>
        </span>
        <span className={styles.badges}>
          <StateOfTicket state={line.state} />
          <MoveOfTicket move={line.due.move} />
        </span>
        <span className={styles.about}>{factWords(line, language).join(' · ')}</span>
        <span className={styles.when} data-reached={line.due.isReached && line.due.move === 'you'}>
          {whenWords(line, language, now)}
        </span>
      </button>
    </div>
  )
})

function factWords(line: TicketLine, language: 'en' | 'de'): readonly string[] {
  const text = TICKETS_TEXT[language].card
  const { appealName, lastAnswer, readFromMail, refusals } = line
  return [
    ...(appealName === null ? [] : [plainLine(appealName)]),
    ...(lastAnswer === null ? [] : [text.lastAnswer(ANSWER_KIND_TEXT[lastAnswer].name[language])]),
    ...(readFromMail ? [text.readFromMail] : []),
    ...(refusals > 1 ? [text.refusals(refusals)] : []),
  ]
}

/** What is due and until when; of what has ended, when that was. */
function whenWords({ due, since }: TicketLine, language: 'en' | 'de', now: number): string {
  if (due.because === 'ended') return dayOf(since, language)
  const until = untilWords(due, language, now)
  const name = DUE_REASON_TEXT[due.because].name[language]
  return due.at === null ? name : `${name} · ${dayOf(due.at, language)} · ${until}`
}
