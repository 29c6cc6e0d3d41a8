import { TICKET_COMMAND_TEXT } from '../../text/tickets/command.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import { reportProblem } from '../output/report-problem.ts'
import { ask, canAsk } from '../probe/ask.ts'
import { writeJson } from '../probe/to-json.ts'
import type { DeleteArguments } from './arguments.ts'
import { TICKET_EXIT, type TicketExit } from './exit-code.ts'
import { findTicket } from './ticket-desk.ts'

/** `postdesk ticket delete` */
export async function deleteTickets(opened: OpenedOffice, given: DeleteArguments): Promise<TicketExit> {
  const { json, language } = given
  const words = TICKET_COMMAND_TEXT[language]
  const ids = [...new Set(await Promise.all(given.ids.map((id) => findTicket(opened, id))))]
  const refusal = await whyNot(given, ids.length)
  if (refusal !== null) {
    if (json) writeJson({ version: 1, deleted: 0 })
    reportProblem(refusal)
    return TICKET_EXIT.notWell
  }
  const deleted = await opened.tickets.delete(ids)
  if (json) writeJson({ version: 1, deleted })
  else process.stdout.write(`${words.deleted(deleted)}\n`)
  return deleted === ids.length ? TICKET_EXIT.well : TICKET_EXIT.notRead
}

async function whyNot({ yes, json, language }: DeleteArguments, count: number): Promise<string | null> {
  const words = TICKET_COMMAND_TEXT[language]
  if (yes) return null
  if (json || !canAsk()) return words.needsYesToDelete
  return (await ask(words.askDelete(count), language)) ? null : words.notDeleted
}
