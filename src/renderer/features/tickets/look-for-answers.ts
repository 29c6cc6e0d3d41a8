import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { TICKET_VIEW_TEXT } from '../../../text/interface/ticket-view.ts'
import { ask } from '../../api.ts'
import { toast } from '../../frame/toast.ts'
import { useSettings } from '../settings/settings-store.ts'

/** Looks for answers now, and says in how many mailboxes. */
export async function lookForAnswers(): Promise<void> {
  const { language } = useSettings.getState()
  const text = TICKET_VIEW_TEXT[language].now
  const reply = await ask('tickets.lookNow', {})
  if (!reply.ok) return toast(FAULT_TEXT[language][reply.fault.code], 'failed')
  const { looking } = reply.value
  await (looking === 0 ? toast(text.notLooking, 'failed') : toast(text.looking(looking)))
}
