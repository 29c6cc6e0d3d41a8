import type { DiagnosedInput, Diagnosis } from '../../../engine/bounces/diagnosis.ts'
import { describeDiagnosis } from '../../../text/describe-diagnosis.ts'
import { RichText } from '../../components/rich-text.tsx'
import { useLanguage } from '../../language.ts'
import { AppealList } from './appeal-list.tsx'
import styles from './diagnosis-view.module.css'
import { ExpertDetails } from './expert-details.tsx'
import { FoundContacts } from './found-contacts.tsx'
import { OpenTicket } from './open-ticket.tsx'
import { RecipientLine } from './recipient-line.tsx'
import { Refuser } from './refuser.tsx'
import { StepList } from './step-list.tsx'
import { Verdict } from './verdict.tsx'
import { WaitNote } from './wait-note.tsx'

interface Props {
  readonly diagnosed: DiagnosedInput
  readonly diagnosis: Diagnosis
  /** Its place among the diagnoses, by which the marks know it. */
  readonly index: number
  /** Within a list the headline stands in the list's row already. */
  readonly withHeadline: boolean
}

/** All about one recipient: the cause in plain words first, what to do next, the expert's part last. */
export function DiagnosisView({ diagnosed, diagnosis, index, withHeadline }: Props) {
  const words = describeDiagnosis(diagnosis, useLanguage())
  return (
    <article className={styles.article}>
      <header className={styles.header}>
        {withHeadline && <RecipientLine diagnosis={diagnosis} index={index} />}
        {withHeadline && (
          <h1 id="result-title" tabIndex={-1}>
            {words.headline}
          </h1>
        )}
        <p className={styles.sentence}>
          <RichText text={words.sentence} />
        </p>
      </header>
      <Verdict diagnosis={diagnosis} words={words} />
      <Refuser diagnosis={diagnosis} index={index} who={words.organization} pointsTo={words.pointsTo} />
      <StepList diagnosis={diagnosis} steps={words.steps} index={index} />
      <WaitNote diagnosis={diagnosis} steps={words.steps} />
      <AppealList diagnosis={diagnosis} />
      <OpenTicket diagnosis={diagnosis} index={index} />
      <FoundContacts diagnosis={diagnosis} steps={words.steps} />
      <ExpertDetails diagnosed={diagnosed} diagnosis={diagnosis} index={index} />
    </article>
  )
}
