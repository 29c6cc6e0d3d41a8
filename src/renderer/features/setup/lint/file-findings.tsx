import { Button } from '@mantine/core'
import { useState } from 'react'
import type { LintView } from '../../../../contract/setup-shapes.ts'
import { SETUP_LINT_TEXT } from '../../../../text/interface/setup-lint.ts'
import { LINT_TEXT } from '../../../../text/setup/lint.ts'
import { plainLine } from '../../../components/plain-text.ts'
import { useText } from '../../../language.ts'
import { ConfigurationText } from './configuration-text.tsx'
import { LevelFindings } from './level-findings.tsx'
import styles from './lint.module.css'
import { type LintedFile, useLint } from './lint-store.ts'

interface Props {
  readonly file: LintedFile
  /** Its place in the view. */
  readonly place: number
  readonly view: LintView
}

const LEVELS = ['error', 'warning', 'advice'] as const

/** What was found in one configuration, and its text. */
export function FileFindings({ file, place, view }: Props) {
  const text = useText(SETUP_LINT_TEXT)
  const level = useLint((state) => state.level)
  const told = view.files[place]
  const findings = view.findings.filter(({ configuration }) => configuration === place)
  if (told === undefined) return null
  const shown = findings.filter((finding) => level === 'all' || finding.level === level)
  const id = `lint-file-${file.id}`
  return (
    <section className={styles.findings} aria-labelledby={id}>
      <h3 id={id} className={styles.name}>
        {file.name}
      </h3>
      <p className={styles.hint}>{told.kind === null ? text.file.untold : says(told.rules, findings.length)}</p>
      <Troubles told={told} />
      {shown.length === 0 && findings.length > 0 && <p className={styles.hint}>{text.finding.hiddenByFilter}</p>}
      {LEVELS.map((one) => (
        <LevelFindings key={one} level={one} file={file} findings={shown.filter((finding) => finding.level === one)} />
      ))}
      <FileText file={file} told={told} findings={findings} />
    </section>
  )

  function says(rules: number, count: number): string {
    return count === 0 && view.moreFindings === 0 ? text.file.clean(rules) : text.file.looked(rules)
  }
}

/** So many troubles of reading are shown at first. */
const FEW = 5

function Troubles({ told }: { readonly told: LintView['files'][number] }) {
  const text = useText(SETUP_LINT_TEXT).file
  const words = useText(LINT_TEXT).trouble
  const [isWhole, setWhole] = useState(false)
  const { troubles, moreTroubles } = told
  if (troubles.length === 0) return null
  const shown = isWhole ? troubles : troubles.slice(0, FEW)
  const rest = troubles.length - shown.length
  return (
    <div className={styles.troubles}>
      <h4>{text.troubles}</h4>
      <ul className={styles.bullets}>
        {shown.map(({ line, code, text: quote }) => (
          <li key={`${line} ${code} ${quote}`}>
            {text.troubleAt(line, words[code])} <code>{plainLine(quote)}</code>
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setWhole(true)}>
          {text.moreTroubles(rest + moreTroubles)}
        </Button>
      ) : (
        moreTroubles > 0 && <p>{text.moreTroubles(moreTroubles)}</p>
      )}
    </div>
  )
}

interface TextProps {
  readonly file: LintedFile
  readonly told: LintView['files'][number]
  readonly findings: LintView['findings']
}

function FileText({ file, told, findings }: TextProps) {
  const text = useText(SETUP_LINT_TEXT).file
  const wished = useLint(({ shown }) => (shown?.file === file.id ? shown.wish : 0))
  // The wish that was folded away again.
  const [isOpen, setOpen] = useState(false)
  const [seen, setSeen] = useState(0)
  if (wished !== seen) {
    setSeen(wished)
    setOpen(true)
  }
  return (
    <div className={styles.source}>
      <Button size="compact-sm" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? text.hide : text.show}
      </Button>
      {isOpen && <ConfigurationText file={file} findings={findings} troubles={told.troubles} />}
    </div>
  )
}
