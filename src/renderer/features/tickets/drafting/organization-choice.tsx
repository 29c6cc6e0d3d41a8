import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { TICKET_START_TEXT } from '../../../../text/interface/ticket-start.ts'
import { useText } from '../../../language.ts'
import { useNewTicket } from './new-ticket-store.ts'
import styles from './organization-choice.module.css'
import writing from './writing.module.css'

/** So many are shown at once; a word of the name finds the others. */
const MOST = 60

/** Whom to ask, where nothing tells it: all that can be asked, to be searched by name. */
export function OrganizationChoice() {
  const text = useText(TICKET_START_TEXT).organization
  const { organizations, loadOrganizations, begin } = useNewTicket()
  const [search, setSearch] = useState('')
  useEffect(() => void loadOrganizations(), [loadOrganizations])
  const found = useMemo(() => {
    const words = search.toLowerCase().split(/\s+/)
    return (organizations ?? []).filter(({ id, name }) => {
      const all = `${name} ${id}`.toLowerCase()
      return words.every((word) => all.includes(word))
    })
  }, [organizations, search])
  const choose = (organization: string) => void begin({ kind: 'empty', organization, address: null })
  return (
    <section className={writing.card} aria-labelledby="new-ticket-organization">
      <h2 id="new-ticket-organization">{text.title}</h2>
      <TextInput
        className={writing.short ?? ''}
        label={text.search}
        leftSection={<IconSearch size={15} stroke={1.7} aria-hidden />}
        spellCheck={false}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <ul className={styles.list} aria-label={text.list}>
        {found.slice(0, MOST).map(({ id, name, ways }) => (
          <li key={id}>
            <button type="button" className={styles.choice} onClick={() => choose(id)}>
              <span>{name}</span>
              <span className={styles.ways}>{text.ways(ways)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={writing.hint} role="status">
        {organizations !== null && found.length === 0 && text.none}
        {found.length > MOST && text.more(found.length - MOST)}
      </p>
    </section>
  )
}
