import styles from './marked-text.module.css'
import { piecesOf } from './open-places.ts'

interface Props {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly maxLength: number
  readonly onChange: (value: string) => void
}

/** A field for a long text that grows with it. Behind the words lie the same words, unseen, with their open places marked. */
export function MarkedText({ id, label, value, maxLength, onChange }: Props) {
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.field}>
        <div className={styles.behind} aria-hidden>
          {piecesOf(value).map((piece, index) => {
            // The same piece may come twice.
            const key = `${index} ${piece.text}`
            return piece.open === null ? <span key={key}>{piece.text}</span> : <mark key={key}>{piece.text}</mark>
          })}
          {'\n'}
        </div>
        <textarea
          id={id}
          className={styles.text}
          maxLength={maxLength}
          spellCheck={false}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </div>
    </div>
  )
}
