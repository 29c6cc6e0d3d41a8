import { IconAlertTriangle, IconX } from '@tabler/icons-react'
import type { RecordsView } from '../../../../contract/setup-shapes.ts'
import { SETUP_RECORDS_TEXT } from '../../../../text/interface/setup-records.ts'
import { RichText } from '../../../components/rich-text.tsx'
import { useLocalize, useText } from '../../../language.ts'
import said from './said.module.css'
import styles from './trouble-list.module.css'

/** What would go wrong, the worst first; each by a sign and a word, not by its colour alone. */
export function TroubleList({ troubles }: { readonly troubles: RecordsView['troubles'] }) {
  const text = useText(SETUP_RECORDS_TEXT).trouble
  const localize = useLocalize()
  const sorted = troubles.toSorted((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'))
  if (sorted.length === 0) return null
  return (
    <ul className={styles.list} aria-label={text.title}>
      {sorted.map(({ id, level, says }) => (
        <li key={`${id} ${says.en}`} className={said.said} data-tone={level === 'error' ? 'fail' : 'you'}>
          {level === 'error' ? (
            <IconX size={17} stroke={2} aria-hidden />
          ) : (
            <IconAlertTriangle size={17} stroke={1.7} aria-hidden />
          )}
          <p>
            <strong>{text.level[level]}:</strong> <RichText text={localize(says)} />
          </p>
        </li>
      ))}
    </ul>
  )
}
