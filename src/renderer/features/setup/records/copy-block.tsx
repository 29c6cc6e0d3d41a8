import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { plainText } from '../../../components/plain-text.ts'
import { useCopy } from '../../../components/use-copy.ts'
import styles from './copy-block.module.css'

interface Props {
  /** What the text is, for those who do not see it; also what the button copies. */
  readonly label: string
  readonly copy: string
  readonly text: string
  /** Further buttons beside that which copies. */
  readonly children?: ReactNode
}

/** A text of several lines, to be copied as a whole. */
export function CopyBlock({ label, copy, text, children }: Props) {
  const { copied, copy: put } = useCopy()
  return (
    <div className={styles.block}>
      {/* What scrolls must take the focus, so that arrow keys can scroll it (WCAG 2.1.1). */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={styles.box} aria-label={label} tabIndex={0}>
        <pre className={styles.text}>{plainText(text)}</pre>
      </section>
      <div className={styles.tools}>
        <Button
          size="xs"
          variant="default"
          leftSection={copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} stroke={1.6} aria-hidden />}
          onClick={() => put(text)}
        >
          {copy}
        </Button>
        {children}
      </div>
    </div>
  )
}
