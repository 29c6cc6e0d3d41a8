import { CHECKS_TEXT } from '../../../text/interface/checks.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { Confirm } from '../../components/confirm.tsx'
import { toast } from '../../frame/toast.ts'
import { useLanguage } from '../../language.ts'
import { useRuns } from './runs-store.ts'

interface Props {
  /** Null: nothing is asked. */
  readonly id: string | null
  readonly onClose: () => void
  readonly onDeleted?: () => void
}

/** Asks before a run is deleted, deletes it, and says so. */
export function ConfirmDeleteRun({ id, onClose, onDeleted }: Props) {
  const language = useLanguage()
  const text = CHECKS_TEXT[language].history
  const remove = useRuns((state) => state.remove)
  const confirmed = async () => {
    onClose()
    if (id === null) return
    if (!(await remove(id))) return toast(FAULT_TEXT[language][useRuns.getState().fault?.code ?? 'internal'], 'failed')
    onDeleted?.()
    await toast(text.deleted)
  }
  return (
    <Confirm
      opened={id !== null}
      title={text.confirm.title}
      body={text.confirm.body}
      yes={text.confirm.yes}
      onYes={() => void confirmed()}
      onClose={onClose}
    />
  )
}
