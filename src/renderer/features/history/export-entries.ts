import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { HISTORY_TEXT } from '../../../text/interface/history.ts'
import type { Language } from '../../../text/language.ts'
import { ask } from '../../api.ts'
import { toast } from '../../frame/toast.ts'

/** Asks where to, writes the file, and says what has been written. Null: the whole history. */
export async function exportEntries(ids: readonly string[] | null, language: Language): Promise<void> {
  const reply = await ask('bounces.export', ids === null ? {} : { ids: [...ids] })
  if (!reply.ok) return toast(FAULT_TEXT[language][reply.fault.code], 'failed')
  const { path, entries } = reply.value
  if (path !== null) await toast(HISTORY_TEXT[language].exported(entries, path))
}
