import { useEffect } from 'react'
import { PROBE_SENDING_TEXT } from '../../../text/interface/probe-sending.ts'
import { useText } from '../../language.ts'
import { useMailboxes } from '../mailboxes/mailboxes-store.ts'
import { CalmCard } from './calm-card.tsx'
import { NoAccounts } from './no-accounts.tsx'
import page from './page.module.css'
import { SendForm } from './send-form.tsx'
import { useSending } from './send-store.ts'
import { ShownMails } from './shown-mails.tsx'
import { StopNotes } from './stop-notes.tsx'
import { useTestMailboxes } from './use-test-mailboxes.ts'

/** What to send, then each mail whole as it would go, and only then the button. */
export function SendPage() {
  const text = useText(PROBE_SENDING_TEXT)
  const shown = useSending((state) => state.shown)
  const { ready, loaded } = useTestMailboxes()
  const reload = useMailboxes((state) => state.reload)
  useEffect(() => void reload(), [reload])
  return (
    <div className={page.page}>
      <header className={page.words}>
        <h1 tabIndex={-1}>{shown === null ? text.title : text.shown.title}</h1>
        <p className={page.lead}>{shown === null ? text.lead : text.shown.hint}</p>
      </header>
      <StopNotes />
      {loaded && !ready && <NoAccounts />}
      {ready && (shown === null ? <SendForm /> : <ShownMails shown={shown} />)}
      {ready && <CalmCard />}
    </div>
  )
}
