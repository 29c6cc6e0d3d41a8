import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { PROBES_TEXT } from '../../../text/interface/probes.ts'
import { Confirm } from '../../components/confirm.tsx'
import { toast } from '../../frame/toast.ts'
import { useLanguage } from '../../language.ts'
import { useProbes } from './probes-store.ts'

interface Props {
  /** Empty: nothing is asked. */
  readonly ids: readonly string[]
  readonly onClose: () => void
}

/** Asks before probes are cancelled, cancels them, and says so. */
export function CancelProbes({ ids, onClose }: Props) {
  const language = useLanguage()
  const text = PROBES_TEXT[language]
  const cancel = useProbes((state) => state.cancel)
  const confirmed = async () => {
    onClose()
    const cancelled = await cancel(ids)
    if (cancelled !== null) return toast(text.cancelled(cancelled))
    await toast(FAULT_TEXT[language][useProbes.getState().fault?.code ?? 'internal'], 'failed')
  }
  return (
    <Confirm
      opened={ids.length > 0}
      title={text.list.confirm.title(ids.length)}
      body={text.list.confirm.body}
      yes={ids.length === 1 ? text.list.confirm.yesOne : text.list.confirm.yes}
      no={text.list.confirm.no}
      onYes={() => void confirmed()}
      onClose={onClose}
    />
  )
}
