import type { Finding, FindingPart, Fix } from '../../engine/checks/finding.ts'
import type { Report } from '../../engine/checks/report.ts'
import type { Language } from '../../text/language.ts'

/** The report as scripts get it: documented in resources/schemas/report.schema.json; every sentence in one language. */
export function toJson(report: Report, language: Language): unknown {
  const { findings, summary, ...rest } = report
  return {
    ...rest,
    language,
    findings: findings.map((finding) => findingToJson(finding, language)),
    summary: {
      counts: summary.counts,
      configuration: summary.configuration[language],
      reputation: summary.reputation[language],
    },
  }
}

/** One finding, every sentence in one language. */
export function findingToJson(finding: Finding, language: Language): unknown {
  const { title, summary, explanation, parts, fix, ...rest } = finding
  return {
    ...rest,
    title: title[language],
    summary: summary[language],
    explanation: explanation[language],
    parts: parts.map((part: FindingPart) => ({ ...part, summary: part.summary[language] })),
    fix: fix === null ? null : fixToJson(fix, language),
  }
}

function fixToJson({ say, risk, ...rest }: Fix, language: Language): unknown {
  return { say: say[language], ...rest, risk: risk === null ? null : risk[language] }
}
