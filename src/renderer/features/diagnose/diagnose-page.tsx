import { DIAGNOSE_TEXT } from '../../../text/interface/diagnose.ts'
import { SegmentedTabs } from '../../components/segmented-tabs.tsx'
import { lazyPart } from '../../frame/lazy-part.tsx'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useText } from '../../language.ts'
import { ComposePage } from './compose-page.tsx'
import styles from './diagnose-page.module.css'
import { useDiagnose } from './diagnose-store.ts'
import { ProblemNote } from './problem-note.tsx'

const ResultPage = lazyPart(() => import('../result/result-page.tsx').then(({ ResultPage }) => ResultPage))
const HistoryPage = lazyPart(() => import('../history/history-page.tsx').then(({ HistoryPage }) => HistoryPage))

/** The place *Diagnose*: a new diagnosis, its result, and the history. */
export function DiagnosePage() {
  const text = useText(DIAGNOSE_TEXT)
  const view = useNavigation((state) => state.view)
  const go = useNavigation((state) => state.go)
  const working = useDiagnose((state) => state.working)
  return (
    <div className={styles.page}>
      <div className={styles.progress} data-working={working} aria-hidden />
      {view !== 'result' && (
        <SegmentedTabs
          label={text.views}
          current={view}
          tabs={[
            { id: 'compose', label: text.newDiagnosis },
            { id: 'history', label: text.history },
          ]}
          onChoose={(chosen) => go('diagnose', chosen)}
        />
      )}
      <ProblemNote />
      <div className={styles.body} data-scrolls={view !== 'result'}>
        {view === 'compose' && <ComposePage />}
        {view === 'history' && <HistoryPage />}
        {view === 'result' && <ResultPage />}
      </div>
    </div>
  )
}
