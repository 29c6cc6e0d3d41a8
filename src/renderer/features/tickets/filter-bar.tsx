import { CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { TICKETS_TEXT } from '../../../text/interface/tickets.ts'
import { TICKET_MOVE_TEXT } from '../../../text/tickets/states.ts'
import { plainLine } from '../../components/plain-text.ts'
import { useLanguage, useText } from '../../language.ts'
import styles from './filter-bar.module.css'
import { useTicketFilter } from './filter-store.ts'

const MOVES = ['you', 'them', 'nobody'] as const

/** Which tickets are shown: by words as one types, by organization, by whose move it is. */
export function FilterBar({ children }: { readonly children?: ReactNode }) {
  const language = useLanguage()
  const text = TICKETS_TEXT[language].filter
  const { filter, choose } = useTicketFilter()
  return (
    <search className={styles.bar} aria-label={text.label}>
      <SearchField />
      <Organizations />
      <NativeSelect
        size="xs"
        aria-label={text.move}
        value={filter.move ?? ''}
        data={[
          { value: '', label: text.allMoves },
          ...MOVES.map((value) => ({ value, label: TICKET_MOVE_TEXT[value][language] })),
        ]}
        onChange={({ currentTarget: { value } }) => choose({ move: MOVES.find((move) => move === value) ?? null })}
      />
      {children}
    </search>
  )
}

function SearchField() {
  const text = useText(TICKETS_TEXT).filter
  const search = useTicketFilter((state) => state.filter.search)
  const choose = useTicketFilter((state) => state.choose)
  return (
    <TextInput
      id="ticket-search"
      className={styles.search ?? ''}
      size="xs"
      type="search"
      maxLength={500}
      aria-label={text.search}
      placeholder={text.placeholder}
      leftSection={<IconSearch size={15} stroke={1.7} />}
      rightSection={
        search !== '' && <CloseButton size="sm" aria-label={text.clear} onClick={() => choose({ search: '' })} />
      }
      value={search}
      onChange={({ currentTarget: { value } }) => choose({ search: value })}
    />
  )
}

function Organizations() {
  const text = useText(TICKETS_TEXT).filter
  const chosen = useTicketFilter((state) => state.filter.organization)
  const organizations = useTicketFilter((state) => state.organizations)
  const choose = useTicketFilter((state) => state.choose)
  return (
    <NativeSelect
      className={styles.organization ?? ''}
      size="xs"
      aria-label={text.organization}
      value={chosen ?? ''}
      data={[
        { value: '', label: text.allOrganizations },
        ...(organizations ?? []).map(({ id, name, count }) => ({
          value: id,
          label: text.ofOrganization(plainLine(name), count),
        })),
      ]}
      onChange={({ currentTarget: { value } }) => choose({ organization: value === '' ? null : value })}
    />
  )
}
