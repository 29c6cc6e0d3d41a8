import { Button } from '@mantine/core'
import { TICKET_START_TEXT } from '../../../../text/interface/ticket-start.ts'
import { useText } from '../../../language.ts'
import { useTicket } from '../ticket-store.ts'
import styles from './writing.module.css'

interface Props {
  readonly organization: string
  readonly ticket: string
}

/** That nobody is asked twice: the way to the ticket that is there already. */
export function ExistingTicket({ organization, ticket }: Props) {
  const text = useText(TICKET_START_TEXT).existing
  const open = useTicket((state) => state.open)
  return (
    <section className={styles.note} data-tone="wait" aria-label={text.title(organization)}>
      <h2>{text.title(organization)}</h2>
      <p>{text.body}</p>
      <Button size="xs" variant="default" onClick={() => void open(ticket)}>
        {text.show}
      </Button>
    </section>
  )
}
