import type { CheckOutcome, Finding, Fix } from '../../engine/checks/finding.ts'
import type { Report } from '../../engine/checks/report.ts'
import { AREA_NAMES } from '../../text/check-areas.ts'
import { OUTCOME_NAMES } from '../../text/check-outcomes.ts'
import type { Language } from '../../text/language.ts'
import { evidenceLines } from '../../text/reports/evidence-lines.ts'
import { changeLines } from '../../text/reports/record-lines.ts'
import { REPORT_LABELS as LABELS } from '../../text/reports/report-labels.ts'
import { isOfMail, reportTitle } from '../../text/reports/report-title.ts'
import type { Style } from '../output/style.ts'
import { terminalText } from '../output/terminal-text.ts'
import { wrapBehind } from '../output/wrap.ts'
import { sameReasons, togetherBlock } from './same-reasons.ts'

/** A run laid out for reading: first the sentence that sums it up, then what is wrong with its fix, then the rest in short. */
export function reportForPeople(report: Report, language: Language, style: Style, verbose: boolean): string {
  const { domain, summary, vantage, findings, cancelled } = report
  const head = [
    style.strong(`${reportTitle(report, language)} ${terminalText(domain)}`),
    wrapBehind('  ', terminalText(summary.configuration[language]), style.width),
    wrapBehind('  ', terminalText(summary.reputation[language]), style.width),
    ...(cancelled ? [wrapBehind('  ', LABELS.cancelled[language], style.width)] : []),
    style.faint(
      wrapBehind(
        '  ',
        terminalText(
          `${LABELS.seenFrom[language]} ${vantage.resolver}.${isOfMail(report) ? '' : sendingLine(report, language)}`,
        ),
        style.width,
      ),
    ),
  ].join('\n')
  const same = verbose ? [] : sameReasons(findings)
  const hidden = new Set(same.flat())
  const areas = [...new Set(findings.map(({ area }) => area))]
  const blocks = areas.flatMap((area) => {
    const these = findings.filter((finding) => finding.area === area)
    const told = these
      .filter(({ outcome }) => verbose || (outcome !== 'pass' && outcome !== 'notApplicable'))
      .filter((finding) => !hidden.has(finding))
    const passed = these.filter(({ outcome }) => outcome === 'pass').length
    const title = `${style.strong(AREA_NAMES[area][language])} ${style.faint(`(${passed} ${LABELS.passed[language]})`)}`
    if (told.length === 0) return passed > 0 ? [title] : []
    return [[title, ...told.map((finding) => findingBlock(finding, language, style, verbose))].join('\n\n')]
  })
  const together = same.map((findings) => togetherBlock(findings, language, style))
  return `${[head, ...blocks, ...together, style.faint(footer(report, language))].join('\n\n')}\n`
}

function sendingLine({ vantage }: Report, language: Language): string {
  const { sendingAddresses, sendingAddressesFrom } = vantage
  const from = { user: LABELS.sendingUser, mx: LABELS.sendingMx, spf: LABELS.sendingMx, none: LABELS.sendingNone }
  const list = sendingAddresses.length > 0 ? `${sendingAddresses.slice(0, 6).join(', ')} ` : ''
  return ` ${LABELS.sendingAddresses[language]}: ${list}(${from[sendingAddressesFrom][language]}).`
}

const SIGNS: Readonly<Record<CheckOutcome, string>> = {
  fail: '✕',
  warn: '!',
  notice: 'i',
  temperror: '?',
  pass: '✓',
  notApplicable: '–',
}

function findingBlock(finding: Finding, language: Language, style: Style, verbose: boolean): string {
  const { id, outcome, title, summary, fix, evidence, cites } = finding
  const first = `  ${SIGNS[outcome]} ${style.strong(`${OUTCOME_NAMES[outcome][language]}: ${terminalText(title[language])}`)} ${style.faint(`[${id}]`)}`
  const says = (prefix: string, text: string) => wrapBehind(prefix, terminalText(text), style.width)
  const targets = partsWorthListing(finding, verbose).map((part) =>
    says('    - ', `${part.target}: ${part.summary[language]}`),
  )
  const sources = style.faint(says('    ', `${LABELS.sources[language]} ${cites.map((cite) => cite.title).join(', ')}`))
  const proof = verbose ? evidence.flatMap(evidenceLines).map((line) => style.faint(`      ${terminalText(line)}`)) : []
  return [
    first,
    says('    ', summary[language]),
    ...targets,
    ...fixLines(fix, language, style),
    sources,
    ...proof,
  ].join('\n')
}

/** What is right needs no line; and what the sentence says already, no second one. */
function partsWorthListing({ parts, summary }: Finding, verbose: boolean): Finding['parts'] {
  if (verbose) return parts.length > 1 ? parts : []
  const wrong = parts.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'notApplicable')
  return wrong.every((part) => summary.en.includes(part.summary.en)) ? [] : wrong
}

function fixLines(fix: Fix | null, language: Language, style: Style): readonly string[] {
  if (fix === null) return []
  const says = (prefix: string, text: string) => wrapBehind(prefix, terminalText(text), style.width)
  const records = fix.records.flatMap((change) => {
    const { before, after } = changeLines(change)
    return [...before.map((line) => `      - ${line}`), ...after.map((line) => `      + ${line}`)]
  })
  const settings = fix.settings.flatMap(({ software, file, lines }) => [
    `      ${software}, ${file}:`,
    ...lines.map((line) => `        ${line}`),
  ])
  return [
    says(`    ${LABELS.fix[language]}: `, fix.say[language]),
    ...[...records, ...settings].map(terminalLine),
    ...(fix.risk === null ? [] : [says(`    ${LABELS.risk[language]}: `, fix.risk[language])]),
  ]
}

/** Leading spaces are ours; what follows came from outside. */
function terminalLine(line: string): string {
  return terminalText(line)
}

function footer({ durationMs, longestChainMs, queries }: Report, language: Language): string {
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
  return `${seconds(durationMs)} (${LABELS.longestChain[language]} ${seconds(longestChainMs)}); ${queries.dns} ${LABELS.questions[language]}, ${queries.dialogues} ${LABELS.dialogues[language]}, ${queries.https} ${LABELS.pages[language]}`
}
