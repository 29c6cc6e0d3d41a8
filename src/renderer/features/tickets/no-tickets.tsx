import { TICKETS_TEXT } from '../../../text/interface/tickets.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useText } from '../../language.ts'
import styles from './no-tickets.module.css'
import { beginTicket } from './writing-store.ts'

/** Before the first ticket: what they are for. */
export function NoTickets() {
  const text = useText(TICKETS_TEXT)
  const { title, body, example } = text.empty
  return (
    <div className={styles.empty}>
      <EmptyState title={title} body={body} action={text.newTicket} onAction={() => beginTicket()}>
        <p>{example}</p>
      </EmptyState>
    </div>
  )
}
