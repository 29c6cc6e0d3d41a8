import '../checks/styles.ts'
import type { Analysis } from '../../../engine/analysis/analysis.ts'
import { ANALYSIS_TEXT } from '../../../text/interface/analysis.ts'
import { useText } from '../../language.ts'
import { ReportFindings } from '../checks/report-findings.tsx'
import { VantageNotes } from '../checks/vantage-notes.tsx'
import { AnalysisHead } from './analysis-head.tsx'
import styles from './analysis-view.module.css'
import { HeaderText } from './header-text.tsx'
import { LeakList } from './leak-list.tsx'
import { ProofSection } from './proof-section.tsx'
import { VerdictCards } from './verdict-cards.tsx'
import { WaySection } from './way-section.tsx'

/** A mail, judged: one sentence, the way, the proof, the filters, the leaks, and then every check. */
export function AnalysisView({ analysis }: { readonly analysis: Analysis }) {
  const text = useText(ANALYSIS_TEXT)
  return (
    <div className={styles.view}>
      <AnalysisHead analysis={analysis} />
      <WaySection analysis={analysis} />
      <ProofSection analysis={analysis} />
      <VerdictCards verdicts={analysis.verdicts} />
      <LeakList leaks={analysis.leaks} />
      <section className={styles.section} aria-labelledby="analysis-checks">
        <h2 id="analysis-checks">{text.checks.title}</h2>
        <VantageNotes report={analysis.report} />
        <ReportFindings report={analysis.report} comparison={null} />
      </section>
      <HeaderText header={analysis.mail.header} />
    </div>
  )
}
