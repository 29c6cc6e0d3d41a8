import { ActionIcon, Tooltip } from '@mantine/core'
import { IconTextWrap } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { SETUP_SOFTWARE_TEXT } from '../../../../text/interface/setup-software.ts'
import { CopyButton } from '../../../components/copy-button.tsx'
import { plainText } from '../../../components/plain-text.ts'
import { useText } from '../../../language.ts'
import styles from './code-text.module.css'
import { useCodeText } from './code-text-store.ts'
import { markMissing } from './mark-missing.ts'

interface Props {
  /** Exactly what is copied. */
  readonly text: string
  /** Names it for screen readers and the copy button. */
  readonly label: string
  /** Names of values that are not known: where they stand is marked. */
  readonly missing?: readonly string[]
  /** What stands above the text. */
  readonly head?: ReactNode
  /** Further buttons. */
  readonly tools?: ReactNode
}

/** A text to copy into a file or a shell: never more than text, with a copy button, its long lines wrapped or not. */
export function CodeText({ text, label, missing = [], head, tools }: Props) {
  const words = useText(SETUP_SOFTWARE_TEXT).deed
  const { isWrapped, turn } = useCodeText()
  return (
    <div className={styles.box}>
      <div className={styles.head}>
        <div className={styles.words}>{head}</div>
        <div className={styles.tools}>
          {tools}
          <Tooltip label={words.wrap}>
            <ActionIcon
              variant={isWrapped ? 'light' : 'subtle'}
              color="gray"
              size={24}
              aria-label={words.wrap}
              aria-pressed={isWrapped}
              onClick={turn}
            >
              <IconTextWrap size={15} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
          <CopyButton value={text} what={label} />
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus (WCAG 2.1.1) */}
      {/* biome-ignore lint/a11y/useSemanticElements: no set of fields; a section would be one landmark of many */}
      <div role="group" className={styles.text} aria-label={label} tabIndex={0}>
        <pre className={isWrapped ? styles.wrapped : undefined}>
          {markMissing(plainText(text).replace(/\n$/, ''), missing).map(({ at, words: part, isMissing }) =>
            isMissing ? (
              <mark key={at} className={styles.missing}>
                {part}
              </mark>
            ) : (
              part
            ),
          )}
        </pre>
      </div>
    </div>
  )
}
