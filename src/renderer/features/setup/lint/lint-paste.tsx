import { Button, FileButton, Textarea } from '@mantine/core'
import { IconFileSearch, IconFolderOpen } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { SETUP_LINT_TEXT } from '../../../../text/interface/setup-lint.ts'
import { BusyButton } from '../../../components/busy-button.tsx'
import { useText } from '../../../language.ts'
import styles from './lint.module.css'
import { useLint } from './lint-store.ts'

/** Where a configuration is pasted, or files are chosen. */
export function LintPaste() {
  const text = useText(SETUP_LINT_TEXT)
  const { working, refused, files, addText, addFiles, clear } = useLint()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const forgetChoice = useRef<() => void>(null)
  const look = async () => {
    setProblem(typed.trim() === '' ? text.paste.nothing : null)
    if (typed.trim() === '') return
    if (await addText(typed)) setTyped('')
  }
  return (
    <div className={styles.paste}>
      <Textarea
        label={text.paste.label}
        description={text.paste.hint}
        error={problem}
        value={typed}
        rows={6}
        spellCheck={false}
        classNames={{ input: styles.typed }}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          setProblem(null)
        }}
      />
      <div className={styles.row}>
        <BusyButton
          busy={working}
          leftSection={<IconFileSearch size={16} stroke={1.7} aria-hidden />}
          onClick={() => void look()}
        >
          {text.paste.look}
        </BusyButton>
        <FileButton
          multiple
          resetRef={forgetChoice}
          inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
          onChange={(chosen) => {
            // The same file may be chosen again.
            forgetChoice.current?.()
            if (chosen.length > 0) void addFiles(chosen)
          }}
        >
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFolderOpen size={16} stroke={1.6} aria-hidden />}>
              {text.paste.choose}
            </Button>
          )}
        </FileButton>
        {files.length > 0 && (
          <Button variant="subtle" color="gray" onClick={clear}>
            {text.paste.clear}
          </Button>
        )}
      </div>
      <div role="alert">
        {refused.length > 0 && (
          <div className={styles.problem}>
            <p>
              <strong>{text.refused.title}</strong>
            </p>
            <ul className={styles.bullets}>
              {refused.map(({ name, why }) => (
                <li key={`${why} ${name}`}>
                  {why === 'many' ? `${name}: ${text.refused.many}` : text.refused[why](name)}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </div>
  )
}
