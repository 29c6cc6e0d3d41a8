import type { Diagnosis } from '../../../engine/bounces/diagnosis.ts'
import { TICKET_START_TEXT } from '../../../text/interface/ticket-start.ts'
import { useText } from '../../language.ts'
import { useDiagnose } from '../diagnose/diagnose-store.ts'
import { OpenTicketButton } from '../tickets/drafting/open-ticket-button.tsx'
import styles from './open-ticket.module.css'

/** From a refusal to the ticket about it: whoever refused, or keeps the list, can be asked. */
export function OpenTicket({ diagnosis, index }: { readonly diagnosis: Diagnosis; readonly index: number }) {
  const text = useText(TICKET_START_TEXT)
  const entry = useDiagnose((state) => state.entry)
  const { organization, appeal, pointsTo } = diagnosis
  const hasSomebody = organization !== null || appeal.length + pointsTo.length > 0
  if (entry === null || !hasSomebody || diagnosis.permanence === 'none') return null
  return (
    <div className={styles.ticket}>
      <p>{text.openHint}</p>
      <OpenTicketButton origin={{ kind: 'diagnosis', entryId: entry.id, recipient: index }} />
    </div>
  )
}
