import './styles.ts'
import { useEffect } from 'react'
import { TICKET_START_TEXT } from '../../../../text/interface/ticket-start.ts'
import { TICKET_VIEW_TEXT } from '../../../../text/interface/ticket-view.ts'
import { BackButton } from '../../../components/back-button.tsx'
import { useNavigation } from '../../../frame/navigation-store.ts'
import { useText } from '../../../language.ts'
import { useWriting } from '../writing-store.ts'
import { useNewTicket } from './new-ticket-store.ts'
import { OrganizationChoice } from './organization-choice.tsx'
import { TicketStartForm } from './ticket-start-form.tsx'
import styles from './writing.module.css'
import { WritingFault } from './writing-fault.tsx'

/** Where a ticket begins: who is asked, in which way, what that can bring. Only then anything is kept or written. */
export function NewTicketPage() {
  const text = useText(TICKET_START_TEXT)
  const { back } = useText(TICKET_VIEW_TEXT)
  const goBack = useNavigation((state) => state.back)
  const wanted = useWriting((state) => state.origin)
  const { origin, start, fault, begin } = useNewTicket()
  useEffect(() => void begin(wanted), [wanted, begin])
  const needsOrganization = origin?.kind === 'empty' && origin.organization === null
  return (
    <div className={styles.page}>
      <div className={styles.row}>
        <BackButton label={back} onBack={goBack} />
      </div>
      <header className={styles.words}>
        <h1 tabIndex={-1}>{text.title}</h1>
        <p className={styles.lead}>{text.lead}</p>
        <p className={styles.hint}>{text.from[wanted.kind]}</p>
      </header>
      <WritingFault fault={fault} gone={text.gone} />
      {needsOrganization && <OrganizationChoice />}
      {!needsOrganization && start === null && fault === null && <p className={styles.hint}>{text.reading}</p>}
      {!needsOrganization && start !== null && origin !== null && (
        <TicketStartForm key={JSON.stringify(origin)} origin={origin} start={start} />
      )}
    </div>
  )
}
