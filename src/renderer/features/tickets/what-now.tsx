import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Ticket, TicketView } from '../../../contract/ticket-shapes.ts'
import { TICKET_VIEW_TEXT } from '../../../text/interface/ticket-view.ts'
import { dayOf } from '../../../text/tickets/days.ts'
import { DUE_REASON_TEXT } from '../../../text/tickets/due.ts'
import { SILENCE_ADVICE_TEXT } from '../../../text/tickets/events.ts'
import { Confirm } from '../../components/confirm.tsx'
import { plainLine } from '../../components/plain-text.ts'
import { RichText } from '../../components/rich-text.tsx'
import { useLanguage, useText } from '../../language.ts'
import page from '../probes/page.module.css'
import { LinkActions } from '../result/link-actions.tsx'
import { AnswerMeaning } from './answer-meaning.tsx'
import { doMove } from './do-move.ts'
import { UnclearMails } from './drafting/unclear-mails.tsx'
import { Postpone } from './postpone.tsx'
import { lastWord, type MoveId, movesOf } from './ticket-moves.ts'
import styles from './what-now.module.css'

/** The next move as buttons, with what is to be known for it. */
export function WhatNow({ view }: { readonly view: TicketView }) {
  const language = useLanguage()
  const text = TICKET_VIEW_TEXT[language].now
  const { ticket, due } = view
  const answer = ticket.state === 'answered' ? lastWord(view) : null
  return (
    <section className={page.card} aria-labelledby="what-now">
      <h2 id="what-now">{text.title}</h2>
      <p className={page.lead}>
        {DUE_REASON_TEXT[due.because].why[language]} {due.because === 'effect' && text.nobody}
        {due.move === 'them' && text.wait}
      </p>
      <OnTheWay ticket={ticket} />
      {ticket.silence !== null && <Silence view={view} />}
      {answer !== null && ticket.silence === null && <AnswerMeaning view={view} answer={answer} />}
      {ticket.state === 'draft' && view.appeal?.route === 'none' && <p>{text.noWay}</p>}
      <MoveButtons view={view} />
    </section>
  )
}

/** A mail that is being sent, of which nobody knows whether it went out, or that did not. */
function OnTheWay({ ticket }: { readonly ticket: Ticket }) {
  const text = useText(TICKET_VIEW_TEXT).now
  const unsent = ticket.sending.length === 0 && ticket.state === 'draft' ? ticket.unsent.at(-1) : undefined
  return (
    <>
      <UnclearMails ticket={ticket} />
      {unsent !== undefined && <p>{text.unsent(plainLine(unsent.to))}</p>}
    </>
  )
}

function Silence({ view: { ticket, appeal } }: { readonly view: TicketView }) {
  const language = useLanguage()
  const text = TICKET_VIEW_TEXT[language].now
  const { silence } = ticket
  if (silence === null) return null
  const { advice } = silence
  const step = advice.kind === 'escalate' ? appeal?.escalate[advice.step] : undefined
  return (
    <div className={styles.meaning}>
      <p>
        {text.silent(dayOf(silence.dueAt, language))} {SILENCE_ADVICE_TEXT[language][advice.kind]}
      </p>
      {step !== undefined && (
        <>
          <p>
            <RichText text={step.say[language]} />
          </p>
          {step.target !== null && <LinkActions target={step.target} />}
        </>
      )}
    </div>
  )
}

function MoveButtons({ view }: { readonly view: TicketView }) {
  const text = useText(TICKET_VIEW_TEXT).now
  const [givingUp, setGivingUp] = useState(false)
  const { first, others } = movesOf(view)
  const act = (move: MoveId) => (move === 'givenUp' ? setGivingUp(true) : void doMove(move, view))
  return (
    <div className={`${page.tools} no-print`}>
      {first !== null && (
        <Button size="xs" onClick={() => act(first)}>
          {text.act[first]}
        </Button>
      )}
      {others.map((move) => (
        <Button key={move} size="xs" variant="default" onClick={() => act(move)}>
          {text.act[move]}
        </Button>
      ))}
      <Postpone view={view} />
      <Confirm
        opened={givingUp}
        title={text.giveUp.title}
        body={text.giveUp.body}
        yes={text.giveUp.yes}
        onYes={() => {
          setGivingUp(false)
          void doMove('givenUp', view)
        }}
        onClose={() => setGivingUp(false)}
      />
    </div>
  )
}
