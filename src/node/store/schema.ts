/** The tables, as the newest migration leaves them. SQL that PostgreSQL would take too. */
export interface Tables {
  readonly schema_version: SchemaVersionTable
  readonly diagnoses: DiagnosesTable
  readonly check_runs: CheckRunsTable
  readonly check_settings: CheckSettingsTable
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
