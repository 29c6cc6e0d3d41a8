import { Checkbox, NativeSelect } from '@mantine/core'
import { useEffect } from 'react'
import type { CheckRun } from '../../../contract/shapes.ts'
import type { Comparison } from '../../../engine/checks/compare-reports.ts'
import { CHECK_REPORT_TEXT } from '../../../text/interface/check-report.ts'
import { formatTime } from '../../format.ts'
import { useLanguage, useText } from '../../language.ts'
import { useChecks } from './checks-store.ts'
import styles from './compare-bar.module.css'
import { useFindingFilter } from './filter-store.ts'
import { useRuns } from './runs-store.ts'

/** What changed since an earlier run, and since which. */
export function CompareBar({ run }: { readonly run: CheckRun }) {
  const text = useText(CHECK_REPORT_TEXT)
  const { changedOnly, change } = useFindingFilter()
  const load = useRuns((state) => state.loadOfDomain)
  const { domain } = run.report
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run means other runs to compare with
  useEffect(() => void load(domain), [load, domain, run.id])
  if (run.comparison === null) return <p className={styles.first}>{text.compare.first}</p>
  return (
    <section className={styles.bar}>
      <EarlierRuns run={run} />
      <p className={styles.counts}>{countWords(run.comparison, text.compare)}</p>
      <Checkbox
        size="xs"
        label={text.filter.changedOnly}
        checked={changedOnly}
        onChange={({ currentTarget }) => change({ changedOnly: currentTarget.checked })}
      />
    </section>
  )
}

function EarlierRuns({ run }: { readonly run: CheckRun }) {
  const text = useText(CHECK_REPORT_TEXT).compare
  const language = useLanguage()
  const runs = useRuns((state) => state.ofDomain)
  const compareWith = useChecks((state) => state.compareWith)
  const earlier = runs.filter(({ id }) => id !== run.id)
  const compared = {
    value: run.comparedWith ?? '',
    label: formatTime(run.comparison?.before.startedAt ?? '', language),
  }
  const offered = earlier.map(({ id, startedAt }) => ({ value: id, label: formatTime(startedAt, language) }))
  return (
    <>
      <span className={styles.title}>{text.title}</span>
      <NativeSelect
        size="xs"
        aria-label={text.choose}
        value={run.comparedWith ?? ''}
        data={offered.some(({ value }) => value === compared.value) ? offered : [compared, ...offered]}
        onChange={({ currentTarget }) => void compareWith(currentTarget.value)}
      />
    </>
  )
}

function countWords({ counts }: Comparison, text: (typeof CHECK_REPORT_TEXT)['en']['compare']): string {
  const kinds = ['new', 'worse', 'better', 'solved'] as const
  const words = kinds.flatMap((kind) => (counts[kind] > 0 ? [text.count[kind](counts[kind])] : []))
  return words.length === 0 ? text.same : words.join(' · ')
}
