import { Button } from '@mantine/core'
import { useState } from 'react'
import type { LintView } from '../../../../contract/setup-shapes.ts'
import type { LintRule } from '../../../../engine/lint/lint-rule.ts'
import { SETUP_LINT_TEXT } from '../../../../text/interface/setup-lint.ts'
import { useText } from '../../../language.ts'
import { FindingCard } from './finding-card.tsx'
import styles from './lint.module.css'
import type { LintedFile } from './lint-store.ts'

interface Props {
  readonly level: LintRule['level']
  readonly file: LintedFile
  readonly findings: LintView['findings']
}

/** So many are drawn at once. */
const AT_ONCE = 30

/** Findings of one level in one file. */
export function LevelFindings({ level, file, findings }: Props) {
  const text = useText(SETUP_LINT_TEXT)
  const [most, setMost] = useState(AT_ONCE)
  if (findings.length === 0) return null
  const words = text.level[level]
  const rest = findings.length - most
  return (
    <div className={styles.level}>
      <h4 className={styles.levelTitle} data-level={level}>
        {words.many} ({findings.length})
      </h4>
      <p className={styles.hint}>{words.hint}</p>
      <ul className={styles.cards}>
        {findings.slice(0, most).map((finding) => (
          <FindingCard key={`${finding.rule} ${finding.line} ${finding.says.en}`} file={file} finding={finding} />
        ))}
      </ul>
      {rest > 0 && (
        <Button size="compact-sm" variant="light" onClick={() => setMost(most + AT_ONCE)}>
          {text.finding.more(Math.min(rest, AT_ONCE))}
        </Button>
      )}
    </div>
  )
}
