import type { DraftView, TicketView } from '../../../../contract/ticket-shapes.ts'
import { TICKET_SENDING_TEXT } from '../../../../text/interface/ticket-sending.ts'
import { useText } from '../../../language.ts'
import { useDrafting } from './drafting-store.ts'
import { SubmittedFields } from './submitted-fields.tsx'
import styles from './writing.module.css'

interface Props {
  readonly view: TicketView
  readonly draft: DraftView
}

/** The end of a way that Postdesk cannot go itself: a form, a portal, or another one that the user found. */
export function Submitted({ view, draft }: Props) {
  const text = useText(TICKET_SENDING_TEXT)
  const words = useDrafting((state) => state.words)
  const fields = draft.fields.flatMap(({ label, value }) => (value === null ? [] : [`${label}: ${value}`]))
  const hasNoWay = (view.appeal?.route ?? 'none') === 'none'
  const asked = [fields.join('\n'), words.subject, words.text].filter((part) => part !== '').join('\n\n')
  return (
    <section className={styles.card} aria-labelledby="writing-submitted">
      <h2 id="writing-submitted">{hasNoWay ? text.none.asked : text.form.submitted}</h2>
      <SubmittedFields view={view} text={asked} />
    </section>
  )
}
