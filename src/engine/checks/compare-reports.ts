import type { CheckOutcome, Finding } from './finding.ts'
import type { Report } from './report.ts'

/** How a finding differs from that of an earlier run. */
export type Change = 'new' | 'worse' | 'better' | 'solved' | 'unchanged' | 'notComparable'

export interface Comparison {
  readonly before: { readonly startedAt: string }
  readonly changes: readonly {
    readonly id: string
    readonly change: Change
    readonly before: CheckOutcome | null
    readonly now: CheckOutcome | null
  }[]
  readonly counts: Readonly<Record<Change, number>>
}

/**
 * Compares two runs of one domain, finding by finding. `new`: a trouble that was not there · `solved`: gone · `worse`,
 * `better`: another degree of trouble · `notComparable`: one of the two could not tell or did not look.
 */
export function compareReports(before: Report, now: Report): Comparison {
  const earlier = new Map(before.findings.map((finding) => [finding.id, finding]))
  const changes = now.findings.map((finding) => compareFindings(finding.id, earlier.get(finding.id), finding))
  const seen = new Set(now.findings.map(({ id }) => id))
  const gone = before.findings.filter(({ id }) => !seen.has(id))
  const all = [...changes, ...gone.map((finding) => compareFindings(finding.id, finding, undefined))]
  const counts = { new: 0, worse: 0, better: 0, solved: 0, unchanged: 0, notComparable: 0 }
  for (const { change } of all) counts[change]++
  return { before: { startedAt: before.startedAt }, changes: all, counts }
}

function compareFindings(id: string, before: Finding | undefined, now: Finding | undefined) {
  const [was, is] = [before?.outcome ?? null, now?.outcome ?? null]
  return { id, change: changeOf(was, is), before: was, now: is }
}

/** How much trouble each outcome is; what could not be told cannot be compared. */
const TROUBLE: Readonly<Record<CheckOutcome, number | null>> = {
  pass: 0,
  notApplicable: 0,
  notice: 1,
  warn: 2,
  fail: 3,
  temperror: null,
}

function changeOf(before: CheckOutcome | null, now: CheckOutcome | null): Change {
  if (before === null || now === null) return 'notComparable'
  const [was, is] = [TROUBLE[before], TROUBLE[now]]
  if (was === null || is === null) return before === now ? 'unchanged' : 'notComparable'
  if (was === is) return 'unchanged'
  if (was === 0) return 'new'
  if (is === 0) return 'solved'
  return is > was ? 'worse' : 'better'
}
