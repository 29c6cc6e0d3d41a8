import type { Report } from '../../engine/checks/report.ts'
import type { Language } from '../../text/language.ts'
import { styleFor } from '../output/style.ts'
import { terminalJson } from '../output/terminal-text.ts'
import { reportForPeople } from './for-people.ts'
import { toJson } from './to-json.ts'

/** How a report is to be printed. */
export interface PrintOptions {
  readonly output: 'people' | 'json' | 'markdown' | 'html'
  /** Also what passed, with its evidence. */
  readonly verbose: boolean
  readonly language: Language
}

/** Writes a report to the standard output. */
export async function printReport(report: Report, options: PrintOptions): Promise<void> {
  process.stdout.write(await printed(report, options))
}

async function printed(report: Report, { output, language, verbose }: PrintOptions): Promise<string> {
  switch (output) {
    case 'json':
      return `${terminalJson(JSON.stringify(toJson(report, language), null, 2))}\n`
    case 'markdown':
      return (await import('../../text/reports/markdown.ts')).reportAsMarkdown(report, language)
    case 'html':
      return (await import('../../text/reports/html.ts')).reportAsHtml(report, language)
    default:
      return reportForPeople(report, language, styleFor(process.stdout), verbose)
  }
}
