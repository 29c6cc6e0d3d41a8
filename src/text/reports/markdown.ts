import type { Finding, Fix } from '../../engine/checks/finding.ts'
import type { Report } from '../../engine/checks/report.ts'
import { AREA_NAMES } from '../check-areas.ts'
import { OUTCOME_NAMES } from '../check-outcomes.ts'
import type { Language } from '../language.ts'
import { evidenceLines } from './evidence-lines.ts'
import { code, fence, text } from './markdown-parts.ts'
import { changeLines } from './record-lines.ts'
import { REPORT_LABELS as LABELS } from './report-labels.ts'
import { reportTitle } from './report-title.ts'

/** A run as Markdown: to paste into a ticket, or to keep. What strangers wrote stands in code, where it can mark up nothing. */
export function reportAsMarkdown(report: Report, language: Language): string {
  const { domain, startedAt, summary, vantage, findings, cancelled } = report
  const areas = [...new Set(findings.map(({ area }) => area))]
  const head = [
    `# ${reportTitle(report, language)} ${code(domain)}`,
    `${startedAt} · ${LABELS.seenFrom[language]} ${code(vantage.resolver)}`,
    `**${LABELS.configuration[language]}:** ${text(summary.configuration[language])}`,
    `**${LABELS.reputation[language]}:** ${text(summary.reputation[language])}`,
    ...(cancelled ? [LABELS.cancelled[language]] : []),
  ]
  const groups = areas.flatMap((area) => [
    `## ${AREA_NAMES[area][language]}`,
    ...findings.filter((finding) => finding.area === area).map((finding) => findingBlock(finding, language)),
  ])
  return `${[...head, ...groups].join('\n\n')}\n`
}

function findingBlock(finding: Finding, language: Language): string {
  const { id, outcome, title, summary, parts, fix, evidence, cites } = finding
  const targets = parts.map(
    (part) => `- ${code(part.target)}: ${OUTCOME_NAMES[part.outcome][language]}. ${text(part.summary[language])}`,
  )
  const sources = cites.map(sourceLink).join(', ')
  const proof = evidence.flatMap(evidenceLines)
  return [
    `### ${OUTCOME_NAMES[outcome][language]}: ${text(title[language])}`,
    text(summary[language]),
    ...(targets.length > 1 ? [targets.join('\n')] : []),
    ...(fix === null ? [] : fixBlocks(fix, language)),
    `${code(id)} · ${LABELS.sources[language]}: ${sources}`,
    ...(proof.length > 0 && outcome !== 'pass' && outcome !== 'notApplicable'
      ? [`${LABELS.evidence[language]}:`, fence(proof)]
      : []),
  ].join('\n\n')
}

function sourceLink({ title, url }: Finding['cites'][number]): string {
  return /^https:\/\/[^\s()<>]+$/.test(url) ? `[${text(title)}](${url})` : text(title)
}

function fixBlocks({ say, records, settings, risk }: Fix, language: Language): readonly string[] {
  const changes = records.flatMap((change) => {
    const { before, after } = changeLines(change)
    return [...before.map((line) => `- ${line}`), ...after.map((line) => `+ ${line}`)]
  })
  return [
    `**${LABELS.fix[language]}:** ${text(say[language])}`,
    ...(changes.length > 0 ? [fence(changes, 'diff')] : []),
    ...settings.flatMap(({ software, file, lines }) => [`${text(software)}, ${code(file)}:`, fence(lines)]),
    ...(risk === null ? [] : [`**${LABELS.risk[language]}:** ${text(risk[language])}`]),
  ]
}
