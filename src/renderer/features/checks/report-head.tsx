import type { Report } from '../../../engine/checks/report.ts'
import { CHECK_REPORT_TEXT } from '../../../text/interface/check-report.ts'
import { formatTime } from '../../format.ts'
import { useLanguage, useText } from '../../language.ts'
import { useChecks } from './checks-store.ts'
import styles from './report-head.module.css'

interface Props {
  readonly report: Report
  /** Left out: the domain. */
  readonly title?: string
}

/** Whose report it is, from when, and what it cost. */
export function ReportHead({ report, title = report.domain }: Props) {
  const text = useText(CHECK_REPORT_TEXT).report
  const language = useLanguage()
  const notKept = useChecks((state) => (state.message === null ? state.notKept : null))
  const { domain, startedAt, durationMs, longestChainMs, queries, findings, vantage, cancelled } = report
  const seconds = (ms: number) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(ms / 1000)
  const facts = [
    ...(title === domain || domain === 'invalid' ? [] : [text.from(domain)]),
    text.facts(findings.length, queries.dns + queries.dialogues + queries.https),
    text.took(seconds(durationMs), seconds(longestChainMs)),
    text.resolver(vantage.resolver),
  ]
  return (
    <header className={styles.head}>
      <h1 tabIndex={-1}>{title}</h1>
      <p className={styles.facts}>
        <time dateTime={startedAt}>{text.checkedAt(formatTime(startedAt, language))}</time> · {facts.join(' · ')}
      </p>
      {cancelled && <p className={styles.warning}>{text.cancelled}</p>}
      {notKept !== null && <p className={styles.warning}>{text.notKept}</p>}
    </header>
  )
}
