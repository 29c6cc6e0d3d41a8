import type { AnswerKind } from '../../engine/appeals/appeal.ts'
import type { Complaint, ProgrammeData, ProgrammeProgress, SndsRow } from '../../engine/programmes/programme-views.ts'
import type { Due } from '../../engine/tickets/due-of.ts'
import type { Evidence } from '../../engine/tickets/evidence.ts'
import type { ReadAnswer } from '../../engine/tickets/read-answer.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { TicketEvent } from '../../engine/tickets/ticket-event.ts'
import type { TicketProfile, TicketSettings } from '../../engine/tickets/ticket-settings.ts'
import type { BoardColumn, LooseAnswer, TicketLine, TicketQuery } from '../../engine/tickets/ticket-views.ts'
import type { Database } from './database.ts'
import { looseAnswersOf } from './loose-answers.ts'
import { orNotFound } from './probe-events.ts'
import { programmeDataOf } from './programme-data.ts'
import { addTicket, appendTicket, deleteTickets, importTickets, keepStanding, ticketOf } from './ticket-events.ts'
import { addEvidence, claimReminder, listEvidence } from './ticket-evidence.ts'
import {
  lastTicketsOf,
  numberOf,
  ticketsByMarks,
  ticketsFrom,
  ticketsOfOrganization,
  ticketsSending,
  ticketsTurning,
} from './ticket-finding.ts'
import { listDue, listLines, readBoard } from './ticket-lists.ts'
import { ticketValuesOf } from './ticket-settings.ts'

/** What only those who know the appeals can say of a ticket; kept beside it, so that lists can be sorted and searched. */
export interface TicketStanding {
  readonly due: Due
  /** When `due` has to be told anew though nothing happened (a wait that turns into a move), RFC 3339; null: never. */
  readonly turnsAt: string | null
  readonly organizationName: string
  readonly appealName: string | null
}

/** Something to add to a ticket that has come this far. */
export interface NextTicketEvent {
  readonly ticket: string
  /** The number of events that the ticket had when this was decided. */
  readonly seq: number
  readonly event: TicketEvent
  readonly standing: TicketStanding
}

/** What tells which tickets a mail may answer, without reading all of them. Lower case where case does not count. */
export interface TicketMarks {
  readonly messageIds: readonly string[]
  readonly ticketNumbers: readonly string[]
  readonly organizations: readonly string[]
  /** Addresses or domains, as `addressKey` writes them: open tickets of these organizations about one of them are among the marked ones. */
  readonly addresses?: readonly string[]
}

/** All that can be asked of the kept tickets. Each rejects with a Fault of the store when the disk does not do its part. */
export interface Tickets {
  /** Keeps a new ticket with its first events and its evidence; null: there is an open one of that organization and address, two are never made. */
  addTicket(added: {
    readonly events: readonly TicketEvent[]
    readonly evidence: readonly Evidence[]
    readonly standing: TicketStanding
  }): Promise<Ticket | null>
  /** Keeps tickets with all that ever happened to them: a history that was made elsewhere. */
  importTickets(
    imported: readonly {
      readonly events: readonly TicketEvent[]
      readonly evidence: readonly Evidence[]
      readonly standing: TicketStanding
    }[],
  ): Promise<void>
  /**
   * Null: the ticket has changed meanwhile (or is gone), nothing was added. The one question between us and sending twice. Rejects with
   * `invalid-input` (`open`) where `reopened` or `refusedAgain` would make a second open ticket of one organization and address.
   */
  appendTicket(next: NextTicketEvent): Promise<Ticket | null>
  /** Standing alone, where nothing happened but time. False: the ticket has changed meanwhile. */
  keepStanding(kept: {
    readonly ticket: string
    readonly seq: number
    readonly standing: TicketStanding
  }): Promise<boolean>
  /** Rejects with `not-found`. */
  ticket(id: string): Promise<Ticket>
  /** Those that have not ended, and those that a refusal or an answer may open again, of these organizations (null: of all). */
  ticketsOf(organization: string | null): Promise<readonly Ticket[]>
  /** Tickets that a mail with these marks may belong to: by a mark, or open ones of these organizations; at most some hundred, what changed last first. */
  ticketsByMarks(marks: TicketMarks): Promise<readonly Ticket[]>
  /** Ids of tickets with a mail on its way. */
  ticketsSending(): Promise<readonly string[]>
  /** Ids of those that have to be looked at by then: `turnsAt` is reached. And when the next one is (RFC 3339); null: none. */
  ticketsTurning(by: string): Promise<{ readonly ids: readonly string[]; readonly nextAt: string | null }>
  lines(query: TicketQuery): Promise<{ readonly lines: readonly TicketLine[]; readonly total: number }>
  board(query: {
    readonly search: string
    readonly organization: string | null
    readonly move: Due['move'] | null
    readonly limit: number
  }): Promise<{
    readonly columns: Readonly<Record<BoardColumn, { readonly lines: readonly TicketLine[]; readonly total: number }>>
    readonly organizations: readonly { readonly id: string; readonly name: string; readonly count: number }[]
  }>
  /** The user's move, due at `by` or before, the most pressing first. */
  dueLines(by: string): Promise<readonly TicketLine[]>
  /** All of them in turn, in parts, the oldest first: for exports, statistics and own times. */
  ticketsFrom(part: { readonly after: string | null; readonly limit: number }): Promise<readonly Ticket[]>
  /** Of one organization those that changed last, ended or not: what can be learnt from them. */
  lastTicketsOf(asked: { readonly organization: string; readonly limit: number }): Promise<readonly Ticket[]>
  addEvidence(added: { readonly ticket: string; readonly evidence: readonly Evidence[] }): Promise<void>
  evidence(ticket: string): Promise<readonly Evidence[]>
  deleteTickets(ids: readonly string[]): Promise<number>

  keepLooseAnswer(answer: KeptLooseAnswer): Promise<boolean>
  looseAnswers(): Promise<readonly KeptLooseAnswer[]>
  forgetLooseAnswer(id: string): Promise<boolean>
  /** Has a mail of this Message-ID been taken in, by any ticket or as a loose one, or been sent away by the user? */
  knowsAnswer(messageId: string): Promise<boolean>
  /** What the user said that words mean: under the appeal, by a fingerprint of the text. */
  keepLearned(learned: {
    readonly appeal: string
    readonly fingerprint: string
    readonly kind: AnswerKind
    readonly known: string | null
    readonly at: string
  }): Promise<void>
  learned(asked: {
    readonly appeal: string
    readonly fingerprint: string
  }): Promise<{ readonly kind: AnswerKind; readonly known: string | null } | null>
  /** How far a mailbox was read for answers: by folder, UIDVALIDITY and the next UID (RFC 3501 §2.3.1.1). */
  answerPositions(
    mailbox: string,
  ): Promise<Readonly<Record<string, { readonly uidValidity: string; readonly uidNext: number }>>>
  keepAnswerPositions(kept: {
    readonly mailbox: string
    readonly positions: Readonly<Record<string, { readonly uidValidity: string; readonly uidNext: number }>>
  }): Promise<void>

  ticketProfile(): Promise<TicketProfile | null>
  keepTicketProfile(profile: TicketProfile): Promise<void>
  ticketSettings(): Promise<TicketSettings | null>
  keepTicketSettings(settings: TicketSettings): Promise<void>
  /** Ticket and due time of which the user was reminded. False: that was done before, perhaps by another program. */
  claimReminder(reminder: { readonly ticket: string; readonly dueAt: string; readonly at: string }): Promise<boolean>

  programmeProgress(): Promise<Readonly<Record<string, ProgrammeProgress>>>
  keepProgrammeProgress(kept: { readonly programme: string; readonly progress: ProgrammeProgress }): Promise<void>
  /** Answers how many were new. */
  addSnds(rows: readonly SndsRow[]): Promise<number>
  keepSndsStatus(status: ProgrammeData['sndsStatus']): Promise<void>
  addComplaints(complaints: readonly Complaint[]): Promise<number>
  programmeData(): Promise<
    Omit<ProgrammeData, 'hasSndsLink' | 'sndsChanges' | 'complaints'> & { readonly complaints: readonly Complaint[] }
  >
  keepSndsFetched(at: string): Promise<void>
}

/** A mail that could not be given to one ticket, with what is needed to give it later. */
export interface KeptLooseAnswer extends Omit<LooseAnswer, 'candidates'> {
  readonly messageId: string | null
  /** Missing: an answer of a person, as far as is known. */
  readonly nature?: ReadAnswer['nature']
  readonly ticketNumbers: readonly string[]
  readonly references: readonly string[]
  readonly addresses: readonly string[]
  readonly candidates: readonly { readonly ticket: string; readonly by: LooseAnswer['candidates'][number]['by'] }[]
}

/** The tickets in this database. */
export function ticketsOf(database: Database): Tickets {
  const { reading, writing } = database
  const values = ticketValuesOf(database)
  return {
    addTicket: (added) => writing((opened) => addTicket(opened, added)),
    importTickets: (imported) => writing((opened) => importTickets(opened, imported)),
    appendTicket: (next) => writing((opened) => appendTicket(opened, next)),
    keepStanding: (kept) => writing((opened) => keepStanding(opened, kept)),
    ticket: (id) => reading(async ({ db }) => orNotFound(await ticketOf(db, await numberOf(db, id)))),
    ticketsOf: (organization) => reading(({ db }) => ticketsOfOrganization(db, organization)),
    ticketsByMarks: (marks) => reading(({ db }) => ticketsByMarks(db, marks)),
    ticketsSending: () => reading(({ db }) => ticketsSending(db)),
    ticketsTurning: (by) => reading(({ db }) => ticketsTurning(db, by)),
    lines: (query) => reading((opened) => listLines(opened, query)),
    board: (query) => reading((opened) => readBoard(opened, query)),
    dueLines: (by) => reading((opened) => listDue(opened, by)),
    ticketsFrom: (part) => reading(({ db }) => ticketsFrom(db, part)),
    lastTicketsOf: (asked) => reading(({ db }) => lastTicketsOf(db, asked)),
    addEvidence: ({ ticket, evidence }) =>
      writing(async ({ db }) => addEvidence(db, await numberOf(db, ticket), evidence)),
    evidence: (id) => reading(({ db }) => listEvidence(db, id)),
    deleteTickets: (ids) => writing((opened) => deleteTickets(opened, ids)),
    ...looseAnswersOf(database),
    ticketProfile: () => values.read('profile'),
    keepTicketProfile: (profile) => values.keep('profile', profile),
    ticketSettings: () => values.read('settings'),
    keepTicketSettings: (settings) => values.keep('settings', settings),
    claimReminder: (reminder) => writing(({ db }) => claimReminder(db, reminder)),
    ...programmeDataOf(database),
  }
}
