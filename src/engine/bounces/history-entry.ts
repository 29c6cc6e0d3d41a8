import type { DiagnosedInput, ReadableSource } from './diagnosis.ts'

/** One thing in the history: an input and what we made of it. */
export interface HistoryEntry {
  readonly id: string
  /** The file's name; null: pasted. */
  readonly name: string | null
  /** RFC 3339, UTC. */
  readonly createdAt: string
  /** Of the whole input, in bytes. */
  readonly size: number
  readonly diagnosed: DiagnosedInput
  readonly source: ReadableSource
}

/** What the history list shows of an entry. */
export interface HistorySummary {
  readonly id: string
  readonly name: string | null
  readonly createdAt: string
  readonly kind: DiagnosedInput['kind']
  readonly detail: DiagnosedInput['detail']
  readonly subject: string | null
  readonly recipients: readonly string[]
  readonly reasons: readonly DiagnosedInput['diagnoses'][number]['reason'][]
  readonly organizations: readonly string[]
  readonly permanence: DiagnosedInput['diagnoses'][number]['permanence'] | null
  /** Whose moves it is, each once; empty for what is no bounce. The desk lists the ones that are yours. */
  readonly whoseMove: readonly DiagnosedInput['diagnoses'][number]['whoseMove'][]
}

/** The line of the history that stands for an entry. Each recipient, reason and organization is named once. */
export function summarize({ id, name, createdAt, diagnosed }: HistoryEntry): HistorySummary {
  const { kind, detail, diagnoses } = diagnosed
  return {
    id,
    name,
    createdAt,
    kind,
    detail,
    subject: diagnosed.originalSubject ?? diagnosed.subject,
    recipients: once(diagnoses.flatMap(({ recipient }) => recipient ?? [])),
    reasons: once(diagnoses.map(({ reason }) => reason)),
    organizations: once(diagnoses.flatMap(({ organization }) => organization?.name ?? [])),
    permanence: worst(diagnoses.map(({ permanence }) => permanence)),
    whoseMove: once(diagnoses.map(({ whoseMove }) => whoseMove)),
  }
}

/** All that a search in the history looks into: names, subjects, recipients, texts, organizations, codes. */
export function searchableText(entry: HistoryEntry): string {
  const { name, diagnosed } = entry
  const { subject, originalSubject, originalMessageId, originalMailFrom, diagnoses } = diagnosed
  const words = diagnoses.flatMap((diagnosis) => [
    diagnosis.recipient,
    diagnosis.originalRecipient,
    diagnosis.organization?.name,
    diagnosis.remoteMta,
    diagnosis.reportingMta,
    diagnosis.replyCode,
    diagnosis.enhancedStatusCode,
    diagnosis.reason,
    diagnosis.queueId,
    diagnosis.text,
  ])
  const all = [name, subject, originalSubject, originalMessageId, originalMailFrom, ...words]
  return once(all.filter((word) => typeof word === 'string' && word !== '')).join('\n')
}

function once<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}

/** One permanent failure among many recipients makes the whole a failure. */
function worst(all: readonly (HistorySummary['permanence'] & string)[]): HistorySummary['permanence'] {
  return (['permanent', 'transient', 'none'] as const).find((permanence) => all.includes(permanence)) ?? null
}
