import type { Appeal } from '../../engine/appeals/appeal.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { DraftView, TicketView } from '../../engine/tickets/ticket-views.ts'
import { TICKET_DRAFTING_TEXT } from '../../text/interface/ticket-drafting.ts'
import { TICKET_COMMAND_TEXT } from '../../text/tickets/command.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import { reportProblem } from '../output/report-problem.ts'
import { terminalText } from '../output/terminal-text.ts'
import { writeJson } from '../probe/to-json.ts'
import type { Manner } from '../usual-options.ts'
import { WrongUsage } from '../wrong-usage.ts'
import type { DraftArguments } from './arguments.ts'
import { TICKET_EXIT, type TicketExit } from './exit-code.ts'
import { catchUp, findTicket } from './ticket-desk.ts'
import { wayForPeople } from './way-for-people.ts'

type Writing = Pick<DraftArguments, 'purpose' | 'letterLanguage' | 'replyTo' | 'facts' | 'tell' | 'overridden'>

/** `postdesk ticket draft` */
export async function draft(opened: OpenedOffice, given: DraftArguments): Promise<TicketExit> {
  await catchUp(opened)
  const id = await findTicket(opened, given.id)
  const view = await opened.tickets.show(id)
  const { draft: drafted, purpose, answer } = await write(opened, view.ticket, given)
  if (given.json) writeJson({ version: 1, ticket: id, purpose, answer, draft: drafted })
  else process.stdout.write(draftForPeople(drafted, view, given.language))
  if (!given.json) tellTroubles(drafted, given)
  if (given.keep) await keep(opened, id, drafted, given)
  const isReady = drafted.blockers.length === 0 && openPlaces(drafted).length === 0 && !isNothing(drafted)
  return isReady ? TICKET_EXIT.well : TICKET_EXIT.notWell
}

function isNothing({ text, fields }: DraftView): boolean {
  return text === '' && fields.length === 0
}

/** What is to be written, and what for: a reply where an answer is named, else what is asked for, else the request. */
export async function write({ tickets }: OpenedOffice, ticket: Ticket, given: Writing) {
  const answer = given.replyTo === null ? null : answerOf(ticket, given.replyTo)
  const purpose = given.purpose ?? (answer === null ? 'request' : 'reply')
  const order = {
    purpose,
    answer,
    language: given.letterLanguage,
    evidence: null,
    tell: given.tell,
    facts: given.facts,
    overridden: [...given.overridden, ...(ticket.draft?.overridden ?? [])],
  }
  const { id } = ticket.subject
  const first = await tickets.drafting.draft(id, order)
  const { letterLanguage: wanted } = given
  if (wanted !== null && first.languages.length > 0 && !first.languages.includes(wanted))
    throw new WrongUsage(`expected --letter-language ${first.languages.join(', ')} (what is read there), got ${wanted}`)
  if (!given.overridden.includes('all') || first.blockers.length === 0) return { draft: first, purpose, answer }
  const overridden = [...order.overridden, ...first.blockers.map(({ check }) => check)]
  return { draft: await tickets.drafting.draft(id, { ...order, overridden }), purpose, answer }
}

/** The answer of this id, or the last one. Throws WrongUsage. */
export function answerOf({ answers }: Ticket, wanted: string): string {
  const found = wanted === 'last' ? answers.at(-1) : answers.find(({ id }) => id === wanted)
  if (found !== undefined) return found.id
  const known = answers.map(({ id }) => id).join(', ')
  throw new WrongUsage(`expected the id of an answer of this ticket (${known || 'it has none'}), got "${wanted}"`)
}

/** What is wrong and what is missing, on the standard error. */
export function tellTroubles(drafted: DraftView, { language }: Manner): void {
  const text = TICKET_COMMAND_TEXT[language]
  const titles = (list: readonly DraftView['unchecked'][number][]) =>
    list.map(({ title }) => title[language]).join('; ')
  for (const { check, title, found } of drafted.blockers)
    reportProblem(`${title[language]} [${check}]: ${found[language]}`)
  if (drafted.blockers.length > 0) reportProblem(text.fixFirst)
  if (drafted.overridden.length > 0) reportProblem(text.overridden(titles(drafted.overridden)))
  for (const { kind, suggestion } of drafted.warnings) {
    const warning = TICKET_DRAFTING_TEXT[language].warning[kind]
    reportProblem(
      suggestion === null ? warning : `${warning} ${TICKET_DRAFTING_TEXT[language].warning.take(suggestion)}.`,
    )
  }
  if (drafted.unchecked.length > 0) reportProblem(text.unchecked(titles(drafted.unchecked)))
  const masked = drafted.facts.flatMap((one) => (one.masked ? one.fact : []))
  if (masked.length > 0) reportProblem(text.masked(masked.join(', ')))
  const open = openPlaces(drafted)
  if (open.length > 0) reportProblem(text.open(open.join(', ')))
}

function openPlaces({ open, fields }: DraftView): readonly string[] {
  return [...new Set([...open, ...fields.flatMap((field) => field.open)])]
}

/** Where there is nothing to write: whether asking helps at all, and what does. */
function draftForPeople(drafted: DraftView, view: TicketView, language: Manner['language']): string {
  const { appeal, ticket, organizationName } = view
  const { to, subject, text, fields, advice } = drafted
  const { required, isForm, noWays } = TICKET_COMMAND_TEXT[language]
  const letter = [
    ...(to === null ? [] : [`To: ${terminalText(to)}`]),
    ...(subject === '' ? [] : [`Subject: ${terminalText(subject)}`]),
    ...(text === '' ? [] : ['', ...lines(text)]),
  ]
  const form = fields.flatMap((field) => [
    `${terminalText(field.label)}${field.required ? ` (${required})` : ''}:`,
    ...lines(field.value ?? field.hint?.[language] ?? '').map((line) => `  ${line}`),
  ])
  const page = appeal?.target?.startsWith('https:')
    ? [isForm(terminalText(appeal.target), ticket.subject.id.slice(0, 8)), ...stepsTo(appeal, language), '']
    : []
  if (isNothing(drafted) && advice === null && drafted.blockers.length === 0)
    return `${appeal === null ? noWays : wayForPeople(appeal, organizationName, language)}\n`
  const parts = [...(advice === null ? [] : [terminalText(advice[language]), '']), ...page, ...form, ...letter]
  return parts.map((line) => `${line.trimEnd()}\n`).join('')
}

/** Where the form hides behind other pages. */
function stepsTo({ steps }: Pick<Appeal, 'steps'>, language: Manner['language']): readonly string[] {
  return steps.map((step, at) => `  ${at + 1}. ${terminalText(step[language])}`)
}

function lines(text: string): readonly string[] {
  return text
    .trimEnd()
    .split(/\r\n?|\n/)
    .map(terminalText)
}

async function keep({ tickets }: OpenedOffice, id: string, drafted: DraftView, { json, language }: Manner) {
  const words = TICKET_COMMAND_TEXT[language]
  if (drafted.language === null || drafted.text === '') return reportProblem(words.notKept)
  const { language: written, subject, text, overridden } = drafted
  await tickets.keepDraft(id, { language: written, subject, text, overridden: overridden.map(({ check }) => check) })
  if (!json) reportProblem(words.kept)
}
