import type { Finding } from '../../engine/checks/finding.ts'
import { OUTCOME_NAMES } from '../../text/check-outcomes.ts'
import type { Language } from '../../text/language.ts'
import { REPORT_LABELS as LABELS } from '../../text/reports/report-labels.ts'
import type { Style } from '../output/style.ts'
import { terminalText } from '../output/terminal-text.ts'
import { wrapBehind } from '../output/wrap.ts'

const MOST_IDS = 20

/** Checks that could not tell for the same reason, from three on: nobody wants to read it three hundred times. */
export function sameReasons(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, readonly Finding[]>()
  for (const finding of findings) {
    const { outcome, area, summary } = finding
    if (outcome !== 'temperror' || area === 'vantage') continue
    groups.set(summary.en, [...(groups.get(summary.en) ?? []), finding])
  }
  return [...groups.values()].filter((group) => group.length > 2)
}

/** The reason once, with the ids of the checks. */
export function togetherBlock(findings: readonly Finding[], language: Language, style: Style): string {
  const ids = findings.map(({ id }) => id)
  const more = ids.length - MOST_IDS
  const list = `${ids.slice(0, MOST_IDS).join(', ')}${more > 0 ? ` … (+${more})` : ''}`
  const says = (text: string) => wrapBehind('    ', terminalText(text), style.width)
  const title = `${OUTCOME_NAMES.temperror[language]}: ${findings.length} ${LABELS.checks[language]}`
  return [`  ? ${style.strong(title)}`, says(findings[0]?.summary[language] ?? ''), style.faint(says(list))].join('\n')
}
