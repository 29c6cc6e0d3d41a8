import { Button } from '@mantine/core'
import type { Ticket } from '../../../../contract/ticket-shapes.ts'
import { TICKET_SENDING_TEXT } from '../../../../text/interface/ticket-sending.ts'
import { momentOf } from '../../../../text/tickets/days.ts'
import { CopyChip } from '../../../components/copy-chip.tsx'
import { plainLine } from '../../../components/plain-text.ts'
import { useNavigation } from '../../../frame/navigation-store.ts'
import { useLanguage } from '../../../language.ts'
import { useTicket } from '../ticket-store.ts'
import { useDrafting } from './drafting-store.ts'
import styles from './writing.module.css'

/** Mails of the shown ticket that are on their way, or of which nobody knows whether they went: then the user tells. */
export function UnclearMails({ ticket: { sending } }: { readonly ticket: Ticket }) {
  const text = TICKET_SENDING_TEXT[useLanguage()].outcome
  return sending.map((one) =>
    one.unclear ? (
      <Unclear key={one.mail.messageId} one={one} />
    ) : (
      <p key={one.mail.messageId} className={styles.note} data-tone="wait" role="status">
        {text.underway}
      </p>
    ),
  )
}

function Unclear({ one: { mail, at } }: { readonly one: Ticket['sending'][number] }) {
  const language = useLanguage()
  const text = TICKET_SENDING_TEXT[language].outcome.unclear
  const say = useTicket((state) => state.say)
  const { messageId } = mail
  const wentOut = async () => {
    if (!(await say({ type: 'wentOut', messageId }))) return
    // What went out is not to be sent once more.
    useDrafting.getState().leave()
    useNavigation.getState().go('tickets', 'result')
  }
  return (
    <section className={styles.note} aria-label={text.title}>
      <h2>{text.title}</h2>
      <p>{text.to(plainLine(mail.to), momentOf(at, language))}</p>
      <p>{text.body}</p>
      <CopyChip value={messageId} what={text.log} />
      <div className={styles.row}>
        <Button variant="default" size="xs" onClick={() => void wentOut()}>
          {text.wentOut}
        </Button>
        <Button variant="default" size="xs" onClick={() => void say({ type: 'didNotGoOut', messageId })}>
          {text.didNot}
        </Button>
      </div>
    </section>
  )
}
