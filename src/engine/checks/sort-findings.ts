import { AREAS, type Finding, OUTCOMES } from './finding.ts'

/** In the order of areas, the gravest first within each. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ area, outcome }: Finding) => AREAS.indexOf(area) * 10 + OUTCOMES.indexOf(outcome)
  return findings.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}
