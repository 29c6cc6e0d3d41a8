import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Fault, Reply } from '../../../contract/shapes.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { HISTORY_TEXT } from '../../../text/interface/history.ts'
import { SETTINGS_TEXT } from '../../../text/interface/settings.ts'
import { ask } from '../../api.ts'
import { Confirm } from '../../components/confirm.tsx'
import { CopyChip } from '../../components/copy-chip.tsx'
import { toast } from '../../frame/toast.ts'
import { useLanguage, useText } from '../../language.ts'
import { exportEntries } from '../history/export-entries.ts'
import { deleteHistory } from './delete-history.ts'
import { deleteRuns } from './delete-runs.ts'
import styles from './settings-page.module.css'
import { useSettings } from './settings-store.ts'

/** Where the data lies, and how to take it along or away. */
export function DataSettings() {
  const text = useText(SETTINGS_TEXT).data
  const language = useLanguage()
  const folder = useSettings((state) => state.info?.dataFolder)
  const showFolder = async () => {
    const reply = await ask('app.showDataFolder', {})
    if (!reply.ok || !reply.value.shown) await toast(text.notShown, 'failed')
  }
  return (
    <>
      <div className={styles.folder}>
        {folder && <CopyChip value={folder} what={text.folder} />}
        <Button variant="default" size="xs" onClick={() => void showFolder()}>
          {text.show}
        </Button>
      </div>
      <div className={styles.deed}>
        <Button variant="default" onClick={() => void exportEntries(null, language)}>
          {text.export}
        </Button>
        <p>{text.exportBody}</p>
      </div>
      <DeleteHistory />
      <DeleteRuns />
    </>
  )
}

function DeleteHistory() {
  const language = useLanguage()
  const text = SETTINGS_TEXT[language].data
  const words = {
    button: text.deleteAll,
    body: text.deleteBody,
    nothing: text.nothing,
    title: text.confirmTitle,
    question: text.confirmBody,
    done: HISTORY_TEXT[language].deleted,
  }
  const count = () => ask('bounces.history', { search: '', offset: 0, limit: 1 })
  return <DeleteAll words={words} count={count} remove={deleteHistory} />
}

function DeleteRuns() {
  const text = useText(SETTINGS_TEXT).data
  const words = {
    button: text.deleteRuns,
    body: text.deleteRunsBody,
    nothing: text.noRuns,
    title: text.confirmRunsTitle,
    question: text.confirmRunsBody,
    done: text.runsDeleted,
  }
  const count = () => ask('checks.runs', { domain: null, offset: 0, limit: 1 })
  return <DeleteAll words={words} count={count} remove={deleteRuns} />
}

interface DeleteAllProps {
  readonly words: {
    readonly button: string
    readonly body: string
    readonly nothing: string
    readonly title: string
    readonly question: (n: number) => string
    readonly done: (n: number) => string
  }
  readonly count: () => Promise<Reply<{ readonly total: number }>>
  readonly remove: () => Promise<{ readonly deleted: number; readonly fault: Fault | null }>
}

/** Asks with the number of what would go, and then deletes it. */
function DeleteAll({ words, count, remove }: DeleteAllProps) {
  const language = useLanguage()
  const yes = SETTINGS_TEXT[language].data.confirmYes
  const [total, setTotal] = useState<number | null>(null)
  const askFirst = async () => {
    const reply = await count()
    if (!reply.ok) return toast(FAULT_TEXT[language][reply.fault.code], 'failed')
    if (reply.value.total === 0) return toast(words.nothing)
    setTotal(reply.value.total)
  }
  const confirmed = async () => {
    setTotal(null)
    const { deleted, fault } = await remove()
    await (fault ? toast(FAULT_TEXT[language][fault.code], 'failed') : toast(words.done(deleted)))
  }
  return (
    <div className={styles.deed}>
      <Button variant="default" onClick={() => void askFirst()}>
        {words.button}
      </Button>
      <p>{words.body}</p>
      <Confirm
        opened={total !== null}
        title={words.title}
        body={words.question(total ?? 0)}
        yes={yes}
        onYes={() => void confirmed()}
        onClose={() => setTotal(null)}
      />
    </div>
  )
}
