import type { FileHandle } from 'node:fs/promises'
import { replaceFile } from '../../node/files/replace-file.ts'
import { exportViews } from '../../node/tickets/export-views.ts'
import { ticketFile } from '../../text/reports/ticket-file.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import { ChunkWriter } from '../output/chunk-writer.ts'
import type { ExportArguments } from './arguments.ts'
import { TICKET_EXIT, type TicketExit } from './exit-code.ts'
import { catchUp, findTicket } from './ticket-desk.ts'

/** `postdesk ticket export` */
export async function exportTickets(opened: OpenedOffice, given: ExportArguments): Promise<TicketExit> {
  await catchUp(opened)
  const ids = given.ids.length === 0 ? null : await Promise.all(given.ids.map((id) => findTicket(opened, id)))
  if (given.output === '-') await print(opened, given, ids)
  else
    await replaceFile(given.output, async (file: FileHandle) => {
      for await (const part of partsOf(opened, given, ids)) await file.appendFile(part)
    })
  return TICKET_EXIT.well
}

async function print(opened: OpenedOffice, given: ExportArguments, ids: readonly string[] | null): Promise<void> {
  const writer = new ChunkWriter(process.stdout)
  for await (const part of partsOf(opened, given, ids)) {
    if (writer.add(part)) await writer.flush()
    if (writer.isGone) return
  }
  await writer.flush()
}

async function* partsOf(
  { store, now, tickets }: OpenedOffice,
  { format, language }: ExportArguments,
  ids: readonly string[] | null,
): AsyncGenerator<string> {
  const { head, between, foot, part } = ticketFile(format, language, now())
  yield head
  let isFirst = true
  for await (const view of exportViews({ store, now, appeals: tickets.appeals }, ids)) {
    yield isFirst ? part(view) : between + part(view)
    isFirst = false
  }
  yield foot
}
