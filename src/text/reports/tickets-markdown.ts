import type { TicketEvent } from '../../engine/tickets/ticket-event.ts'
import type { TicketView } from '../../engine/tickets/ticket-views.ts'
import type { Language } from '../language.ts'
import { REASON_TEXTS } from '../reasons.ts'
import { ticketEventLine } from '../tickets/events.ts'
import { code, fence, text } from './markdown-parts.ts'
import type { TicketFile } from './ticket-file.ts'
import { dueSays, stateSays } from './ticket-says.ts'

const LABELS = {
  en: {
    title: 'Tickets',
    about: 'Address',
    way: 'Way',
    state: 'State',
    due: 'Next',
    until: 'until',
    refusedFor: 'Refused mail to',
    reason: 'Reason',
    numbers: 'Ticket numbers',
    draft: 'Draft',
    evidence: 'Evidence',
    happened: 'What happened',
  },
  de: {
    title: 'Vorgänge',
    about: 'Adresse',
    way: 'Weg',
    state: 'Stand',
    due: 'Als Nächstes',
    until: 'bis',
    refusedFor: 'Abgewiesene Mail an',
    reason: 'Grund',
    numbers: 'Vorgangsnummern',
    draft: 'Entwurf',
    evidence: 'Belege',
    happened: 'Verlauf',
  },
} as const satisfies Record<Language, unknown>

/** Tickets as Markdown, each with all that happened to it. What strangers wrote stands in code, where it can mark up nothing. Times are in UTC. */
export function markdownFile(language: Language): TicketFile {
  const head = `# ${LABELS[language].title}\n`
  return { head, between: '', foot: '', part: (view) => `\n${ticketBlock(view, language)}\n` }
}

function ticketBlock({ ticket, due, organizationName, appeal, evidence }: TicketView, language: Language): string {
  const { subject, draft } = ticket
  const labels = LABELS[language]
  const until = due.at === null ? '' : ` (${labels.until} ${moment(due.at)})`
  const facts = [
    [labels.about, subject.addresses.map(code).join(', ')],
    [labels.way, appeal === null ? '' : text(appeal.name)],
    [labels.state, text(stateSays(ticket.state, language))],
    [labels.due, `${text(dueSays(due, language))}${until}`],
    [labels.refusedFor, subject.recipientDomain === null ? '' : code(subject.recipientDomain)],
    [labels.reason, subject.reason === null ? '' : text(REASON_TEXTS[subject.reason].title[language])],
    [labels.numbers, ticket.ticketNumbers.map(code).join(', ')],
  ].filter(([, value]) => value !== '')
  const proof = evidence.map(({ at, line }) => `- ${moment(at)} ${code(line)}`)
  return [
    `## ${text(organizationName)}`,
    facts.map(([name, value]) => `- **${name}:** ${value}`).join('\n'),
    ...(draft === null ? [] : [`### ${labels.draft}`, fence(linesOf(`${draft.subject}\n\n${draft.text}`))]),
    ...(proof.length === 0 ? [] : [`### ${labels.evidence}`, proof.join('\n')]),
    `### ${labels.happened}`,
    ...ticket.events.flatMap((event) => eventBlocks(event, language)),
  ].join('\n\n')
}

function eventBlocks(event: TicketEvent, language: Language): readonly string[] {
  const said = writingOf(event)
  return [
    `**${moment(event.at)}** ${text(ticketEventLine(event, language))}`,
    ...(said === null ? [] : [fence(linesOf(said))]),
  ]
}

/** What was written with it; null: nothing. */
function writingOf(event: TicketEvent): string | null {
  switch (event.type) {
    case 'sending':
      return `${event.mail.subject}\n\n${event.mail.text}`
    case 'submitted':
    case 'noted':
      return event.text
    case 'answered':
      return [event.answer.sender, event.answer.subject, '', event.answer.text]
        .filter((line) => line !== null)
        .join('\n')
    default:
      return null
  }
}

function linesOf(writing: string): readonly string[] {
  return writing.trimEnd().split(/\r\n?|\n/)
}

/** `2026-11-24 08:30 UTC`: the same for every reader. */
function moment(at: string): string {
  const time = Date.parse(at)
  return Number.isNaN(time) ? code(at) : `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
