import type { Input } from '../../contract/methods.ts'
import { replaceFile } from '../../node/files/replace-file.ts'
import { exportViews } from '../../node/tickets/export-views.ts'
import { ticketFile } from '../../text/reports/ticket-file.ts'
import type { Hands } from './hands.ts'

/** Asks where to, and writes tickets there, one after another. */
export async function exportTickets(
  { now, desktop, store, tickets }: Hands,
  { ids, format, language }: Input<'tickets.export'>,
): Promise<{ readonly path: string | null }> {
  const path = await desktop.chooseReportFile(`postdesk-tickets-${now().toISOString().slice(0, 10)}`, format)
  if (path === null) return { path }
  const { head, between, foot, part } = ticketFile(format, language, now())
  await replaceFile(path, async (file) => {
    await file.appendFile(head)
    let isFirst = true
    for await (const view of exportViews({ store, now, appeals: tickets.office.appeals }, ids)) {
      await file.appendFile(isFirst ? part(view) : between + part(view))
      isFirst = false
    }
    await file.appendFile(foot)
  })
  return { path }
}
