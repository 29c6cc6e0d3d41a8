import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { EXPERIMENTS_TEXT } from '../../../text/interface/experiments.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useText } from '../../language.ts'
import { useMailboxes } from '../mailboxes/mailboxes-store.ts'
import { ExperimentCard } from './experiment-card.tsx'
import { ExperimentForm } from './experiment-form.tsx'
import styles from './experiments-page.module.css'
import { useExperiments } from './experiments-store.ts'
import { FaultNote } from './fault-note.tsx'
import { NoAccounts } from './no-accounts.tsx'
import page from './page.module.css'
import { StopNotes } from './stop-notes.tsx'
import { useTestMailboxes } from './use-test-mailboxes.ts'

/** Pairs of probes that differ in one thing: what is under way, and what came out. */
export function ExperimentsPage() {
  const text = useText(EXPERIMENTS_TEXT)
  const { experiments, loaded, fault, load } = useExperiments()
  const { ready, loaded: accountsLoaded } = useTestMailboxes()
  const reload = useMailboxes((state) => state.reload)
  const [beginning, setBeginning] = useState(false)
  useEffect(() => {
    void load()
    void reload()
  }, [load, reload])
  const isEmpty = loaded && experiments.length === 0
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div className={page.words}>
          <h1 tabIndex={-1}>{text.title}</h1>
          <p className={page.lead}>{text.lead}</p>
        </div>
        {ready && !isEmpty && (
          <Button size="xs" leftSection={<IconPlus size={15} stroke={1.7} />} onClick={() => setBeginning(true)}>
            {text.start}
          </Button>
        )}
      </header>
      <FaultNote fault={fault} />
      <StopNotes />
      {isEmpty && accountsLoaded && (ready ? <Nothing onStart={() => setBeginning(true)} /> : <NoAccounts />)}
      <ul className={styles.list} aria-label={text.list}>
        {experiments.map((view) => (
          <li key={view.experiment.id}>
            <ExperimentCard view={view} />
          </li>
        ))}
      </ul>
      <ExperimentForm opened={beginning} onClose={() => setBeginning(false)} />
    </div>
  )
}

function Nothing({ onStart }: { readonly onStart: () => void }) {
  const text = useText(EXPERIMENTS_TEXT)
  const { title, body, example } = text.none
  return (
    <EmptyState title={title} body={body} action={text.start} onAction={onStart}>
      <p>{example}</p>
    </EmptyState>
  )
}
