import type { Generated } from 'kysely'

/** The tables of tickets and programmes. `ticket` is always the number of a row in `tickets`. */
export interface TicketTables {
  readonly tickets: TicketsTable
  readonly ticket_events: TicketEventsTable
  readonly ticket_evidence: TicketEvidenceTable
  readonly ticket_reminders: TicketRemindersTable
  readonly ticket_addresses: TicketAddressesTable
  readonly ticket_marks: TicketMarksTable
  readonly search_words: SearchWordsTable
  readonly ticket_words: TicketWordsTable
  readonly loose_answers: LooseAnswersTable
  readonly taken_mails: TakenMailsTable
  readonly learned_answers: LearnedAnswersTable
  readonly answer_positions: AnswerPositionsTable
  readonly ticket_settings: TicketSettingsTable
  readonly programme_progress: ProgrammeProgressTable
  readonly snds_rows: SndsRowsTable
  readonly complaints: ComplaintsTable
}

/** One row for each ticket: what its events and its appeal make of it, so that lists need not replay them. All times RFC 3339, UTC, with milliseconds. */
export interface TicketsTable {
  /** 1, 2, 3 …: short, for it stands in the other tables many times. */
  readonly number: Generated<number>
  /** UUID. */
  readonly id: string
  readonly organization: string
  readonly organization_name: string
  readonly board_column: string
  /** 1: verified, given up, expired. */
  readonly ended: number
  readonly move: string
  /** 0 the user's move, 1 theirs, 2 nobody's, 3 ended. */
  readonly due_rank: number
  /** Behind all times where nothing is waited for. */
  readonly due_at: string
  readonly turns_at: string | null
  readonly opened_at: string
  readonly since: string
  readonly changed_at: string
  /** Mails on their way. */
  readonly sending: number
  /** Of the event that comes next: two programs cannot both add it. */
  readonly next_seq: number
  /** The distinct characters of its words, for a search of one letter. */
  readonly letters: string
  /** JSON of `TicketLine`. */
  readonly line: string
}

export interface TicketEventsTable {
  readonly ticket: number
  readonly seq: number
  /** JSON of `TicketEvent`. */
  readonly event: string
}

export interface TicketEvidenceTable {
  readonly number: Generated<number>
  readonly ticket: number
  readonly id: string
  /** JSON of `Evidence`. */
  readonly evidence: string
}

export interface TicketRemindersTable {
  readonly ticket: number
  readonly due_at: string
  readonly reminded_at: string
}

/** What a ticket is about. `holds` 1: it is the open one of this organization and address; an index knows only one. */
export interface TicketAddressesTable {
  readonly ticket: number
  readonly organization: string
  /** As `addressKey` writes it. */
  readonly address: string
  readonly holds: number
}

/** What tells that a mail belongs to a ticket. `kind`: `message` (Message-ID), `number` (ticket number, in lower case). */
export interface TicketMarksTable {
  readonly kind: string
  readonly mark: string
  readonly ticket: number
}

export interface SearchWordsTable {
  readonly number: Generated<number>
  /** As `wordsOf` writes it. */
  readonly word: string
}

export interface TicketWordsTable {
  readonly word: number
  readonly ticket: number
}

export interface LooseAnswersTable {
  readonly id: string
  readonly received_at: string
  readonly message_id: string | null
  /** JSON of `KeptLooseAnswer`. */
  readonly answer: string
}

/** Mails that were seen as answers. `ticket` null: loose, or sent away by the user. */
export interface TakenMailsTable {
  readonly message_id: string
  readonly ticket: number | null
}

export interface LearnedAnswersTable {
  readonly appeal: string
  readonly fingerprint: string
  readonly kind: string
  readonly known: string | null
  readonly learned_at: string
}

export interface AnswerPositionsTable {
  readonly mailbox: string
  /** JSON: by folder, UIDVALIDITY and next UID. */
  readonly positions: string
}

/** `profile`, `settings`, `sndsStatus`, `sndsFetched`. */
export interface TicketSettingsTable {
  readonly key: string
  /** JSON. */
  readonly value: string
}

export interface ProgrammeProgressTable {
  readonly programme: string
  /** JSON of `ProgrammeProgress`. */
  readonly progress: string
}

export interface SndsRowsTable {
  readonly address: string
  readonly from_at: string
  readonly to_at: string
  /** JSON of `SndsRow`. */
  readonly row: string
}

export interface ComplaintsTable {
  readonly id: string
  readonly received_at: string
  /** JSON of `Complaint`. */
  readonly complaint: string
}
