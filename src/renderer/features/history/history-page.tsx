import './styles.ts'
import { useEffect } from 'react'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { HISTORY_TEXT } from '../../../text/interface/history.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { LoadMore } from '../../components/load-more.tsx'
import { useRovingFocus } from '../../components/use-roving-focus.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useText } from '../../language.ts'
import { HistoryBar } from './history-bar.tsx'
import styles from './history-page.module.css'
import { HistoryRow } from './history-row.tsx'
import { useHistory } from './history-store.ts'

/** All that was diagnosed on this computer, to search, open, export and delete. */
export function HistoryPage() {
  const { entries, total, loaded, fault, search, reload, more } = useHistory()
  const faults = useText(FAULT_TEXT)
  const onKeyDown = useRovingFocus()
  const text = useText(HISTORY_TEXT)
  useEffect(() => void reload(), [reload])
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden" tabIndex={-1}>
        {text.title}
      </h1>
      {(total > 0 || search !== '') && <HistoryBar />}
      {fault && <p className={styles.fault}>{faults[fault.code]}</p>}
      {loaded && total === 0 && !fault && (search === '' ? <NothingYet /> : <NoMatch />)}
      {entries.length > 0 && (
        <ul className={styles.list} aria-label={text.list} onKeyDown={onKeyDown}>
          {entries.map((entry) => (
            <HistoryRow key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {entries.length < total && <LoadMore onMore={() => void more()} />}
    </div>
  )
}

function NothingYet() {
  const text = useText(HISTORY_TEXT).empty
  const go = useNavigation((state) => state.go)
  return (
    <EmptyState title={text.title} body={text.body} action={text.action} onAction={() => go('diagnose', 'compose')}>
      <p>{text.example}</p>
    </EmptyState>
  )
}

function NoMatch() {
  const text = useText(HISTORY_TEXT).noMatch
  const search = useHistory((state) => state.search)
  const find = useHistory((state) => state.find)
  return <EmptyState title={text.title(search)} body={text.body} action={text.action} onAction={() => void find('')} />
}
