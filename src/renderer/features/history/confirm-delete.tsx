import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { HISTORY_TEXT } from '../../../text/interface/history.ts'
import { Confirm } from '../../components/confirm.tsx'
import { toast } from '../../frame/toast.ts'
import { useLanguage } from '../../language.ts'
import { useHistory } from './history-store.ts'

interface Props {
  /** Null: nothing is asked. */
  readonly ids: readonly string[] | null
  readonly onClose: () => void
  readonly onDeleted?: () => void
}

/** Asks before anything is deleted, deletes it, and says so. */
export function ConfirmDelete({ ids, onClose, onDeleted }: Props) {
  const language = useLanguage()
  const text = HISTORY_TEXT[language]
  const remove = useHistory((state) => state.remove)
  const confirmed = async () => {
    onClose()
    const deleted = await remove(ids ?? [])
    const { fault } = useHistory.getState()
    if (deleted === null) return toast(FAULT_TEXT[language][fault?.code ?? 'internal'], 'failed')
    onDeleted?.()
    await toast(text.deleted(deleted))
  }
  return (
    <Confirm
      opened={ids !== null}
      title={text.confirm.title(ids?.length ?? 0)}
      body={text.confirm.body}
      yes={text.confirm.yes}
      onYes={() => void confirmed()}
      onClose={onClose}
    />
  )
}
