import { Button } from '@mantine/core'
import type { TicketView } from '../../../../contract/ticket-shapes.ts'
import { TICKET_SENDING_TEXT } from '../../../../text/interface/ticket-sending.ts'
import { RichText } from '../../../components/rich-text.tsx'
import { useLocalize, useText } from '../../../language.ts'
import { useNote } from '../notes/note-store.ts'
import { useTicket } from '../ticket-store.ts'
import { useDrafting } from './drafting-store.ts'
import styles from './writing.module.css'

/** That nobody can be asked here, said plainly, and what helps instead. */
export function NoWay({ view }: { readonly view: TicketView }) {
  const text = useText(TICKET_SENDING_TEXT).none
  const localize = useLocalize()
  const { appeal, otherAppeals, ticket } = view
  const { id } = ticket.subject
  const openNote = useNote((state) => state.open)
  const take = async (other: string) => {
    const { of, leave, begin } = useDrafting.getState()
    if (!(await useTicket.getState().say({ type: 'appealChosen', appeal: other }))) return
    leave()
    if (of !== null) await begin(of)
  }
  return (
    <section className={styles.card} aria-labelledby="writing-no-way">
      <h2 id="writing-no-way">{text.title}</h2>
      <p>{appeal === null ? text.noWay : text.noHelp}</p>
      {appeal !== null && appeal.instead.length > 0 && (
        <>
          <h3>{text.instead}</h3>
          <ul className={styles.bullets}>
            {appeal.instead.map((one) => (
              <li key={one.en}>
                <RichText text={localize(one)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {otherAppeals.length > 0 && (
        <div className={styles.plain}>
          <h3>{text.otherWays}</h3>
          <div className={styles.row}>
            {otherAppeals.map((other) => (
              <Button key={other.id} size="xs" variant="default" onClick={() => void take(other.id)}>
                {other.name}
              </Button>
            ))}
          </div>
        </div>
      )}
      <div>
        <Button size="xs" variant="default" onClick={() => openNote('recipient', id)}>
          {text.recipientNote}
        </Button>
      </div>
    </section>
  )
}
