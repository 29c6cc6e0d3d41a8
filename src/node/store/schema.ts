import type { TicketTables } from './ticket-schema.ts'

/** The tables, as the newest migration leaves them. SQL that PostgreSQL would take too. */
export interface Tables extends TicketTables {
  readonly setups: SetupsTable
  readonly schema_version: SchemaVersionTable
  readonly diagnoses: DiagnosesTable
  readonly check_runs: CheckRunsTable
  readonly check_settings: CheckSettingsTable
  readonly mailboxes: MailboxesTable
  readonly senders: SendersTable
  readonly probes: ProbesTable
  readonly probe_events: ProbeEventsTable
  readonly probe_messages: ProbeMessagesTable
  readonly probe_claims: ProbeClaimsTable
  readonly experiments: ExperimentsTable
  readonly marks: MarksTable
  readonly calm: CalmTable
}

export interface SchemaVersionTable {
  readonly version: number
  readonly name: string
  readonly applied_at: string
}

/** One row for each entry of the history. The columns that lists need come first, the large ones last. */
export interface DiagnosesTable {
  /** UUID. */
  readonly id: string
  /** RFC 3339, UTC. */
  readonly created_at: string
  readonly name: string | null
  readonly size: number
  readonly kind: string
  readonly detail: string
  readonly subject: string | null
  /** JSON lists of strings: this one and the next two. */
  readonly recipients: string
  readonly reasons: string
  readonly organizations: string
  readonly permanence: string | null
  /** JSON list of strings. */
  readonly whose_move: string
  /** Lower-cased words that a search looks into. */
  readonly search: string
  /** JSON of `DiagnosedInput`. */
  readonly diagnosed: string
  /** JSON of `ReadableSource`. */
  readonly source: string
}

/** One row for each run of checks. */
export interface CheckRunsTable {
  /** UUID. */
  readonly id: string
  readonly domain: string
  /** RFC 3339, UTC. */
  readonly started_at: string
  /** 1: it was stopped before its end. */
  readonly cancelled: number
  /** JSON: how many findings of each outcome. */
  readonly counts: string
  /** JSON of `CheckSettings`. */
  readonly settings: string
  /** JSON of `PackedReport`. */
  readonly report: string
}

/** What the user said last of a domain. */
export interface CheckSettingsTable {
  readonly domain: string
  readonly used_at: string
  /** JSON of `CheckSettings`. */
  readonly settings: string
}

export interface MailboxesTable {
  /** UUID. */
  readonly id: string
  readonly added_at: string
  /** JSON of `Mailbox`. No secret is in it. */
  readonly mailbox: string
  /** JSON of `WatchPositions`. */
  readonly positions: string
}

export interface SendersTable {
  /** UUID. */
  readonly id: string
  readonly added_at: string
  /** JSON of `Sender`. No secret is in it. */
  readonly sender: string
}

/** One row for each probe: what its events make of it, so that lists need not replay them. */
export interface ProbesTable {
  /** UUID. */
  readonly id: string
  readonly token: string
  /** RFC 3339, UTC. */
  readonly composed_at: string
  readonly mailbox: string
  readonly family: string
  readonly experiment: string | null
  readonly state: string
  /** 1: nothing more is expected to happen. */
  readonly ended: number
  /** Of the event that comes next: two programs cannot both add it. */
  readonly next_seq: number
  /** JSON of `Probe` without its events. */
  readonly probe: string
}

export interface ProbeEventsTable {
  readonly probe: string
  readonly seq: number
  /** JSON of `ProbeEvent`. */
  readonly event: string
}

export interface ProbeMessagesTable {
  readonly probe: string
  readonly sent: Uint8Array | ArrayBuffer
  readonly arrived: Uint8Array | ArrayBuffer | null
  /** JSON of `Analysis`. */
  readonly analysis: string | null
}

/** One row for each hand-over that was begun: the place where two programs (or two lives of one) cannot both send. */
export interface ProbeClaimsTable {
  /** 1, 2, 3 … */
  readonly number: number
  readonly probe: string
  readonly family: string
  readonly claimed_at: string
  /** Process id of the program that claimed it. */
  readonly process: number
}

export interface ExperimentsTable {
  /** UUID. */
  readonly id: string
  readonly started_at: string
  /** JSON of `Experiment`. */
  readonly experiment: string
}

export interface MarksTable {
  /** UUID. */
  readonly id: string
  readonly at: string
  /** JSON of `TimelineMark`. */
  readonly mark: string
}

/** The limits (`limits`) and one row for each stop (`stop/FAMILY`). */
export interface CalmTable {
  readonly key: string
  readonly value: string
}

export interface SetupsTable {
  /** UUID. */
  readonly id: string
  readonly updated_at: string
  readonly revision: number
  /** JSON of `Setup`. */
  readonly setup: string
}
