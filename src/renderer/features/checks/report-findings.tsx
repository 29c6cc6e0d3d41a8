import { useMemo } from 'react'
import type { CheckRun } from '../../../contract/shapes.ts'
import type { Report } from '../../../engine/checks/report.ts'
import { CHECK_REPORT_TEXT } from '../../../text/interface/check-report.ts'
import { useLanguage, useText } from '../../language.ts'
import { AreaGroup } from './area-group.tsx'
import { AREA_ORDER } from './area-icons.ts'
import { FilterBar } from './filter-bar.tsx'
import { changesById, filterFindings, isUnfiltered } from './filter-findings.ts'
import { useFindingFilter } from './filter-store.ts'
import styles from './report-page.module.css'

const BLIND: ReadonlySet<Report['vantage']['resolverHonesty']> = new Set(['portal', 'dead'])

/** What a report found, by area, and what of it is shown. */
export function ReportFindings({ report, comparison }: Pick<CheckRun, 'report' | 'comparison'>) {
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
