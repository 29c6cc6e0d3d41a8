import { Button } from '@mantine/core'
import { IconTicket } from '@tabler/icons-react'
import type { TicketOrigin } from '../../../../contract/ticket-shapes.ts'
import { TICKET_START_TEXT } from '../../../../text/interface/ticket-start.ts'
import { useText } from '../../../language.ts'
import { TicketOf } from '../ticket-of.tsx'
import { beginTicket } from '../writing-store.ts'
import styles from './open-ticket-button.module.css'

/** Leads from where a refusal or a listing is shown to the page where a ticket about it begins. */
export function OpenTicketButton({ origin }: { readonly origin: TicketOrigin }) {
  const text = useText(TICKET_START_TEXT)
  return (
    <div className={styles.row}>
      <Button
        size="xs"
        variant="light"
        leftSection={<IconTicket size={15} stroke={1.7} />}
        onClick={() => beginTicket(origin)}
      >
        {text.open}
      </Button>
      <TicketOf origin={origin} />
    </div>
  )
}
