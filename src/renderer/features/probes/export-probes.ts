import type { Input } from '../../../contract/methods.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { PROBES_TEXT } from '../../../text/interface/probes.ts'
import type { Language } from '../../../text/language.ts'
import { ask } from '../../api.ts'
import { toast } from '../../frame/toast.ts'

/** The forms in which probes can leave the program. */
export type ProbesFormat = Input<'probes.export'>['format']

/** Asks where to, writes all probes with what was measured, and says what has been written. */
export async function exportProbes(format: ProbesFormat, language: Language): Promise<void> {
  const reply = await ask('probes.export', { format, language })
  if (!reply.ok) return toast(FAULT_TEXT[language][reply.fault.code], 'failed')
  const { path } = reply.value
  if (path !== null) await toast(PROBES_TEXT[language].exported(path))
}
