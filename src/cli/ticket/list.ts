import { ticketLineJson } from '../../text/reports/tickets-json.ts'
import { TICKET_COMMAND_TEXT } from '../../text/tickets/command.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import { writeJson } from '../probe/to-json.ts'
import type { DueArguments, ListArguments } from './arguments.ts'
import { TICKET_EXIT, type TicketExit } from './exit-code.ts'
import { ticketLinesForPeople } from './print-tickets.ts'
import { catchUp } from './ticket-desk.ts'

/** `postdesk ticket list` */
export async function list(
  opened: OpenedOffice,
  { json, language, do: _, ...query }: ListArguments,
): Promise<TicketExit> {
  await catchUp(opened)
  const { lines, total } = await opened.tickets.list(query)
  const text = TICKET_COMMAND_TEXT[language]
  if (json) writeJson({ version: 1, total, tickets: lines.map((line) => ticketLineJson(line, language)) })
  else if (lines.length === 0) process.stdout.write(`${text.none}\n`)
  else
    process.stdout.write(
      `${ticketLinesForPeople(lines, language, opened.now().getTime())}\n\n${text.total(lines.length, total)}\n`,
    )
  return TICKET_EXIT.well
}

/** `postdesk ticket due` */
export async function due(opened: OpenedOffice, { json, language, days }: DueArguments): Promise<TicketExit> {
  await catchUp(opened)
  const lines = await opened.tickets.due(days)
  if (json) writeJson({ version: 1, due: lines.map((line) => ticketLineJson(line, language)) })
  else if (lines.length === 0) process.stdout.write(`${TICKET_COMMAND_TEXT[language].nothingDue}\n`)
  else process.stdout.write(`${ticketLinesForPeople(lines, language, opened.now().getTime())}\n`)
  return TICKET_EXIT.well
}
