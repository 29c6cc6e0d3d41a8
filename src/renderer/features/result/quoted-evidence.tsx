import { Tooltip, UnstyledButton } from '@mantine/core'
import type { Mark } from '../../../engine/bounces/diagnosis.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { useText } from '../../language.ts'
import styles from './quoted-evidence.module.css'
import { useIsMarked, useSourceFocus } from './source-focus-store.ts'

interface Props {
  readonly quote: string
  readonly diagnosis: number
  readonly field: Mark['field']
}

/** Words of the source that show something; pressed, they lead to their place there. */
export function QuotedEvidence({ quote, diagnosis, field }: Props) {
  const text = useText(RESULT_TEXT).source
  const show = useSourceFocus((state) => state.show)
  if (!useIsMarked(diagnosis, field)) return <span className={styles.quote}>{quote}</span>
  return (
    <Tooltip label={text.show(field)}>
      <UnstyledButton className={styles.quote} onClick={() => show(diagnosis, field)}>
        {quote}
      </UnstyledButton>
    </Tooltip>
  )
}
