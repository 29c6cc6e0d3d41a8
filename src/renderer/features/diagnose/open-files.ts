import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { ask } from '../../api.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { toast } from '../../frame/toast.ts'
import { useSettings } from '../settings/settings-store.ts'
import { useQueue } from './queue-store.ts'

/** The system's open dialog; what was chosen is diagnosed by the main process and shown. */
export async function openFiles(): Promise<void> {
  const reply = await ask('bounces.openFiles', {})
  if (!reply.ok) return toast(FAULT_TEXT[useSettings.getState().language][reply.fault.code], 'failed')
  if (reply.value.length === 0) return
  useNavigation.getState().go('diagnose', 'compose')
  useQueue.getState().addOutcomes(reply.value)
}
