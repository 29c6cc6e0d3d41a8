import { Button } from '@mantine/core'
import { useState } from 'react'
import type { LooseAnswer } from '../../../../contract/ticket-shapes.ts'
import { FAULT_TEXT } from '../../../../text/interface/faults.ts'
import { TICKET_ANSWERS_TEXT } from '../../../../text/interface/ticket-answers.ts'
import { MATCHED_BY_TEXT } from '../../../../text/tickets/answer-kinds.ts'
import { momentOf } from '../../../../text/tickets/days.ts'
import { Confirm } from '../../../components/confirm.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { plainLine } from '../../../components/plain-text.ts'
import { toast } from '../../../frame/toast.ts'
import { useLanguage } from '../../../language.ts'
import { PlainTextView } from '../plain-text-view.tsx'
import styles from './answers.module.css'
import { useLooseAnswers } from './loose-store.ts'
import { TicketChoice } from './ticket-choice.tsx'

/** One answer without a ticket: who wrote it, what is proven of that, its text, and where it may go. */
export function LooseAnswerCard({ answer }: { readonly answer: LooseAnswer }) {
  const language = useLanguage()
  const text = TICKET_ANSWERS_TEXT[language].loose
  const [open, setOpen] = useState(false)
  const { id, from, sender, subject, receivedAt, authenticated } = answer
  const facts = [
    plainLine(sender ?? text.unknownSender),
    text.received(momentOf(receivedAt, language)),
    ...(from === 'pasted' ? [text.pasted] : []),
  ]
  return (
    <article className={styles.answer} aria-labelledby={`loose-${id}`}>
      <h2 id={`loose-${id}`}>
        <bdi>{plainLine(subject ?? text.noSubject)}</bdi>
      </h2>
      <p>
        <bdi>{facts.join(' · ')}</bdi>
      </p>
      {from === 'mail' && <p className={styles.hint}>{text.authenticated[authenticated ?? 'unknown']}</p>}
      <div>
        <Button size="compact-sm" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? text.hide : text.show}
        </Button>
      </div>
      {open && <PlainTextView text={answer.text} />}
      <Ways answer={answer} />
    </article>
  )
}

function Ways({ answer: { id, candidates } }: { readonly answer: LooseAnswer }) {
  const language = useLanguage()
  const text = TICKET_ANSWERS_TEXT[language].loose
  const [asked, setAsked] = useState<'other' | 'forget' | null>(null)
  const give = useGive(id)
  const close = () => setAsked(null)
  return (
    <div className={styles.buttons}>
      {candidates.map(({ ticket, organizationName, by }) => (
        <Button
          key={ticket}
          size="xs"
          variant="light"
          title={text.because(MATCHED_BY_TEXT[by][language])}
          onClick={() => void give(ticket)}
        >
          {text.give(plainLine(organizationName))}
        </Button>
      ))}
      <Button size="xs" variant="default" onClick={() => setAsked('other')}>
        {text.other}
      </Button>
      <Button size="xs" variant="default" onClick={() => setAsked('forget')}>
        {text.forget}
      </Button>
      <Dialog size="lg" opened={asked === 'other'} title={TICKET_ANSWERS_TEXT[language].moving.title} onClose={close}>
        <OtherTicket onGive={(ticket) => void give(ticket).then(close)} />
      </Dialog>
      <Confirm
        opened={asked === 'forget'}
        title={text.forgetTitle}
        body={text.forgetBody}
        yes={text.forgetYes}
        onYes={() => {
          close()
          void give(null)
        }}
        onClose={close}
      />
    </div>
  )
}

/** Gives the answer to a ticket, or to none, and says how that went. */
function useGive(id: string) {
  const language = useLanguage()
  const text = TICKET_ANSWERS_TEXT[language].loose
  const give = useLooseAnswers((state) => state.give)
  return async (ticket: string | null) => {
    const isGiven = await give(id, ticket)
    const { fault } = useLooseAnswers.getState()
    if (isGiven) return toast(ticket === null ? text.forgotten : text.given)
    await toast(fault === null ? text.gone : FAULT_TEXT[language][fault.code], 'failed')
  }
}

function OtherTicket({ onGive }: { readonly onGive: (ticket: string) => void }) {
  const text = TICKET_ANSWERS_TEXT[useLanguage()].moving
  const [ticket, setTicket] = useState<string | null>(null)
  return (
    <div className={styles.form}>
      <TicketChoice without={null} chosen={ticket} onChoose={setTicket} />
      <div className={styles.ends}>
        <Button disabled={ticket === null} onClick={() => ticket !== null && onGive(ticket)}>
          {text.give}
        </Button>
      </div>
    </div>
  )
}
