import './styles.ts'
import { useEffect } from 'react'
import type { HistoryEntry } from '../../../contract/shapes.ts'
import { reasonText } from '../../../text/describe-diagnosis.ts'
import { DETAIL_TEXTS } from '../../../text/input-kinds.ts'
import { HISTORY_TEXT } from '../../../text/interface/history.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { WHOSE_MOVE_TEXTS } from '../../../text/whose-move.ts'
import { announce } from '../../frame/announcement-store.ts'
import { useLanguage } from '../../language.ts'
import { useDiagnose } from '../diagnose/diagnose-store.ts'
import { DiagnosisView } from './diagnosis-view.tsx'
import { NotABounce } from './not-a-bounce.tsx'
import { RecipientList } from './recipient-list.tsx'
import styles from './result-page.module.css'
import { ResultToolbar } from './result-toolbar.tsx'
import { useSourceFocus } from './source-focus-store.ts'
import { SourcePane } from './source-pane.tsx'

/** One diagnosed input: what is to be said about it on the left, the input itself on the right. */
export function ResultPage() {
  const entry = useDiagnose((state) => state.entry)
  const paneOpen = useSourceFocus((state) => state.paneOpen)
  useAnnounced(entry)
  if (!entry) return null
  return (
    <div className={styles.page}>
      <ResultToolbar entry={entry} />
      <div className={styles.split} data-pane={paneOpen}>
        <section className={styles.words} aria-labelledby="result-title">
          <Answer entry={entry} />
        </section>
        {paneOpen && <SourcePane source={entry.source} />}
      </div>
    </div>
  )
}

function Answer({ entry }: { readonly entry: HistoryEntry }) {
  const { diagnosed, id } = entry
  const [first, ...others] = diagnosed.diagnoses
  if (!first) return <NotABounce key={id} entry={entry} />
  if (others.length > 0) return <RecipientList key={id} diagnosed={diagnosed} />
  return <DiagnosisView diagnosed={diagnosed} diagnosis={first} index={0} withHeadline />
}

/** Tells screen readers what came out, and lets the focus begin at the headline. */
function useAnnounced(entry: HistoryEntry | null): void {
  const language = useLanguage()
  const follow = useSourceFocus((state) => state.follow)
  useEffect(() => {
    if (!entry) return
    follow(0)
    announce(spoken(entry, language))
    document.getElementById('result-title')?.focus()
  }, [entry, follow, language])
}

function spoken({ diagnosed }: HistoryEntry, language: ReturnType<typeof useLanguage>): string {
  const text = RESULT_TEXT[language]
  const [first, ...others] = diagnosed.diagnoses
  if (!first) return DETAIL_TEXTS[diagnosed.detail].title[language]
  if (others.length > 0) return text.announceMany(diagnosed.diagnoses.length)
  const recipient = first.recipient ?? HISTORY_TEXT[language].noRecipient
  return [reasonText(first).title[language], recipient, WHOSE_MOVE_TEXTS[first.whoseMove].label[language]].join('. ')
}
