import type { TicketView } from '../../engine/tickets/ticket-views.ts'
import type { Language } from '../language.ts'
import { csvFile } from './tickets-csv.ts'
import { icsFile } from './tickets-ics.ts'
import { jsonFile } from './tickets-json.ts'
import { markdownFile } from './tickets-markdown.ts'
import { mboxFile } from './tickets-mbox.ts'

export const TICKET_FORMATS = ['markdown', 'json', 'csv', 'eml', 'ics'] as const
export type TicketFormat = (typeof TICKET_FORMATS)[number]

/** A file of tickets in parts: ten thousand of them need not stand in memory at once. */
export interface TicketFile {
  readonly head: string
  /** What stands between two tickets. */
  readonly between: string
  readonly foot: string
  /** `view`: with sound events only. */
  part(view: TicketView): string
}

/** How tickets are written in this format. `now`: the time that stands in the file. */
export function ticketFile(format: TicketFormat, language: Language, now: Date): TicketFile {
  switch (format) {
    case 'markdown':
      return markdownFile(language)
    case 'json':
      return jsonFile(language)
    case 'csv':
      return csvFile()
    case 'eml':
      return mboxFile()
    case 'ics':
      return icsFile(language, now)
  }
}
