import { Button } from '@mantine/core'
import type { ProbeReport } from '../../../engine/probes/probe-event.ts'
import { PROBE_VIEW_TEXT } from '../../../text/interface/probe-view.ts'
import { REASON_TEXTS } from '../../../text/reasons.ts'
import { useLanguage } from '../../language.ts'
import { useDiagnose } from '../diagnose/diagnose-store.ts'
import page from './page.module.css'
import styles from './probe-reports.module.css'

/** What reports said about a probe, each with the way to its diagnosis. */
export function ProbeReports({ reports }: { readonly reports: readonly ProbeReport[] }) {
  const language = useLanguage()
  const text = PROBE_VIEW_TEXT[language].reports
  if (reports.length === 0) return null
  return (
    <section className={page.section} aria-labelledby="probe-reports">
      <h2 id="probe-reports">{text.title}</h2>
      <ul className={styles.list}>
        {reports.map((report, index) => {
          const key = `${index} ${report.action}`
          return (
            <li key={key} className={styles.report}>
              <Report report={report} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Report({ report }: { readonly report: ProbeReport }) {
  const language = useLanguage()
  const text = PROBE_VIEW_TEXT[language].reports
  const open = useDiagnose((state) => state.open)
  const { diagnosis } = report
  const reason = report.reason === null ? null : reasonTitle(report.reason)?.[language]
  const from = report.organization ?? report.remoteMta
  return (
    <>
      <p className={styles.action}>{[text.action[report.action], ...(reason ? [reason] : [])].join(': ')}</p>
      {from !== null && <p className={styles.from}>{text.from(from)}</p>}
      {report.text !== '' && <p className={`mono ${styles.said}`}>{report.text}</p>}
      {diagnosis !== null && (
        <Button className={styles.way ?? ''} size="compact-sm" variant="light" onClick={() => void open(diagnosis)}>
          {text.diagnosis}
        </Button>
      )}
    </>
  )
}

function reasonTitle(reason: string) {
  return new Map(Object.entries(REASON_TEXTS)).get(reason)?.title
}
