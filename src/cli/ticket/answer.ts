import type { LooseAnswer } from '../../engine/tickets/ticket-views.ts'
import { ticketLineJson } from '../../text/reports/tickets-json.ts'
import { ANSWER_KIND_TEXT } from '../../text/tickets/answer-kinds.ts'
import { TICKET_COMMAND_TEXT } from '../../text/tickets/command.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import { reportProblem } from '../output/report-problem.ts'
import { terminalText } from '../output/terminal-text.ts'
import { mailboxOf } from '../probe/choose-accounts.ts'
import { writeJson } from '../probe/to-json.ts'
import { moment } from '../probe/words.ts'
import { MOST_ANSWER, readGiven } from '../read-given.ts'
import type { Manner } from '../usual-options.ts'
import type { AnswerArguments, AnswersArguments, GiveArguments } from './arguments.ts'
import { TICKET_EXIT, type TicketExit } from './exit-code.ts'
import { ticketLinesForPeople } from './print-tickets.ts'
import { catchUp, findTicket } from './ticket-desk.ts'

/** `postdesk ticket answer` */
export async function answer(opened: OpenedOffice, { id, file, json, language }: AnswerArguments): Promise<TicketExit> {
  await catchUp(opened)
  const ticket = id === null ? null : await findTicket(opened, id)
  const bytes = readGiven(file, MOST_ANSWER)
  const taken = await opened.tickets.answers.take(ticket, { bytes })
  const words = TICKET_COMMAND_TEXT[language]
  if (json) writeJson({ version: 1, taken })
  else if (taken.kind === 'loose') reportProblem(words.loose(taken.id))
  else {
    const { name, means } = ANSWER_KIND_TEXT[taken.recognised ?? 'unknown']
    process.stdout.write(`${words.taken(taken.ticket, name[language])}\n${means[language]}\n`)
  }
  return taken.kind === 'taken' ? TICKET_EXIT.well : TICKET_EXIT.notWell
}

/** `postdesk ticket answers`: looks into the mailboxes once, and tells what came. `changed`: grows with each ticket that does. */
export async function answers(
  opened: OpenedOffice,
  given: AnswersArguments,
  changed: ReadonlySet<string>,
): Promise<TicketExit> {
  await catchUp(opened)
  const { tickets, store } = opened
  if (given.mailboxes !== null) {
    const known = await store.mailboxes()
    const answerMailboxes = given.mailboxes.map((name) => mailboxOf(known, name).id)
    await tickets.setSettings({ ...(await tickets.settings()), answerMailboxes })
  }
  if (given.loose) return tellLoose(await tickets.answers.loose(), given)
  const looked = await tickets.answers.lookNow()
  if (looked > 0) await tickets.answers.looked()
  await tellNews(opened, looked, changed, given)
  return looked > 0 ? TICKET_EXIT.well : TICKET_EXIT.notWell
}

/** `postdesk ticket give` */
export async function give(opened: OpenedOffice, { loose, id, json, language }: GiveArguments): Promise<TicketExit> {
  const ticket = id === null ? null : await findTicket(opened, id)
  const given = await opened.tickets.answers.give(loose, ticket)
  const words = TICKET_COMMAND_TEXT[language]
  if (json) writeJson({ version: 1, given, ticket })
  else if (given) process.stdout.write(`${ticket === null ? words.gone : words.given}\n`)
  else reportProblem(words.noSuchAnswer)
  return given ? TICKET_EXIT.well : TICKET_EXIT.notWell
}

async function tellNews(
  { tickets, now }: OpenedOffice,
  looked: number,
  changed: ReadonlySet<string>,
  { json, language }: AnswersArguments,
): Promise<void> {
  const { lines } = await tickets.list({
    ...{ search: '', column: null, open: null, organization: null, move: null, order: 'newest' },
    ...{ offset: 0, limit: 200 },
  })
  const news = lines.filter(({ id }) => changed.has(id))
  const loose = await tickets.answers.loose()
  const words = TICKET_COMMAND_TEXT[language]
  if (json) {
    writeJson({ version: 1, looked, tickets: news.map((line) => ticketLineJson(line, language)), loose })
    return
  }
  process.stdout.write(`${words.looking(looked)}\n`)
  if (news.length > 0)
    process.stdout.write(`${words.came(news.length)}\n${ticketLinesForPeople(news, language, now().getTime())}\n`)
  if (loose.length > 0) process.stdout.write(`\n${looseForPeople(loose)}\n`)
}

function tellLoose(loose: readonly LooseAnswer[], { json, language }: Manner): TicketExit {
  if (json) writeJson({ version: 1, loose })
  else process.stdout.write(`${loose.length === 0 ? TICKET_COMMAND_TEXT[language].noLoose : looseForPeople(loose)}\n`)
  return TICKET_EXIT.well
}

function looseForPeople(loose: readonly LooseAnswer[]): string {
  return loose
    .map(({ id, receivedAt, sender, subject, candidates }) => {
      const fits = candidates.map(({ ticket, organizationName }) => `${ticket} ${organizationName}`)
      const head = [id, moment(receivedAt), sender ?? '', subject ?? ''].map(terminalText).join('  ')
      return [head, ...fits.map((fit) => `    ${terminalText(fit)}`)].join('\n')
    })
    .join('\n')
}
