import { Button, Checkbox, NativeSelect, SegmentedControl } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { TICKETS_TEXT } from '../../../text/interface/tickets.ts'
import { Confirm } from '../../components/confirm.tsx'
import { toast } from '../../frame/toast.ts'
import { useLanguage, useText } from '../../language.ts'
import { FaultNote } from '../probes/fault-note.tsx'
import { FilterBar } from './filter-bar.tsx'
import { isNarrowed, useTicketFilter } from './filter-store.ts'
import styles from './list-page.module.css'
import { ListRows } from './list-rows.tsx'
import { useTicketList } from './list-store.ts'
import { NoTickets } from './no-tickets.tsx'
import { TicketExport } from './ticket-export.tsx'
import { useAnnouncedCounts, useTicketsShown } from './use-tickets-shown.ts'

/** All tickets in one list, to search, sort, export and delete. */
export function TicketListPage() {
  const text = useText(TICKETS_TEXT)
  const { list, choice, fault, load } = useTicketList()
  const filter = useTicketFilter((state) => state.filter)
  const loadOrganizations = useTicketFilter((state) => state.loadOrganizations)
  useTicketsShown(load, choice)
  useEffect(() => void loadOrganizations(), [loadOrganizations])
  const words = list === null ? null : isNarrowed(filter) ? text.found(list.total) : text.count(list.total)
  useAnnouncedCounts(words)
  const isEmpty = list !== null && list.total === 0 && !isNarrowed(filter) && choice.open === null
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden" tabIndex={-1}>
        {text.list.title}
      </h1>
      <FaultNote fault={fault} />
      {isEmpty ? (
        <NoTickets />
      ) : (
        <>
          <FilterBar>
            <ListChoices />
          </FilterBar>
          <Selection words={words ?? ''} />
          {list !== null && <ListRows list={list} />}
        </>
      )}
    </div>
  )
}

const STATES = { all: null, open: true, ended: false } as const
const STATE_NAMES = ['all', 'open', 'ended'] as const
const ORDERS = ['due', 'newest'] as const

function ListChoices() {
  const text = useText(TICKETS_TEXT).filter
  const { choice, choose } = useTicketList()
  return (
    <>
      <SegmentedControl
        className={styles.segments ?? ''}
        size="xs"
        aria-label={text.state}
        value={STATE_NAMES.find((name) => STATES[name] === choice.open) ?? 'all'}
        data={STATE_NAMES.map((value) => ({ value, label: text.states[value] }))}
        onChange={(value) => choose({ open: STATES[STATE_NAMES.find((name) => name === value) ?? 'all'] })}
      />
      <NativeSelect
        size="xs"
        aria-label={text.order}
        value={choice.order}
        data={ORDERS.map((value) => ({ value, label: text.orders[value] }))}
        onChange={({ currentTarget: { value } }) => choose({ order: ORDERS.find((order) => order === value) ?? 'due' })}
      />
    </>
  )
}

/** How many there are, and what can be done with those that are selected. */
function Selection({ words }: { readonly words: string }) {
  const text = useText(TICKETS_TEXT).list
  const { selected, list, selectAll, selectNone } = useTicketList()
  const [asked, setAsked] = useState(false)
  const count = selected.size
  const isAll = count > 0 && count >= (list?.total ?? 0)
  return (
    <div className={styles.selection}>
      <Checkbox
        size="xs"
        aria-label={text.selectAll}
        checked={isAll}
        indeterminate={count > 0 && !isAll}
        onChange={() => (isAll ? selectNone() : void selectAll())}
      />
      <p className={styles.count} aria-live="polite">
        {count > 0 ? text.selected(count) : words}
      </p>
      <TicketExport ids={count > 0 ? [...selected] : null} />
      <Button
        variant="default"
        size="xs"
        disabled={count === 0}
        leftSection={<IconTrash size={15} stroke={1.6} />}
        onClick={() => setAsked(true)}
      >
        {text.delete}
      </Button>
      <ConfirmDelete opened={asked} count={count} onClose={() => setAsked(false)} />
    </div>
  )
}

interface ConfirmProps {
  readonly opened: boolean
  readonly count: number
  readonly onClose: () => void
}

function ConfirmDelete({ opened, count, onClose }: ConfirmProps) {
  const language = useLanguage()
  const text = TICKETS_TEXT[language].list
  const remove = useTicketList((state) => state.remove)
  const confirmed = async () => {
    onClose()
    const deleted = await remove()
    const { fault } = useTicketList.getState()
    await (deleted === null
      ? toast(FAULT_TEXT[language][fault?.code ?? 'internal'], 'failed')
      : toast(text.deleted(deleted)))
  }
  return (
    <Confirm
      opened={opened}
      title={text.confirm.title(count)}
      body={text.confirm.body}
      yes={text.confirm.yes}
      onYes={() => void confirmed()}
      onClose={onClose}
    />
  )
}
