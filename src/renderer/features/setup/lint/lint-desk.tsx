import { useEffect } from 'react'
import { SETUP_LINT_TEXT } from '../../../../text/interface/setup-lint.ts'
import { useDropTaker } from '../../../frame/drop-taker-store.ts'
import { useText } from '../../../language.ts'
import { HowToGet } from './how-to-get.tsx'
import styles from './lint.module.css'
import { LintFiles } from './lint-files.tsx'
import { LintPaste } from './lint-paste.tsx'
import { LintResult } from './lint-result.tsx'
import { useLint } from './lint-store.ts'

/** Where configurations are given and what was found in them. While it is there, what is dropped or pasted is meant for it. */
export function LintDesk() {
  const text = useText(SETUP_LINT_TEXT)
  const { dropTitle, dropBody } = text.paste
  const { addFiles, addText } = useLint()
  useEffect(
    () =>
      useDropTaker.getState().take({
        title: dropTitle,
        body: dropBody,
        files: (files) => void addFiles(files),
        text: (pasted) => void addText(pasted),
      }),
    [dropTitle, dropBody, addFiles, addText],
  )
  return (
    <div className={styles.desk}>
      <HowToGet />
      <LintPaste />
      <LintFiles />
      <LintResult />
    </div>
  )
}
