import { useEffect } from 'react'
import type { CheckRun } from '../../../contract/shapes.ts'
import { CHECKS_TEXT } from '../../../text/interface/checks.ts'
import { announce } from '../../frame/announcement-store.ts'
import { useLanguage } from '../../language.ts'
import { CompareBar } from './compare-bar.tsx'
import { ReportFindings } from './report-findings.tsx'
import { ReportHead } from './report-head.tsx'
import styles from './report-page.module.css'
import { ReportToolbar } from './report-toolbar.tsx'
import { SummaryCards } from './summary-cards.tsx'
import { VantageNotes } from './vantage-notes.tsx'

/** The report of a run: two sentences first, then what needs a look, then all the rest. */
export function ReportPage({ run }: { readonly run: CheckRun }) {
  const { report } = run
  useAnnounced(run)
  return (
    <div className={styles.page}>
      <ReportToolbar run={run} />
      <ReportHead report={report} />
      <SummaryCards report={report} />
      <VantageNotes report={report} />
      <CompareBar run={run} />
      <ReportFindings report={report} comparison={run.comparison} />
    </div>
  )
}

function useAnnounced({ id, report }: CheckRun): void {
  const language = useLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a run is told of once, also when one of its checks is made again
  useEffect(() => {
    const { configuration, reputation } = report.summary
    announce(
      [CHECKS_TEXT[language].running.finished(report.domain), configuration[language], reputation[language]].join(' '),
    )
    document.querySelector<HTMLElement>('main h1')?.focus()
  }, [id])
}
