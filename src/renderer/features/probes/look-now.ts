import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { PROBES_TEXT } from '../../../text/interface/probes.ts'
import { ask } from '../../api.ts'
import { toast } from '../../frame/toast.ts'
import { useSettings } from '../settings/settings-store.ts'

/** Has the mailboxes looked into now, and says so; null: all. */
export async function lookNow(mailbox: string | null): Promise<void> {
  const { language } = useSettings.getState()
  const reply = await ask('probes.lookNow', { mailbox })
  if (!reply.ok) return toast(FAULT_TEXT[language][reply.fault.code], 'failed')
  await toast(PROBES_TEXT[language].looking(reply.value.looking))
}
