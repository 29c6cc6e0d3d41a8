import type { Fault } from '../../../contract/shapes.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { MAILBOXES_TEXT } from '../../../text/interface/mailboxes.ts'
import { Confirm } from '../../components/confirm.tsx'
import { toast } from '../../frame/toast.ts'
import { useLanguage } from '../../language.ts'

interface Props {
  readonly opened: boolean
  readonly words: { readonly title: string; readonly body: string; readonly yes: string }
  /** Null: it is removed; else why not. */
  readonly remove: () => Promise<Fault | null>
  readonly onClose: () => void
}

/** Asks before a mailbox or sender is removed, removes it, and says so. */
export function ConfirmRemove({ opened, words, remove, onClose }: Props) {
  const language = useLanguage()
  const confirmed = async () => {
    onClose()
    const fault = await remove()
    if (fault !== null) return toast(FAULT_TEXT[language][fault.code], 'failed')
    // The line that had the focus is gone.
    document.querySelector<HTMLElement>('main h1')?.focus()
    await toast(MAILBOXES_TEXT[language].removed)
  }
  return <Confirm opened={opened} {...words} onYes={() => void confirmed()} onClose={onClose} />
}
