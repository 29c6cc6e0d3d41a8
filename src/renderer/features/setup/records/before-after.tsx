import type { RecordChange } from '../../../../engine/setup/records/wanted-record.ts'
import { SETUP_RECORDS_TEXT } from '../../../../text/interface/setup-records.ts'
import { CopyButton } from '../../../components/copy-button.tsx'
import { plainLine } from '../../../components/plain-text.ts'
import { useText } from '../../../language.ts'
import styles from './before-after.module.css'
import { type DiffLine, lineDifference } from './line-difference.ts'

/** A sign for each fate, so that it is told without colour too. */
const SIGNS: Readonly<Record<DiffLine['fate'], string>> = { goes: '−', stays: '=', comes: '+' }

/** What stands there, and what shall stand there. */
export function BeforeAfter({ change: { name, action, before, after, ttl } }: { readonly change: RecordChange }) {
  const text = useText(SETUP_RECORDS_TEXT).change
  const lines = lineDifference(before, after)
  return (
    <dl className={styles.sides}>
      {action !== 'unknown' && (
        <>
          <dt>{text.before}</dt>
          <dd data-side="before">
            <Lines lines={lines.before} what="" />
          </dd>
        </>
      )}
      <dt>{text.after}</dt>
      <dd data-side="after">
        <Lines lines={lines.after} what={text.value(plainLine(name))} />
        {after.length > 0 && <span className={styles.ttl}>{text.ttl(ttl)}</span>}
      </dd>
    </dl>
  )
}

/** `what` empty: nothing there is to be copied. */
function Lines({ lines, what }: { readonly lines: readonly DiffLine[]; readonly what: string }) {
  const text = useText(SETUP_RECORDS_TEXT).change
  if (lines.length === 0) return <em className={styles.nothing}>{text.nothing}</em>
  return (
    <ul className={styles.lines}>
      {lines.map(({ data, fate, pieces }) => (
        <li key={data} className={styles.line} data-fate={fate}>
          <span className={styles.sign} aria-hidden>
            {SIGNS[fate]}
          </span>
          <code className={styles.data}>
            <span className="visually-hidden">{text.line[fate]} </span>
            {pieces.map((piece, index) => {
              const key = `${index} ${piece.text}`
              return piece.isOther ? <mark key={key}>{plainLine(piece.text)}</mark> : plainLine(piece.text)
            })}
          </code>
          {what !== '' && fate === 'comes' && <CopyButton value={data} what={what} />}
        </li>
      ))}
    </ul>
  )
}
