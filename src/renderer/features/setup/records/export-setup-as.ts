import type { Input } from '../../../../contract/methods.ts'
import { FAULT_TEXT } from '../../../../text/interface/faults.ts'
import { SETUP_RECORDS_TEXT } from '../../../../text/interface/setup-records.ts'
import type { Language } from '../../../../text/language.ts'
import { ask } from '../../../api.ts'
import { toast } from '../../../frame/toast.ts'

/** Asks where to, writes the set-up in one form, and says where it went. */
export async function exportSetupAs(
  id: string,
  format: Input<'setup.export'>['format'],
  language: Language,
): Promise<void> {
  const reply = await ask('setup.export', { id, format, language })
  if (!reply.ok) return toast(FAULT_TEXT[language][reply.fault.code], 'failed')
  const { path } = reply.value
  if (path !== null) await toast(SETUP_RECORDS_TEXT[language].output.saved(path))
}
