import { UnstyledButton } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { FRAME_TEXT } from '../../text/interface/frame.ts'
import { useText } from '../language.ts'
import styles from './copy-chip.module.css'
import { useCopy } from './use-copy.ts'

/** A value that is its own copy button. */
export function CopyChip({ value, what }: { readonly value: string; readonly what: string }) {
  const text = useText(FRAME_TEXT)
  const { copied, copy } = useCopy()
  return (
    <UnstyledButton className={styles.chip} onClick={() => copy(value)} aria-label={`${text.copyThis(what)}: ${value}`}>
      <span className={styles.value}>{breakable(value)}</span>
      {copied ? <IconCheck size={14} /> : <IconCopy size={14} stroke={1.6} />}
    </UnstyledButton>
  )
}

/** A long link is broken behind its slashes rather than within its words. */
function breakable(value: string): ReactNode {
  return value.split(/(?<=[/?&=#])(?=\w)/).flatMap((piece, index) => {
    // The same piece may come twice.
    const key = `${index} ${piece}`
    return index === 0 ? [piece] : [<wbr key={key} />, piece]
  })
}
