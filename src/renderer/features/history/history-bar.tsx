import { Button, Checkbox, CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconFileExport, IconSearch, IconTrash } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { HISTORY_TEXT } from '../../../text/interface/history.ts'
import { useLanguage, useText } from '../../language.ts'
import { ConfirmDelete } from './confirm-delete.tsx'
import { exportEntries } from './export-entries.ts'
import styles from './history-bar.module.css'
import { useHistory } from './history-store.ts'

/** So long nothing more must be typed before it is searched. */
const PAUSE_MS = 180

/** The search field, and what can be done with what is selected. */
export function HistoryBar() {
  return (
    <div className={styles.bar}>
      <SearchField />
      <Selection />
    </div>
  )
}

function SearchField() {
  const text = useText(HISTORY_TEXT)
  const search = useHistory((state) => state.search)
  const find = useHistory((state) => state.find)
  const [typed, setTyped] = useState(search)
  const findSoon = useDebouncedCallback((words: string) => void find(words), PAUSE_MS)
  // The search can be emptied elsewhere too.
  useEffect(() => setTyped(search), [search])
  return (
    <TextInput
      id="history-search"
      type="search"
      aria-label={text.search}
      placeholder={text.searchPlaceholder}
      leftSection={<IconSearch size={16} stroke={1.7} />}
      rightSection={
        typed !== '' && <CloseButton size="sm" aria-label={text.clearSearch} onClick={() => void find('')} />
      }
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value)
        findSoon(value)
      }}
    />
  )
}

function Selection() {
  const { selected, entries, total, search, selectAll, selectNone } = useHistory()
  const language = useLanguage()
  const text = HISTORY_TEXT[language]
  const [confirming, setConfirming] = useState<readonly string[] | null>(null)
  const chosen = selected.size > 0 ? [...selected] : null
  const all = selected.size === entries.length && entries.length > 0
  return (
    <div className={styles.selection}>
      <Checkbox
        size="xs"
        aria-label={text.selectAll}
        checked={all}
        indeterminate={selected.size > 0 && !all}
        onChange={all ? selectNone : selectAll}
      />
      <p className={styles.count} aria-live="polite">
        {chosen ? text.selected(chosen.length) : search === '' ? text.count(total) : text.found(total)}
      </p>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFileExport size={15} stroke={1.6} />}
        onClick={() => void exportEntries(chosen, language)}
      >
        {chosen ? text.exportSelected : text.exportAll}
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={!chosen}
        leftSection={<IconTrash size={15} stroke={1.6} />}
        onClick={() => setConfirming(chosen)}
      >
        {text.delete}
      </Button>
      <ConfirmDelete ids={confirming} onClose={() => setConfirming(null)} />
    </div>
  )
}
