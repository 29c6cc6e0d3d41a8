import type { DraftView, TicketView } from '../../../../contract/ticket-shapes.ts'
import { TICKET_SENDING_TEXT } from '../../../../text/interface/ticket-sending.ts'
import { RichText } from '../../../components/rich-text.tsx'
import { useLocalize, useText } from '../../../language.ts'
import { FormField } from './form-field.tsx'
import { OpenPage } from './open-page.tsx'
import type { WayOut } from './way-out.ts'
import styles from './writing.module.css'

interface Props {
  readonly view: TicketView
  readonly draft: DraftView
  readonly page: Extract<WayOut, { readonly kind: 'page' }>
}

/** A form on a page: how to get there, and its fields in their order, each to be copied. */
export function FormWay({ view: { appeal }, draft, page }: Props) {
  const text = useText(TICKET_SENDING_TEXT).form
  const localize = useLocalize()
  if (appeal === null) return null
  return (
    <section className={styles.card} aria-labelledby="writing-form">
      <h2 id="writing-form">{appeal.route === 'portal' ? text.portalTitle : text.title}</h2>
      {page.url !== null && <OpenPage url={page.url} />}
      {page.isFirst && appeal.steps.length > 0 && (
        <>
          <h3>{text.steps}</h3>
          <ol className={styles.steps}>
            {appeal.steps.map((step) => (
              <li key={step.en}>
                <RichText text={localize(step)} />
              </li>
            ))}
          </ol>
        </>
      )}
      <h3>{text.fields}</h3>
      {draft.fields.length === 0 && <p className={styles.hint}>{text.noFields}</p>}
      <ol className={styles.column} aria-label={text.fields}>
        {draft.fields.map((field, index) => {
          // Two fields may be called alike.
          const key = `${index} ${field.label}`
          return <FormField key={key} field={field} />
        })}
      </ol>
    </section>
  )
}
