import type { TicketView } from '../../engine/tickets/ticket-views.ts'
import { withSoundEvents } from '../../engine/tickets/with-sound-events.ts'
import { ticketJson } from '../../text/reports/tickets-json.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import { styleFor } from '../output/style.ts'
import { writeJson } from '../probe/to-json.ts'
import type { Manner } from '../usual-options.ts'
import type { ShowArguments } from './arguments.ts'
import { TICKET_EXIT, type TicketExit } from './exit-code.ts'
import { ticketForPeople } from './print-tickets.ts'
import { catchUp, findTicket } from './ticket-desk.ts'

/** `postdesk ticket show` */
export async function show(opened: OpenedOffice, { id, ...manner }: ShowArguments): Promise<TicketExit> {
  await catchUp(opened)
  tell(opened, await opened.tickets.show(await findTicket(opened, id)), manner)
  return TICKET_EXIT.well
}

/** Prints one ticket, whole. `besides`: what else is said of it in JSON. */
export function tell({ now }: OpenedOffice, view: TicketView, { json, language }: Manner, besides: object = {}): void {
  const sound = withSoundEvents(view)
  if (json) writeJson({ version: 1, ...besides, ticket: ticketJson(sound, language) })
  else process.stdout.write(ticketForPeople(sound, language, now().getTime(), styleFor(process.stdout)))
}
