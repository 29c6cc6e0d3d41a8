import { IconArrowDown, IconArrowUp, IconCheck, IconPlus, type TablerIcon } from '@tabler/icons-react'
import type { Change } from '../../../engine/checks/compare-reports.ts'
import { OUTCOME_NAMES } from '../../../text/check-outcomes.ts'
import { CHECK_REPORT_TEXT } from '../../../text/interface/check-report.ts'
import badge from '../../components/badge.module.css'
import { useLocalize, useText } from '../../language.ts'
import { CHANGED, type FindingChange } from './filter-findings.ts'

const ICONS: Readonly<Partial<Record<Change, TablerIcon>>> = {
  new: IconPlus,
  worse: IconArrowDown,
  better: IconArrowUp,
  solved: IconCheck,
}
const TONES: Readonly<Partial<Record<Change, string>>> = { new: 'you', worse: 'fail', better: 'wait', solved: 'pass' }

/** How a finding differs from that of the earlier run; nothing where it does not. */
export function ChangeBadge({ change }: { readonly change: FindingChange | undefined }) {
  const text = useText(CHECK_REPORT_TEXT)
  const localize = useLocalize()
  if (change === undefined || !CHANGED.has(change.change)) return null
  const Icon = ICONS[change.change] ?? IconPlus
  return (
    <span className={badge.badge} data-tone={TONES[change.change]}>
      <Icon size={13} stroke={2} aria-hidden />
      {text.change[change.change]}
      {change.before !== null && (
        <span className="visually-hidden">, {text.compare.was(localize(OUTCOME_NAMES[change.before]))}</span>
      )}
    </span>
  )
}
