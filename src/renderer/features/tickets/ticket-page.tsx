import { Button } from '@mantine/core'
import { IconArrowLeft, IconPrinter, IconTrash } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { TicketView } from '../../../contract/ticket-shapes.ts'
import { TICKET_VIEW_TEXT } from '../../../text/interface/ticket-view.ts'
import { TICKETS_TEXT } from '../../../text/interface/tickets.ts'
import { TICKET_MOVE_TEXT, TICKET_STATE_TEXT } from '../../../text/tickets/states.ts'
import { Confirm } from '../../components/confirm.tsx'
import { CopyChip } from '../../components/copy-chip.tsx'
import { plainLine } from '../../components/plain-text.ts'
import { announce } from '../../frame/announcement-store.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { toast } from '../../frame/toast.ts'
import { useLanguage, useText } from '../../language.ts'
import { FaultNote } from '../probes/fault-note.tsx'
import page from '../probes/page.module.css'
import { ProgrammeSignals } from '../programmes/programme-signals.tsx'
import { AboutWay } from './about-way.tsx'
import { AddNote } from './add-note.tsx'
import { AnswersList } from './answers-list.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { printPage, useHeardPrinting } from './printing-store.ts'
import { ReadFromMail } from './read-from-mail.tsx'
import { RefusalList } from './refusal-list.tsx'
import { TicketExport } from './ticket-export.tsx'
import { TicketHead } from './ticket-head.tsx'
import styles from './ticket-page.module.css'
import { useTicket } from './ticket-store.ts'
import { TimeLine } from './time-line.tsx'
import { WhatNow } from './what-now.tsx'

/** One ticket, whole: how it stands, what to do, and everything that happened. */
export function TicketPage() {
  const view = useTicket((state) => state.view)
  const fault = useTicket((state) => state.fault)
  const text = useText(TICKETS_TEXT)
  return (
    <div className={page.page}>
      {view === null ? (
        <>
          <h1 tabIndex={-1}>{text.gone}</h1>
          <FaultNote fault={fault} />
        </>
      ) : (
        <Shown key={view.ticket.subject.id} view={view} />
      )}
    </div>
  )
}

function Shown({ view }: { readonly view: TicketView }) {
  const { ticket, evidence } = view
  useHeardPrinting()
  useAnnouncedState(view)
  return (
    <>
      <Toolbar view={view} />
      <TicketHead view={view} />
      <ReadFromMail view={view} />
      <WhatNow view={view} />
      <AnswersList view={view} />
      <TimeLine events={ticket.events} />
      <ProgrammeSignals
        organization={ticket.subject.organization}
        addresses={ticket.subject.addresses}
        openedAt={ticket.openedAt}
      />
      <AddNote id={ticket.subject.id} />
      <EvidenceList evidence={evidence} />
      <RefusalList refusals={ticket.refusals} />
      <Numbers numbers={ticket.ticketNumbers} />
      <AboutWay view={view} />
    </>
  )
}

function Numbers({ numbers }: { readonly numbers: readonly string[] }) {
  const text = useText(TICKET_VIEW_TEXT).numbers
  if (numbers.length === 0) return null
  return (
    <section className={page.section} aria-labelledby="ticket-numbers">
      <h2 id="ticket-numbers">{text.title}</h2>
      <ul className={styles.numbers}>
        {numbers.map((number) => (
          <li key={number}>
            <CopyChip value={plainLine(number)} what={text.one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Toolbar({ view: { ticket } }: { readonly view: TicketView }) {
  const language = useLanguage()
  const text = TICKET_VIEW_TEXT[language]
  const list = TICKETS_TEXT[language].list
  const back = useNavigation((state) => state.back)
  const remove = useTicket((state) => state.remove)
  const [asked, setAsked] = useState(false)
  const confirmed = async () => {
    setAsked(false)
    if (!(await remove(ticket.subject.id))) return
    back()
    await toast(list.deleted(1))
  }
  return (
    <div className={`${page.tools} no-print`}>
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={16} stroke={1.7} />}
        onClick={back}
      >
        {text.back}
      </Button>
      <Button size="xs" variant="default" leftSection={<IconPrinter size={15} stroke={1.6} />} onClick={printPage}>
        {text.print}
      </Button>
      <TicketExport ids={[ticket.subject.id]} />
      <Button
        size="xs"
        variant="default"
        leftSection={<IconTrash size={15} stroke={1.6} />}
        onClick={() => setAsked(true)}
      >
        {text.delete}
      </Button>
      <Confirm
        opened={asked}
        title={list.confirm.title(1)}
        body={list.confirm.body}
        yes={list.confirm.yes}
        onYes={() => void confirmed()}
        onClose={() => setAsked(false)}
      />
    </div>
  )
}

/** Tells screen readers of each state that the ticket comes to while it is shown. */
function useAnnouncedState(view: TicketView): void {
  const language = useLanguage()
  const { ticket, due } = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new state is told once
  useEffect(
    () =>
      announce(
        TICKET_VIEW_TEXT[language].stands(
          plainLine(view.organizationName),
          TICKET_STATE_TEXT[ticket.state][language],
          TICKET_MOVE_TEXT[due.move][language],
        ),
      ),
    [ticket.state, due.move, due.because],
  )
}
