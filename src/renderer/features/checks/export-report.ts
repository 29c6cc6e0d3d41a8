import type { Input } from '../../../contract/methods.ts'
import { CHECK_REPORT_TEXT } from '../../../text/interface/check-report.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import type { Language } from '../../../text/language.ts'
import { ask } from '../../api.ts'
import { toast } from '../../frame/toast.ts'

export type ReportFormat = Input<'checks.export'>['format']

/** Asks where to, writes the report, and says what has been written. */
export async function exportReport(id: string, format: ReportFormat, language: Language): Promise<void> {
  const reply = await ask('checks.export', { id, format, language })
  if (!reply.ok) return toast(FAULT_TEXT[language][reply.fault.code], 'failed')
  const { path } = reply.value
  if (path !== null) await toast(CHECK_REPORT_TEXT[language].report.exported(path))
}
