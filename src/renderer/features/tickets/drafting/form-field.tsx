import type { DraftView } from '../../../../contract/ticket-shapes.ts'
import { TICKET_SENDING_TEXT } from '../../../../text/interface/ticket-sending.ts'
import { CopyButton } from '../../../components/copy-button.tsx'
import { plainText } from '../../../components/plain-text.ts'
import { useLocalize, useText } from '../../../language.ts'
import styles from './form-field.module.css'
import { piecesOf } from './open-places.ts'

/** One field of a form: what it is called there, what goes in, and how to take that along. */
export function FormField({ field }: { readonly field: DraftView['fields'][number] }) {
  const text = useText(TICKET_SENDING_TEXT).form
  const localize = useLocalize()
  const { label, required, hint, value, open } = field
  return (
    <li className={styles.field} aria-label={label}>
      <div className={styles.head}>
        <strong>{label}</strong>
        {required && <span className={styles.required}>{text.required}</span>}
      </div>
      {value === null ? (
        <p className={styles.decide}>{text.decide}</p>
      ) : (
        <div className={styles.value}>
          <p>
            {piecesOf(plainText(value)).map((piece, index) => {
              // The same piece may come twice.
              const key = `${index} ${piece.text}`
              return piece.open === null ? <span key={key}>{piece.text}</span> : <mark key={key}>{piece.text}</mark>
            })}
          </p>
          {value !== '' && <CopyButton value={value} what={label} />}
        </div>
      )}
      {open.length > 0 && <p className={styles.open}>{text.openPlace}</p>}
      {hint !== null && <p className={styles.hint}>{localize(hint)}</p>}
    </li>
  )
}
