import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Fault } from '../../../../contract/shapes.ts'
import type { TicketView } from '../../../../contract/ticket-shapes.ts'
import { TICKET_SENDING_TEXT } from '../../../../text/interface/ticket-sending.ts'
import { TICKETS_TEXT } from '../../../../text/interface/tickets.ts'
import { ask } from '../../../api.ts'
import { toast } from '../../../frame/toast.ts'
import { useText } from '../../../language.ts'
import { useTicket } from '../ticket-store.ts'
import { useDrafting } from './drafting-store.ts'
import styles from './writing.module.css'
import { WritingFault } from './writing-fault.tsx'

interface Props {
  readonly view: TicketView
  /** What was asked. */
  readonly text: string
}

/** The user says that it went out by their own hand, and which number it got. */
export function SubmittedFields({ view, text: asked }: Props) {
  const text = useText(TICKET_SENDING_TEXT).form
  const tickets = useText(TICKETS_TEXT)
  const of = useDrafting((state) => state.of)
  const [number, setNumber] = useState('')
  const [working, setWorking] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const { id } = view.ticket.subject
  const submit = async () => {
    if (of === null || working || asked.trim() === '') return
    setWorking(true)
    await useDrafting.getState().flush()
    const ticketNumber = number.trim() === '' ? null : number.trim()
    const reply = await ask('tickets.submitted', { id, purpose: of.purpose, text: asked, ticketNumber })
    setWorking(false)
    if (!reply.ok) return setFault(reply.fault)
    useDrafting.getState().leave()
    await useTicket.getState().open(id)
    await toast(text.done)
  }
  return (
    <>
      <TextInput
        className={styles.short ?? ''}
        label={text.number}
        description={text.numberHint}
        maxLength={100}
        spellCheck={false}
        value={number}
        onChange={({ currentTarget }) => setNumber(currentTarget.value)}
      />
      <WritingFault fault={fault} gone={tickets.gone} />
      <div className={styles.ends}>
        <p className={styles.hint}>{asked.trim() === '' ? text.nothing : text.submittedHint}</p>
        <Button variant="light" loading={working} disabled={asked.trim() === ''} onClick={() => void submit()}>
          {text.submitted}
        </Button>
      </div>
    </>
  )
}
