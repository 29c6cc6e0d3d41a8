import { Button } from '@mantine/core'
import { useState } from 'react'
import type { TicketAnswer, TicketView } from '../../../contract/ticket-shapes.ts'
import { TICKET_VIEW_TEXT } from '../../../text/interface/ticket-view.ts'
import type { Language } from '../../../text/language.ts'
import { ANSWER_KIND_TEXT, MATCHED_BY_TEXT } from '../../../text/tickets/answer-kinds.ts'
import { momentOf } from '../../../text/tickets/days.ts'
import { plainLine } from '../../components/plain-text.ts'
import { useLanguage } from '../../language.ts'
import page from '../probes/page.module.css'
import { AnswerActions } from './answers/answer-actions.tsx'
import styles from './answers-list.module.css'
import { PlainTextView } from './plain-text-view.tsx'
import { usePrinting } from './printing-store.ts'

/** What the organization answered, the newest first. */
export function AnswersList({ view }: { readonly view: TicketView }) {
  const text = TICKET_VIEW_TEXT[useLanguage()].answers
  const answers = view.ticket.answers.toReversed()
  if (answers.length === 0) return null
  return (
    <section className={page.section} aria-labelledby="answers">
      <h2 id="answers">{text.title}</h2>
      <ul className={styles.list}>
        {answers.map((answer, index) => (
          <li key={answer.id} className={styles.answer}>
            <Answer view={view} answer={answer} isNewest={index === 0} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Props {
  readonly view: TicketView
  readonly answer: TicketAnswer
  readonly isNewest: boolean
}

function Answer({ view, answer, isNewest }: Props) {
  const language = useLanguage()
  const text = TICKET_VIEW_TEXT[language].answers
  const [open, setOpen] = useState(isNewest)
  const isPrinting = usePrinting()
  return (
    <article aria-labelledby={`answer-${answer.id}`}>
      <h3 id={`answer-${answer.id}`}>{ANSWER_KIND_TEXT[answer.kind ?? 'unknown'].name[language]}</h3>
      <p className={styles.from}>
        <bdi>{plainLine(answer.sender ?? text.unknownSender)}</bdi> ·{' '}
        <time dateTime={answer.receivedAt}>{momentOf(answer.receivedAt, language)}</time>
      </p>
      {(answer.subject !== null || answer.from === 'mail') && (
        <p className={styles.subject}>
          <bdi>{plainLine(answer.subject ?? text.noSubject)}</bdi>
        </p>
      )}
      <p className={page.hint}>{originWords(answer, language).join(' · ')}</p>
      {(open || isPrinting) && <PlainTextView text={answer.text} />}
      <div className={`${page.tools} no-print`}>
        <Button size="compact-sm" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? text.hide : text.show}
        </Button>
      </div>
      <AnswerActions view={view} answer={answer} />
    </article>
  )
}

/** Where it is from, how it came to this ticket, and what is proven of its sender. */
function originWords(answer: TicketAnswer, language: Language): readonly string[] {
  const text = TICKET_VIEW_TEXT[language].answers
  const { from, matchedBy, authenticated, learned } = answer
  return [
    from === 'pasted' ? text.pasted : text.matchedBy(MATCHED_BY_TEXT[matchedBy][language]),
    ...(from === 'mail' && authenticated !== undefined ? [text.authenticated[authenticated]] : []),
    ...(learned === true ? [text.learned] : []),
  ]
}
