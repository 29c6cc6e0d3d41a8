import type { Finding } from './finding.ts'
import type { Report } from './report.ts'
import { sortFindings } from './sort-findings.ts'
import { summarize } from './summarize.ts'

/** A report in which some findings were made again; everything else stays as it was seen then. */
export function replaceFindings(report: Report, again: readonly Finding[]): Report {
  const made = new Set(again.map(({ id }) => id))
  const findings = sortFindings([...report.findings.filter(({ id }) => !made.has(id)), ...again])
  return { ...report, findings, summary: summarize(findings) }
}
