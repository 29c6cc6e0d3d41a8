import { SegmentedControl } from '@mantine/core'
import { useEffect } from 'react'
import type { LintView } from '../../../../contract/setup-shapes.ts'
import { FAULT_TEXT } from '../../../../text/interface/faults.ts'
import { SETUP_LINT_TEXT } from '../../../../text/interface/setup-lint.ts'
import { announce } from '../../../frame/announcement-store.ts'
import { useText } from '../../../language.ts'
import { FileFindings } from './file-findings.tsx'
import styles from './lint.module.css'
import { useLint } from './lint-store.ts'

/** What was found, file by file; of how many rules, where nothing was. */
export function LintResult() {
  const text = useText(SETUP_LINT_TEXT)
  const faults = useText(FAULT_TEXT)
  const { result, fault } = useLint()
  const summary = useSummary(result?.view ?? null)
  useEffect(() => {
    if (summary !== null) announce(summary)
  }, [summary])
  return (
    <div className={styles.result}>
      {fault !== null && (
        <p className={styles.problem} role="alert">
          {text.failed} {faults[fault.code]}
        </p>
      )}
      {result !== null && (
        <>
          <div className={styles.summary}>
            <h2>{summary}</h2>
            {result.view.findings.length > 0 && <LevelFilter findings={result.view.findings} />}
          </div>
          {result.view.files.some(({ kind }) => kind === null) && <p className={styles.problem}>{text.notAll}</p>}
          {result.view.moreFindings > 0 && (
            <p className={styles.problem}>{text.moreFindings(result.view.moreFindings)}</p>
          )}
          {result.files.map((file, place) => (
            <FileFindings key={file.id} file={file} place={place} view={result.view} />
          ))}
        </>
      )}
    </div>
  )
}

/** In one line. */
function useSummary(view: LintView | null): string | null {
  const text = useText(SETUP_LINT_TEXT)
  if (view === null) return null
  const looked = view.files.filter(({ kind }) => kind !== null)
  if (looked.length === 0) return text.notAll
  const rules = looked.reduce((sum, { rules }) => sum + rules, 0)
  const found = view.findings.length + view.moreFindings
  return found === 0 ? text.nothingFound(rules) : text.result(found, looked.length)
}

function LevelFilter({ findings }: { readonly findings: LintView['findings'] }) {
  const text = useText(SETUP_LINT_TEXT)
  const { level, filter } = useLint()
  const count = (one: string) => findings.filter((finding) => finding.level === one).length
  const levels = ['error', 'warning', 'advice'] as const
  const data = [
    { value: 'all', label: text.filter.all },
    ...levels.map((one) => ({ value: one, label: `${text.level[one].many} (${count(one)})` })),
  ]
  return (
    <SegmentedControl
      size="xs"
      aria-label={text.filter.label}
      value={level}
      data={data}
      onChange={(value) => filter(levels.find((one) => one === value) ?? 'all')}
    />
  )
}
