import type { Evidence, Finding } from './finding.ts'
import type { Report } from './report.ts'

/** A report in which each piece of evidence stands once: checks share most of what they ask, and each shows all of it. */
export interface PackedReport extends Omit<Report, 'findings'> {
  readonly findings: readonly PackedFinding[]
  readonly evidence: readonly Evidence[]
}

interface PackedFinding extends Omit<Finding, 'evidence'> {
  /** Places in the report's own list. */
  readonly evidence: readonly number[]
}

/** The report as it is kept: some twenty times smaller. */
export function packReport(report: Report): PackedReport {
  const evidence: Evidence[] = []
  const places = new Map<Evidence | string, number>()
  const placeOf = (one: Evidence): number => {
    const text = places.has(one) ? '' : JSON.stringify(one)
    const known = places.get(one) ?? places.get(text)
    const place = known ?? evidence.push(one) - 1
    places.set(one, place)
    if (known === undefined) places.set(text, place)
    return place
  }
  const findings = report.findings.map((finding) => ({ ...finding, evidence: finding.evidence.map(placeOf) }))
  return { ...report, findings, evidence }
}

/** The report that was packed. */
export function unpackReport({ evidence, findings, ...report }: PackedReport): Report {
  const pieces = (places: readonly number[]) => places.flatMap((place) => evidence[place] ?? [])
  return { ...report, findings: findings.map((finding) => ({ ...finding, evidence: pieces(finding.evidence) })) }
}
