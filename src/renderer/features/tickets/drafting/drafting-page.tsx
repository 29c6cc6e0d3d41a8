import './styles.ts'
import { useEffect } from 'react'
import type { TicketView } from '../../../../contract/ticket-shapes.ts'
import { TICKET_DRAFTING_TEXT } from '../../../../text/interface/ticket-drafting.ts'
import { TICKET_SENDING_TEXT } from '../../../../text/interface/ticket-sending.ts'
import { BackButton } from '../../../components/back-button.tsx'
import { plainLine } from '../../../components/plain-text.ts'
import { useNavigation } from '../../../frame/navigation-store.ts'
import { useLocalize, useText } from '../../../language.ts'
import { useTicket } from '../ticket-store.ts'
import { useWriting } from '../writing-store.ts'
import { DraftingDesk } from './drafting-desk.tsx'
import { useDrafting } from './drafting-store.ts'
import { useTicketSending } from './sending-store.ts'
import { ShownMail } from './shown-mail.tsx'
import { UnclearMails } from './unclear-mails.tsx'
import styles from './writing.module.css'

/** Where a request, a reply or an escalation is written, looked at whole, and only then sent. */
export function DraftingPage() {
  const view = useTicket((state) => state.view)
  const text = useText(TICKET_DRAFTING_TEXT)
  if (view === null) {
    return (
      <div className={styles.page}>
        <h1 tabIndex={-1}>{text.noTicket}</h1>
      </div>
    )
  }
  return <Writing key={view.ticket.subject.id} view={view} />
}

function Writing({ view }: { readonly view: TicketView }) {
  const text = useText(TICKET_DRAFTING_TEXT)
  const sending = useText(TICKET_SENDING_TEXT)
  const localize = useLocalize()
  const { purpose } = useWriting()
  const shown = useTicketSending((state) => state.shown)
  const isOnItsWay = view.ticket.sending.length > 0
  useBegun(view.ticket.subject.id)
  return (
    <div className={styles.page}>
      <Toolbar />
      <header className={styles.words}>
        <h1 tabIndex={-1}>
          {shown === null ? text.title[purpose](plainLine(view.organizationName)) : sending.shown.title}
        </h1>
        <p className={styles.lead}>
          {shown === null ? view.appeal && localize(view.appeal.expect) : sending.shown.lead}
        </p>
      </header>
      {isOnItsWay && <UnclearMails ticket={view.ticket} />}
      {!isOnItsWay && (shown === null ? <DraftingDesk view={view} /> : <ShownMail view={view} shown={shown} />)}
    </div>
  )
}

/** Begins once for each ticket, purpose and answer; what is written is kept when the page is left. */
function useBegun(id: string): void {
  const { purpose, answer } = useWriting()
  useEffect(() => {
    useTicketSending.getState().leave()
    void useDrafting.getState().begin({ ticket: id, purpose, answer })
    return () => void useDrafting.getState().flush()
  }, [id, purpose, answer])
}

function Toolbar() {
  const text = useText(TICKET_DRAFTING_TEXT)
  const go = useNavigation((state) => state.go)
  return (
    <div className={styles.row}>
      <BackButton label={text.back} onBack={() => go('tickets', 'result')} />
    </div>
  )
}
