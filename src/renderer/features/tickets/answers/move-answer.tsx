import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import type { TicketAnswer, TicketView } from '../../../../contract/ticket-shapes.ts'
import { FRAME_TEXT } from '../../../../text/interface/frame.ts'
import { TICKET_ANSWERS_TEXT } from '../../../../text/interface/ticket-answers.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { toast } from '../../../frame/toast.ts'
import { useLanguage } from '../../../language.ts'
import { useTicket } from '../ticket-store.ts'
import styles from './answers.module.css'
import { giveAway } from './give-away.ts'
import { TicketChoice } from './ticket-choice.tsx'

interface Props {
  readonly view: TicketView
  readonly answer: TicketAnswer
  readonly opened: boolean
  readonly onClose: () => void
}

/** Takes an answer away from a ticket, and gives it to another one where the user knows which. */
export function MoveAnswer(props: Props) {
  const text = TICKET_ANSWERS_TEXT[useLanguage()].moving
  return (
    <Dialog size="lg" opened={props.opened} title={text.title} onClose={props.onClose}>
      <Fields {...props} />
    </Dialog>
  )
}

function Fields({ view, answer, onClose }: Props) {
  const language = useLanguage()
  const text = TICKET_ANSWERS_TEXT[language].moving
  const say = useTicket((state) => state.say)
  const [where, setWhere] = useState('nowhere')
  const [ticket, setTicket] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const isOther = where === 'other'
  const move = async () => {
    if (working) return
    setWorking(true)
    const isUndone = await say({ type: 'unmatched', answer: answer.id })
    const isGiven = isUndone && isOther && ticket !== null ? await giveAway(answer, ticket) : null
    setWorking(false)
    if (!isUndone) return
    onClose()
    if (isGiven === null) await toast(text.undone)
    else await toast(isGiven ? text.given : text.notGiven, isGiven ? 'done' : 'failed')
  }
  return (
    <div className={styles.form}>
      <p className={styles.hint}>{text.hint}</p>
      <Radio.Group label={text.choices} value={where} onChange={setWhere}>
        <div className={styles.choices}>
          <Radio value="nowhere" label={text.nowhere} />
          <Radio value="other" label={text.other} />
        </div>
      </Radio.Group>
      {isOther && <TicketChoice without={view.ticket.subject.id} chosen={ticket} onChoose={setTicket} />}
      <div className={styles.ends}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {FRAME_TEXT[language].cancel}
        </Button>
        <Button disabled={isOther && ticket === null} loading={working} onClick={() => void move()}>
          {isOther ? text.give : text.save}
        </Button>
      </div>
    </div>
  )
}
