export type { AnswerKind, Appeal, LetterLanguage } from '../engine/appeals/appeal.ts'
export type { AppealFact } from '../engine/appeals/facts.ts'
export type {
  ProgrammeData,
  ProgrammeImport,
  ProgrammeView,
  SndsRow,
  ToldComplaint,
} from '../engine/programmes/programme-views.ts'
export type { Due } from '../engine/tickets/due-of.ts'
export type { Evidence } from '../engine/tickets/evidence.ts'
export type { Ticket, TicketState } from '../engine/tickets/ticket.ts'
export type { TicketAnswer, TicketEvent } from '../engine/tickets/ticket-event.ts'
export type { TicketProfile, TicketSettings } from '../engine/tickets/ticket-settings.ts'
export type {
  BoardColumn,
  DraftOrder,
  DraftView,
  DueTicket,
  LooseAnswer,
  NoteKind,
  NoteView,
  OrganizationStatistics,
  TakenAnswer,
  TicketBoard,
  TicketLine,
  TicketMailPreview,
  TicketOrigin,
  TicketPage,
  TicketQuery,
  TicketSendOutcome,
  TicketStart,
  TicketView,
  TicketWay,
} from '../engine/tickets/ticket-views.ts'
