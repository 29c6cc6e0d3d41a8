import { Fault } from '../../engine/fault.ts'
import { WrongSecrets } from '../../node/mailboxes/keychain/given-secrets.ts'
import { FAULT_TEXT } from '../../text/interface/faults.ts'
import type { Language } from '../../text/language.ts'
import { TICKET_COMMAND_TEXT } from '../../text/tickets/command.ts'
import { type OfficePlaces, type OpenedOffice, openOffice } from '../office/open-office.ts'
import { reportProblem } from '../output/report-problem.ts'
import type { TicketArguments } from '../ticket/arguments.ts'
import { TICKET_EXIT, type TicketExit } from '../ticket/exit-code.ts'
import { parseTicketArguments } from '../ticket/parse-arguments.ts'
import { WrongUsage } from '../wrong-usage.ts'

type Wanted = Exclude<TicketArguments, { readonly do: 'help' }>

/** `postdesk ticket` */
export async function ticketCommand(argv: readonly string[], places: OfficePlaces): Promise<TicketExit> {
  const given = parseTicketArguments(argv, process.env)
  if (given.do === 'help') {
    ;(await import('./help.ts')).helpCommand(['ticket'])
    return TICKET_EXIT.well
  }
  // Whoever reads may stop reading, as `head` does.
  process.stdout.on('error', () => {})
  let opened: OpenedOffice | undefined
  try {
    const changed = new Set<string>()
    opened = openOffice(places, process.env, { onTickets: (ids) => noteAll(changed, ids) })
    return await inOffice(opened, given, changed)
  } catch (error) {
    if (error instanceof WrongSecrets) throw new WrongUsage(error.message)
    if (!(error instanceof Fault)) throw error
    reportProblem(sentenceOf(error, given.language))
    return error.code === 'invalid-input' ? TICKET_EXIT.notWell : TICKET_EXIT.notRead
  } finally {
    await opened?.close()
  }
}

/** Each is loaded only when it is called. */
async function inOffice(opened: OpenedOffice, given: Wanted, changed: ReadonlySet<string>): Promise<TicketExit> {
  switch (given.do) {
    case 'new':
      return (await import('../ticket/new.ts')).openNew(opened, given)
    case 'list':
      return (await import('../ticket/list.ts')).list(opened, given)
    case 'show':
      return (await import('../ticket/show.ts')).show(opened, given)
    case 'draft':
      return (await import('../ticket/draft.ts')).draft(opened, given)
    case 'send':
      return (await import('../ticket/send.ts')).send(opened, given)
    case 'answer':
      return (await import('../ticket/answer.ts')).answer(opened, given)
    case 'answers':
      return (await import('../ticket/answer.ts')).answers(opened, given, changed)
    case 'give':
      return (await import('../ticket/answer.ts')).give(opened, given)
    case 'due':
      return (await import('../ticket/list.ts')).due(opened, given)
    case 'export':
      return (await import('../ticket/export.ts')).exportTickets(opened, given)
    case 'say':
      return (await import('../ticket/say.ts')).say(opened, given)
    case 'delete':
      return (await import('../ticket/delete.ts')).deleteTickets(opened, given)
  }
}

function noteAll(noted: Set<string>, ids: readonly string[]): void {
  for (const id of ids) noted.add(id)
}

function sentenceOf({ code, detail }: Fault, language: Language): string {
  if (code === 'not-found') return TICKET_COMMAND_TEXT[language].notFound
  return detail === '' ? FAULT_TEXT[language][code] : `${FAULT_TEXT[language][code]} (${detail})`
}
