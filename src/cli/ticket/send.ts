import type { DraftView, TicketMailPreview, TicketSendOutcome, TicketView } from '../../engine/tickets/ticket-views.ts'
import { MAIL_TROUBLE_TEXT } from '../../text/mailboxes/troubles.ts'
import { TICKET_COMMAND_TEXT } from '../../text/tickets/command.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import { indented } from '../output/indented.ts'
import { reportProblem } from '../output/report-problem.ts'
import { terminalText } from '../output/terminal-text.ts'
import { ask, canAsk } from '../probe/ask.ts'
import { chooseSender } from '../probe/choose-accounts.ts'
import { writeJson } from '../probe/to-json.ts'
import { readGivenText } from '../read-given.ts'
import type { SendArguments } from './arguments.ts'
import { tellTroubles, write } from './draft.ts'
import { TICKET_EXIT, type TicketExit } from './exit-code.ts'
import { catchUp, findTicket } from './ticket-desk.ts'

/** `postdesk ticket send` */
export async function send(opened: OpenedOffice, given: SendArguments): Promise<TicketExit> {
  await catchUp(opened)
  const { tickets, store } = opened
  const words = TICKET_COMMAND_TEXT[given.language]
  const view = await tickets.show(await findTicket(opened, given.id))
  const { draft, purpose, answer } = await write(opened, view.ticket, given)
  if (!given.json) tellTroubles(draft, given)
  if (draft.blockers.length > 0) return refuse(given, view, words.notSent)
  const mail = mailOf(view, draft, given)
  if (typeof mail === 'string') return refuse(given, view, mail)
  const { sender, from } = chooseSender(await store.senders(), given.sender, given.from)
  const { id } = view.ticket.subject
  const preview = await tickets.mails.preview({ id, purpose, answer, sender: sender.id, from: from.address, ...mail })
  if (!given.json) showMail(preview, sender.label || sender.submission.host, given)
  const refusal = await whyNot(given)
  if (refusal !== null) return refuse(given, view, refusal, preview)
  const outcome = await tickets.mails.send(preview.previewId)
  if (given.json) writeJson({ version: 1, ticket: id, sent: outcome.kind === 'sent', outcome, mail: mailJson(preview) })
  else tellOutcome(outcome, given)
  return outcome.kind === 'sent' ? TICKET_EXIT.well : TICKET_EXIT.notWell
}

/** The user's own words, else the draft that was kept, else what is known filled in. A sentence: why there is none. */
function mailOf({ ticket, appeal }: TicketView, draft: DraftView, given: SendArguments) {
  const words = TICKET_COMMAND_TEXT[given.language]
  const kept = given.purpose === null && given.replyTo === null ? ticket.draft : null
  const text = given.textFile === null ? (kept?.text ?? draft.text) : readGivenText(given.textFile)
  const subject = given.subject ?? kept?.subject ?? draft.subject
  const to = given.to ?? draft.to
  if (to === null)
    return appeal?.target?.startsWith('https:')
      ? words.isForm(appeal.target, ticket.subject.id.slice(0, 8))
      : words.noTarget
  return text.trim() === '' ? words.nothingToSend : { to, subject, text }
}

function showMail({ to, source }: TicketMailPreview, through: string, { language }: SendArguments): void {
  const head = TICKET_COMMAND_TEXT[language].shown(to, through)
  process.stdout.write(`${terminalText(head)}\n\n${indented(source)}\n\n`)
}

/** Why the mail does not go although it could; null: it goes. */
async function whyNot({ yes, json, language }: SendArguments): Promise<string | null> {
  const words = TICKET_COMMAND_TEXT[language]
  if (yes) return null
  if (json || !canAsk()) return words.needsYes
  return (await ask(words.ask, language)) ? null : words.notSent
}

function refuse(
  { json }: SendArguments,
  { ticket }: TicketView,
  why: string,
  preview: TicketMailPreview | null = null,
) {
  if (json) {
    const mail = preview === null ? null : mailJson(preview)
    writeJson({ version: 1, ticket: ticket.subject.id, sent: false, outcome: null, mail })
  }
  reportProblem(why)
  return TICKET_EXIT.notWell
}

function mailJson({ previewId: _, ...mail }: TicketMailPreview) {
  return mail
}

function tellOutcome(outcome: TicketSendOutcome, { language }: SendArguments): void {
  const words = TICKET_COMMAND_TEXT[language]
  if (outcome.kind === 'sent') process.stdout.write(`${words.sent}\n`)
  else if (outcome.kind === 'unclear') reportProblem(words.unclear)
  else
    reportProblem(words.refusedBy([MAIL_TROUBLE_TEXT[outcome.trouble.code][language], outcome.said].join(' ').trim()))
}
