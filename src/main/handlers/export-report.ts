import type { Input } from '../../contract/methods.ts'
import type { Report } from '../../engine/checks/report.ts'
import { replaceFile } from '../../node/files/replace-file.ts'
import type { Language } from '../../text/language.ts'
import { reportAsHtml } from '../../text/reports/html.ts'
import { reportAsMarkdown } from '../../text/reports/markdown.ts'
import type { Hands } from './hands.ts'

/** Asks where to, and writes the report there in this form. */
export async function exportReport({ checkRuns, messageReports, desktop }: Hands, input: Input<'checks.export'>) {
  const report = messageReports.find(input.id) ?? (await checkRuns.run(input.id)).report
  const name = `${report.domain}-${report.startedAt.slice(0, 10)}`
  const path = await desktop.chooseReportFile(name, input.format)
  if (path !== null) await replaceFile(path, (file) => file.writeFile(WRITERS[input.format](report, input.language)))
  return { path }
}

const WRITERS: Readonly<Record<Input<'checks.export'>['format'], (report: Report, language: Language) => string>> = {
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  markdown: reportAsMarkdown,
  html: reportAsHtml,
}
