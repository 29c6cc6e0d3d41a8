import { TICKETS_TEXT } from '../../../text/interface/tickets.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
import { useLanguage } from '../../language.ts'
import { exportTickets, type TicketsFormat } from './export-tickets.ts'

const FORMATS: readonly TicketsFormat[] = ['markdown', 'json', 'csv', 'eml', 'ics']

/** The forms in which tickets can leave the program; null: all of them. */
export function TicketExport({ ids }: { readonly ids: readonly string[] | null }) {
  const language = useLanguage()
  const text = TICKETS_TEXT[language]
  return (
    <ExportMenu
      label={ids === null ? text.exportAll : text.export}
      formats={FORMATS.map((format) => ({ id: format, name: text.exportAs[format] }))}
      onChoose={(format) => void exportTickets(ids, format, language)}
    />
  )
}
