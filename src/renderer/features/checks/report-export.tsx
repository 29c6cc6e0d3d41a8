import { CHECK_REPORT_TEXT } from '../../../text/interface/check-report.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
import { useLanguage } from '../../language.ts'
import { exportReport, type ReportFormat } from './export-report.ts'

const FORMATS: readonly ReportFormat[] = ['html', 'markdown', 'json']

/** The forms in which a report can leave the program. */
export function ExportReport({ id }: { readonly id: string }) {
  const language = useLanguage()
  const text = CHECK_REPORT_TEXT[language].report
  return (
    <ExportMenu
      label={text.export}
      formats={FORMATS.map((format) => ({ id: format, name: text.exportAs[format] }))}
      onChoose={(format) => void exportReport(id, format, language)}
    />
  )
}
