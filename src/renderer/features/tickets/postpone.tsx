import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { TicketView } from '../../../contract/ticket-shapes.ts'
import { FRAME_TEXT } from '../../../text/interface/frame.ts'
import { TICKET_VIEW_TEXT } from '../../../text/interface/ticket-view.ts'
import { dateValueOf } from '../../../text/tickets/days.ts'
import { useLanguage } from '../../language.ts'
import page from '../probes/page.module.css'
import { useTicket } from './ticket-store.ts'
import styles from './what-now.module.css'

const DAY_MS = 86_400_000
/** In the morning of the chosen day, on the reader's clock. */
const AT_HOUR = 8

/** Puts a ticket off to a day that the user names. */
export function Postpone({ view: { ticket } }: { readonly view: TicketView }) {
  const language = useLanguage()
  const text = TICKET_VIEW_TEXT[language]
  const say = useTicket((state) => state.say)
  const [opened, setOpened] = useState(false)
  if (['verified', 'givenUp', 'expired'].includes(ticket.state)) return null
  return (
    <>
      {ticket.postponedUntil !== null && (
        <Button size="xs" variant="default" onClick={() => void say({ type: 'postponed', until: null })}>
          {text.postpone.clear}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => setOpened(true)}>
        {text.now.act.postpone}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={text.postpone.title}
        radius="lg"
        closeButtonProps={{ 'aria-label': FRAME_TEXT[language].close }}
      >
        <DayForm until={ticket.postponedUntil} onDone={() => setOpened(false)} />
      </Modal>
    </>
  )
}

function DayForm({ until, onDone }: { readonly until: string | null; readonly onDone: () => void }) {
  const text = TICKET_VIEW_TEXT[useLanguage()].postpone
  const say = useTicket((state) => state.say)
  const tomorrow = dateValueOf(Date.now() + DAY_MS)
  const [day, setDay] = useState(until === null ? dateValueOf(Date.now() + 7 * DAY_MS) : dateValueOf(Date.parse(until)))
  const [isWrong, setWrong] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const chosen = momentOn(day)
    if (chosen === null || day < tomorrow) return setWrong(true)
    if (await say({ type: 'postponed', until: chosen })) onDone()
  }
  return (
    <form className={styles.postpone} noValidate onSubmit={(event) => void save(event)}>
      <TextInput
        type="date"
        data-autofocus
        label={text.label}
        description={text.hint}
        error={isWrong ? text.past : undefined}
        min={tomorrow}
        value={day}
        onChange={({ currentTarget: { value } }) => {
          setDay(value)
          setWrong(false)
        }}
      />
      <div className={page.tools}>
        <Button type="submit">{text.save}</Button>
      </div>
    </form>
  )
}

/** That morning on this computer's clock; null: it is no day. */
function momentOn(day: string): string | null {
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined) return null
  const time = new Date(year, month - 1, date, AT_HOUR)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}
