import { Button } from '@mantine/core'
import { SETUP_RECORDS_TEXT } from '../../../../text/interface/setup-records.ts'
import { useText } from '../../../language.ts'
import page from '../../probes/page.module.css'

interface Props {
  readonly next: number
  readonly rest: number
  readonly of: number
  readonly onMore: () => void
}

/** Shows the next part of a long list; nothing where all of it is shown. */
export function ShowMore({ next, rest, of, onMore }: Props) {
  const text = useText(SETUP_RECORDS_TEXT)
  if (rest === 0) return null
  return (
    <div className={page.tools}>
      <Button size="xs" variant="default" onClick={onMore}>
        {text.more(next)}
      </Button>
      <span className={page.hint}>{text.shown(of - rest, of)}</span>
    </div>
  )
}
