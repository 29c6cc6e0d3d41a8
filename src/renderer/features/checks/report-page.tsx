import { useEffect, useMemo } from 'react'
import type { CheckRun } from '../../../contract/shapes.ts'
import type { Report } from '../../../engine/checks/report.ts'
import { CHECK_REPORT_TEXT } from '../../../text/interface/check-report.ts'
import { CHECKS_TEXT } from '../../../text/interface/checks.ts'
import { announce } from '../../frame/announcement-store.ts'
import { useLanguage, useText } from '../../language.ts'
import { AreaGroup } from './area-group.tsx'
import { AREA_ORDER } from './area-icons.ts'
import { CompareBar } from './compare-bar.tsx'
import { FilterBar } from './filter-bar.tsx'
import { changesById, filterFindings, isUnfiltered } from './filter-findings.ts'
import { useFindingFilter } from './filter-store.ts'
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
      <Findings run={run} />
    </div>
  )
}

const BLIND: ReadonlySet<Report['vantage']['resolverHonesty']> = new Set(['portal', 'dead'])

function Findings({ run: { report, comparison } }: { readonly run: CheckRun }) {
  const text = useText(CHECK_REPORT_TEXT).filter
  const language = useLanguage()
  const filter = useFindingFilter()
  const changes = useMemo(() => changesById(comparison), [comparison])
  const shown = useMemo(
    () => filterFindings(report.findings, filter, changes, language),
    [report.findings, filter, changes, language],
  )
  const groups = useMemo(
    () =>
      AREA_ORDER.map((area) => ({ area, findings: shown.filter((finding) => finding.area === area) })).filter(
        ({ findings }) => findings.length > 0,
      ),
    [shown],
  )
  const isBlind = BLIND.has(report.vantage.resolverHonesty)
  return (
    <>
      <FilterBar report={report} shown={shown.length} />
      {groups.length === 0 && <p className={styles.none}>{text.none}</p>}
      {groups.map(({ area, findings }) => (
        <AreaGroup
          key={area}
          area={area}
          findings={findings}
          domain={report.domain}
          changes={changes}
          folds={isUnfiltered(filter)}
          isBlind={isBlind && area !== 'vantage'}
          waiting={0}
        />
      ))}
    </>
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
