import type { Change, Comparison } from '../../../engine/checks/compare-reports.ts'
import type { Area, CheckOutcome, Finding } from '../../../engine/checks/finding.ts'
import type { Language } from '../../../text/language.ts'

/** Which findings are to be shown. */
export interface FindingFilter {
  /** Empty: all. */
  readonly outcomes: ReadonlySet<CheckOutcome>
  readonly area: Area | null
  readonly search: string
  readonly changedOnly: boolean
}

export const NO_FILTER: FindingFilter = { outcomes: new Set(), area: null, search: '', changedOnly: false }

/** True: everything is shown, so that what is in order may be folded away. */
export function isUnfiltered({ outcomes, area, search, changedOnly }: FindingFilter): boolean {
  return outcomes.size === 0 && area === null && search.trim() === '' && !changedOnly
}

/** Those findings that the filter lets through, in their order. */
export function filterFindings(
  findings: readonly Finding[],
  filter: FindingFilter,
  changes: ReadonlyMap<string, FindingChange>,
  language: Language,
): readonly Finding[] {
  const words = filter.search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return findings.filter(
    (finding) =>
      (filter.outcomes.size === 0 || filter.outcomes.has(finding.outcome)) &&
      (filter.area === null || filter.area === finding.area) &&
      (!filter.changedOnly || CHANGED.has(changes.get(finding.id)?.change ?? 'unchanged')) &&
      (words.length === 0 || containsAll(searchable(finding, language), words)),
  )
}

/** How a finding differs from that of the run it is compared with. */
export interface FindingChange {
  readonly change: Change
  readonly before: CheckOutcome | null
}

/** The changes by the ids of their findings. */
export function changesById(comparison: Comparison | null): ReadonlyMap<string, FindingChange> {
  return new Map(comparison?.changes.map(({ id, change, before }) => [id, { change, before }]))
}

export const CHANGED: ReadonlySet<Change> = new Set(['new', 'worse', 'better', 'solved'])

function containsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word))
}

function searchable({ id, title, summary, parts }: Finding, language: Language): string {
  const of = parts.map(({ target, summary: words }) => `${target} ${words[language]}`)
  return [id, title[language], summary[language], ...of].join(' ').toLowerCase()
}
