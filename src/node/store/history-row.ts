import type { DiagnosedInput, ReadableSource } from '../../engine/bounces/diagnosis.ts'
import {
  type HistoryEntry,
  type HistorySummary,
  searchableText,
  summarize,
} from '../../engine/bounces/history-entry.ts'
import type { DiagnosesTable } from './schema.ts'
import { foldText, storable } from './search-condition.ts'

/** The columns that `fromSummaryRow` needs. */
export const SUMMARY_COLUMNS = [
  'id',
  'created_at',
  'name',
  'kind',
  'detail',
  'subject',
  'recipients',
  'reasons',
  'organizations',
  'permanence',
  'whose_move',
] as const satisfies readonly (keyof DiagnosesTable)[]

/** The columns that `fromEntryRow` needs. */
export const ENTRY_COLUMNS = [
  'id',
  'created_at',
  'name',
  'size',
  'diagnosed',
  'source',
] as const satisfies readonly (keyof DiagnosesTable)[]

/** An entry as the table keeps it. JSON carries NULs and lone surrogates as escapes, so nothing of the source is lost. */
export function toRow(entry: HistoryEntry): DiagnosesTable {
  const { recipients, reasons, organizations, whoseMove, ...summary } = summarize(entry)
  return {
    id: entry.id,
    created_at: entry.createdAt,
    name: orNull(entry.name),
    size: entry.size,
    kind: summary.kind,
    detail: summary.detail,
    subject: orNull(summary.subject),
    recipients: JSON.stringify(recipients),
    reasons: JSON.stringify(reasons),
    organizations: JSON.stringify(organizations),
    permanence: summary.permanence,
    whose_move: JSON.stringify(whoseMove),
    search: foldText(searchableText(entry)),
    diagnosed: JSON.stringify(entry.diagnosed),
    source: JSON.stringify(entry.source),
  }
}

/** The entry that `toRow` was given. */
export function fromEntryRow(row: Pick<DiagnosesTable, (typeof ENTRY_COLUMNS)[number]>): HistoryEntry {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    size: row.size,
    diagnosed: JSON.parse(row.diagnosed) as DiagnosedInput,
    source: JSON.parse(row.source) as ReadableSource,
  }
}

/** The summary that stands for a row in lists. The types are those that `toRow` wrote. */
export function fromSummaryRow(row: Pick<DiagnosesTable, (typeof SUMMARY_COLUMNS)[number]>): HistorySummary {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    kind: row.kind as HistorySummary['kind'],
    detail: row.detail as HistorySummary['detail'],
    subject: row.subject,
    recipients: JSON.parse(row.recipients) as HistorySummary['recipients'],
    reasons: JSON.parse(row.reasons) as HistorySummary['reasons'],
    organizations: JSON.parse(row.organizations) as HistorySummary['organizations'],
    permanence: row.permanence as HistorySummary['permanence'],
    whoseMove: JSON.parse(row.whose_move) as HistorySummary['whoseMove'],
  }
}

function orNull(text: string | null): string | null {
  return text === null ? null : storable(text)
}
