import { Button } from '@mantine/core'
import { useState } from 'react'
import type { TicketAnswer, TicketView } from '../../../../contract/ticket-shapes.ts'
import { TICKET_ANSWERS_TEXT } from '../../../../text/interface/ticket-answers.ts'
import { ANSWER_KIND_TEXT } from '../../../../text/tickets/answer-kinds.ts'
import { useLanguage } from '../../../language.ts'
import { AnswerMeaning } from '../answer-meaning.tsx'
import { knownAnswer, lastWord } from '../ticket-moves.ts'
import { beginWriting } from '../writing-store.ts'
import styles from './answers.module.css'
import { ClassifyAnswer } from './classify-answer.tsx'
import { MoveAnswer } from './move-answer.tsx'

interface Props {
  readonly view: TicketView
  readonly answer: TicketAnswer
}

/** What an answer means in practice, and what can be done with it: say what it is, reply, give it away. */
export function AnswerActions({ view, answer }: Props) {
  const language = useLanguage()
  const text = TICKET_ANSWERS_TEXT[language]
  const [opened, setOpened] = useState<'classify' | 'move' | null>(null)
  const close = () => setOpened(null)
  const kind = ANSWER_KIND_TEXT[answer.kind ?? 'unknown'].name[language]
  return (
    <div className={`${styles.actions} no-print`}>
      {!isToldAbove({ view, answer }) && <AnswerMeaning view={view} answer={answer} />}
      <fieldset className={styles.buttons} aria-label={text.label(kind)}>
        {answer.kind === null && (
          <Button size="xs" onClick={() => setOpened('classify')}>
            {text.classify}
          </Button>
        )}
        <Reply view={view} answer={answer} />
        {answer.kind !== null && (
          <Button size="xs" variant="default" onClick={() => setOpened('classify')}>
            {text.classifyAgain}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => setOpened('move')}>
          {text.elsewhere}
        </Button>
      </fieldset>
      <ClassifyAnswer view={view} answer={answer} opened={opened === 'classify'} onClose={close} />
      <MoveAnswer view={view} answer={answer} opened={opened === 'move'} onClose={close} />
    </div>
  )
}

/** The head of the page says what the last word means, while it is that on which the next move rests. */
function isToldAbove({ view, answer }: Props): boolean {
  const { state, silence } = view.ticket
  return state === 'answered' && silence === null && lastWord(view)?.id === answer.id
}

/** Into the same thread; with the words that are known to help, where there are some. */
function Reply({ view, answer }: Props) {
  const text = TICKET_ANSWERS_TEXT[useLanguage()]
  const { ticket, appeal } = view
  const isKnown = (knownAnswer(view, answer)?.reply ?? null) !== null
  const canWrite = ticket.sending.length === 0 && appeal !== null && appeal.route !== 'none'
  if (!canWrite || answer.kind === 'undeliverable') return null
  return (
    <Button
      size="xs"
      variant={isKnown ? 'light' : 'default'}
      onClick={() => void beginWriting(ticket.subject.id, 'reply', answer.id)}
    >
      {isKnown ? text.knownReply : text.reply}
    </Button>
  )
}
