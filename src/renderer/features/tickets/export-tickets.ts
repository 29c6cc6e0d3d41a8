import type { Input } from '../../../contract/methods.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { TICKETS_TEXT } from '../../../text/interface/tickets.ts'
import type { Language } from '../../../text/language.ts'
import { ask } from '../../api.ts'
import { toast } from '../../frame/toast.ts'

/** The forms in which tickets can leave the program. */
export type TicketsFormat = Input<'tickets.export'>['format']

/** Asks where to, writes these tickets (null: all), and says what has been written. */
export async function exportTickets(
  ids: readonly string[] | null,
  format: TicketsFormat,
  language: Language,
): Promise<void> {
  const reply = await ask('tickets.export', { ids: ids === null ? null : [...ids], format, language })
  if (!reply.ok) return toast(FAULT_TEXT[language][reply.fault.code], 'failed')
  const { path } = reply.value
  if (path !== null) await toast(TICKETS_TEXT[language].exported(path))
}
