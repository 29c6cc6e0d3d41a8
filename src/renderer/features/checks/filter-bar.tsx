import { CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { Area, CheckOutcome } from '../../../engine/checks/finding.ts'
import type { Report } from '../../../engine/checks/report.ts'
import { AREA_NAMES } from '../../../text/check-areas.ts'
import { OUTCOME_NAMES } from '../../../text/check-outcomes.ts'
import { CHECK_REPORT_TEXT } from '../../../text/interface/check-report.ts'
import { useLocalize, useText } from '../../language.ts'
import { AREA_ORDER } from './area-icons.ts'
import styles from './filter-bar.module.css'
import { isUnfiltered } from './filter-findings.ts'
import { useFindingFilter } from './filter-store.ts'
import { OUTCOME_ICONS, OUTCOME_TONES } from './outcome-badge.tsx'

/** The gravest first. */
const OUTCOME_ORDER: readonly CheckOutcome[] = ['fail', 'warn', 'notice', 'temperror', 'pass', 'notApplicable']

interface Props {
  readonly report: Report
  /** How many findings the filter lets through. */
  readonly shown: number
}

/** What of the findings is shown: by outcome, by area, by words. */
export function FilterBar({ report, shown }: Props) {
  const text = useText(CHECK_REPORT_TEXT).filter
  const filter = useFindingFilter()
  return (
    <section className={styles.bar} aria-label={text.label}>
      <Outcomes report={report} />
      <div className={styles.narrow}>
        <Areas report={report} />
        <TextInput
          size="xs"
          type="search"
          className={styles.search ?? ''}
          aria-label={text.search}
          placeholder={text.search}
          leftSection={<IconSearch size={14} stroke={1.7} />}
          rightSection={
            filter.search !== '' && (
              <CloseButton size="xs" aria-label={text.clear} onClick={() => filter.change({ search: '' })} />
            )
          }
          value={filter.search}
          onChange={({ currentTarget }) => filter.change({ search: currentTarget.value })}
        />
      </div>
      {!isUnfiltered(filter) && (
        <p className={styles.count} aria-live="polite">
          {text.count(shown)}
          <button type="button" className={styles.reset} onClick={filter.reset}>
            {text.reset}
          </button>
        </p>
      )}
    </section>
  )
}

function Outcomes({ report: { summary } }: { readonly report: Report }) {
  const text = useText(CHECK_REPORT_TEXT).filter
  const localize = useLocalize()
  const { outcomes, toggle, change } = useFindingFilter()
  return (
    <div className={styles.outcomes}>
      <button
        type="button"
        className={styles.chip}
        aria-pressed={outcomes.size === 0}
        onClick={() => change({ outcomes: new Set() })}
      >
        {text.all}
      </button>
      {OUTCOME_ORDER.filter((outcome) => summary.counts[outcome] > 0).map((outcome) => {
        const Icon = OUTCOME_ICONS[outcome]
        return (
          <button
            key={outcome}
            type="button"
            className={styles.chip}
            data-tone={OUTCOME_TONES[outcome]}
            aria-pressed={outcomes.has(outcome)}
            onClick={() => toggle(outcome)}
          >
            <Icon size={15} stroke={1.8} aria-hidden />
            {localize(OUTCOME_NAMES[outcome])} <span className={styles.number}>{summary.counts[outcome]}</span>
          </button>
        )
      })}
    </div>
  )
}

function Areas({ report: { findings } }: { readonly report: Report }) {
  const text = useText(CHECK_REPORT_TEXT).filter
  const localize = useLocalize()
  const { area, change } = useFindingFilter()
  const present = AREA_ORDER.filter((one) => findings.some((finding) => finding.area === one))
  return (
    <NativeSelect
      size="xs"
      aria-label={text.area}
      value={area ?? ''}
      data={[
        { value: '', label: text.allAreas },
        ...present.map((value) => ({ value, label: localize(AREA_NAMES[value]) })),
      ]}
      // The values are those of the list above.
      onChange={({ currentTarget: { value } }) => change({ area: value === '' ? null : (value as Area) })}
    />
  )
}
