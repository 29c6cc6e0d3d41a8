import { Button } from '@mantine/core'
import { IconMailQuestion } from '@tabler/icons-react'
import type { TicketView } from '../../../contract/ticket-shapes.ts'
import { TICKET_VIEW_TEXT } from '../../../text/interface/ticket-view.ts'
import { toast } from '../../frame/toast.ts'
import { useText } from '../../language.ts'
import page from '../probes/page.module.css'
import styles from './ticket-page.module.css'
import { useTicket } from './ticket-store.ts'

/** Where a mail that was read has changed the state: says so, and lets it be undone. */
export function ReadFromMail({ view: { ticket } }: { readonly view: TicketView }) {
  const text = useText(TICKET_VIEW_TEXT).readFromMail
  const say = useTicket((state) => state.say)
  const answer = ticket.answers.findLast(({ from }) => from === 'mail')
  if (!ticket.readFromMail || answer === undefined) return null
  const undo = async () => {
    if (await say({ type: 'unmatched', answer: answer.id })) await toast(text.undone)
  }
  return (
    <section className={styles.notice} aria-labelledby="read-from-mail">
      <IconMailQuestion size={22} stroke={1.6} aria-hidden />
      <div className={page.section}>
        <h2 id="read-from-mail">{text.title}</h2>
        <p>{text.body}</p>
        <div className={`${page.tools} no-print`}>
          <Button size="xs" variant="default" onClick={() => void say({ type: 'seen' })}>
            {text.right}
          </Button>
          <Button size="xs" variant="default" onClick={() => void undo()}>
            {text.undo}
          </Button>
        </div>
      </div>
    </section>
  )
}
