import type { TicketAnswer, TicketView } from '../../../contract/ticket-shapes.ts'
import { TICKET_VIEW_TEXT } from '../../../text/interface/ticket-view.ts'
import { ANSWER_KIND_TEXT } from '../../../text/tickets/answer-kinds.ts'
import { RichText } from '../../components/rich-text.tsx'
import { useLanguage } from '../../language.ts'
import { knownAnswer } from './ticket-moves.ts'
import styles from './what-now.module.css'

/** What an answer says and what is to be done then, where that is known; else what its kind means. */
export function AnswerMeaning({ view, answer }: { readonly view: TicketView; readonly answer: TicketAnswer }) {
  const language = useLanguage()
  const text = TICKET_VIEW_TEXT[language].now
  const known = knownAnswer(view, answer)
  const { name, means } = ANSWER_KIND_TEXT[answer.kind ?? 'unknown']
  return (
    <dl className={styles.meaning}>
      <dt>{text.means}</dt>
      <dd>
        <strong>{name[language]}.</strong> <RichText text={known === null ? means[language] : known.says[language]} />
      </dd>
      {known !== null && (
        <>
          <dt>{text.next}</dt>
          <dd>
            <RichText text={known.next[language]} />
          </dd>
        </>
      )}
    </dl>
  )
}
