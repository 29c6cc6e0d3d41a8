import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { GLOSSARY, type TermId } from '../../text/glossary.ts'
import { useLocalize } from '../language.ts'
import styles from './term.module.css'

/** A term of the trade, with its one-sentence explanation on hover and on focus. */
export function Term({ id, children }: { readonly id: TermId; readonly children?: ReactNode }) {
  const localize = useLocalize()
  const { term, sentence } = GLOSSARY[id]
  return <Explained by={localize(sentence)}>{children ?? localize(term)}</Explained>
}

/** A word with an explanation on hover and on focus. It can be focused, so that the keyboard reaches it too. */
export function Explained({ by, children }: { readonly by: string; readonly children: ReactNode }) {
  return (
    <Tooltip label={by} multiline w={300} openDelay={150} inline>
      {/* A button that does nothing but be focused would promise an action. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 1.4.13 wants what hover shows to be had by keyboard too */}
      <span className={styles.term} tabIndex={0}>
        {children}
      </span>
    </Tooltip>
  )
}
