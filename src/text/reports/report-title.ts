import type { Report } from '../../engine/checks/report.ts'
import type { Language } from '../language.ts'
import { REPORT_LABELS } from './report-labels.ts'

/** What stands over a report, before the domain. */
export function reportTitle({ findings }: Pick<Report, 'findings'>, language: Language): string {
  return REPORT_LABELS[isOfMail({ findings }) ? 'titleOfMail' : 'title'][language]
}

/** True when a mail was looked at, not a domain. */
export function isOfMail({ findings }: Pick<Report, 'findings'>): boolean {
  return findings.length > 0 && findings.every(({ vantage }) => vantage.from === 'message')
}
