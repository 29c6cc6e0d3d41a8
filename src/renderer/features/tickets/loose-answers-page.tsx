import { TICKETS_TEXT } from '../../../text/interface/tickets.ts'
import { useText } from '../../language.ts'
import page from '../probes/page.module.css'
import { LooseAnswers } from './answers/loose-answers.tsx'

/** Mails that may be answers and of which the user says where they belong. */
export function LooseAnswersPage() {
  const text = useText(TICKETS_TEXT).answers
  return (
    <div className={page.page}>
      <header className={page.words}>
        <h1 tabIndex={-1}>{text.title}</h1>
        <p className={page.lead}>{text.lead}</p>
      </header>
      <LooseAnswers />
    </div>
  )
}
