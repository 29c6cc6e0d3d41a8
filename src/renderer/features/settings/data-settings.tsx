import { Button } from '@mantine/core'
import { useState } from 'react'
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
      <DeleteAll />
    </>
  )
}

function DeleteAll() {
  const language = useLanguage()
  const text = SETTINGS_TEXT[language].data
  const [count, setCount] = useState<number | null>(null)
  const askFirst = async () => {
    const reply = await ask('bounces.history', { search: '', offset: 0, limit: 1 })
    if (!reply.ok) return toast(FAULT_TEXT[language][reply.fault.code], 'failed')
    if (reply.value.total === 0) return toast(text.nothing)
    setCount(reply.value.total)
  }
  const confirmed = async () => {
    setCount(null)
    const { deleted, fault } = await deleteHistory()
    if (fault) return toast(FAULT_TEXT[language][fault.code], 'failed')
    await toast(HISTORY_TEXT[language].deleted(deleted))
  }
  return (
    <div className={styles.deed}>
      <Button variant="default" onClick={() => void askFirst()}>
        {text.deleteAll}
      </Button>
      <p>{text.deleteBody}</p>
      <Confirm
        opened={count !== null}
        title={text.confirmTitle}
        body={text.confirmBody(count ?? 0)}
        yes={text.confirmYes}
        onYes={() => void confirmed()}
        onClose={() => setCount(null)}
      />
    </div>
  )
}
