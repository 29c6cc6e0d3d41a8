import { CloseButton, NativeSelect } from '@mantine/core'
import type { Linted } from '../../../../engine/lint/configuration.ts'
import { SETUP_LINT_TEXT } from '../../../../text/interface/setup-lint.ts'
import { useLanguage, useText } from '../../../language.ts'
import { linesOf } from './lines-of.ts'
import styles from './lint.module.css'
import { type LintedFile, useLint } from './lint-store.ts'

/** The configurations that are looked through, and what each is. */
export function LintFiles() {
  const text = useText(SETUP_LINT_TEXT).file
  const { files, result } = useLint()
  if (files.length === 0) return null
  return (
    <ul className={styles.files} aria-label={text.list}>
      {files.map((file) => {
        const place = result?.files.findIndex(({ id }) => id === file.id) ?? -1
        return <FileLine key={file.id} file={file} told={result?.view.files[place]?.kind} />
      })}
    </ul>
  )
}

// The words stand by kind.
const KINDS = Object.keys(SETUP_LINT_TEXT.en.kind) as Linted[]

interface LineProps {
  readonly file: LintedFile
  /** Undefined: not looked yet; null: it cannot be told. */
  readonly told: Linted | null | undefined
}

function FileLine({ file, told }: LineProps) {
  const text = useText(SETUP_LINT_TEXT)
  const language = useLanguage()
  const { setKind, remove } = useLint()
  const byForm = file.kind === null && told ? text.file.toldAs(text.kind[told]) : text.file.told
  const isUntold = file.kind === null && told === null
  return (
    <li className={styles.file}>
      <div className={styles.fileWords}>
        <strong className={styles.name}>{file.name}</strong>
        <span className={styles.hint}>{text.file.lines(linesOf(file.text).length.toLocaleString(language))}</span>
      </div>
      <NativeSelect
        className={styles.kind}
        aria-label={text.file.kind(file.name)}
        value={file.kind ?? ''}
        error={isUntold ? text.file.untold : null}
        data={[{ value: '', label: byForm }, ...KINDS.map((kind) => ({ value: kind, label: text.kind[kind] }))]}
        onChange={({ currentTarget }) =>
          void setKind(file.id, KINDS.find((kind) => kind === currentTarget.value) ?? null)
        }
      />
      <CloseButton aria-label={text.file.remove(file.name)} onClick={() => void remove(file.id)} />
    </li>
  )
}
