import { Button } from '@mantine/core'
import type { DraftView, TicketView } from '../../../../contract/ticket-shapes.ts'
import { TICKET_DRAFTING_TEXT } from '../../../../text/interface/ticket-drafting.ts'
import { useLocalize, useText } from '../../../language.ts'
import { checkAddressesOf } from './check-addresses.ts'
import styles from './writing.module.css'

interface Props {
  readonly view: TicketView
  readonly unchecked: DraftView['unchecked']
}

/** What the organization will look at and nobody has looked at yet. */
export function UncheckedList({ view, unchecked }: Props) {
  const text = useText(TICKET_DRAFTING_TEXT).unchecked
  const localize = useLocalize()
  if (unchecked.length === 0) return null
  return (
    <section className={styles.note} aria-labelledby="writing-unchecked">
      <h2 id="writing-unchecked">{text.title(unchecked.length)}</h2>
      <ul className={`${styles.bullets} ${styles.columns}`}>
        {unchecked.map(({ check, title }) => (
          <li key={check}>{localize(title)}</li>
        ))}
      </ul>
      <Button variant="default" size="xs" onClick={() => checkAddressesOf(view)}>
        {text.run}
      </Button>
    </section>
  )
}
