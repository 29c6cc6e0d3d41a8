import { IconCircleCheck } from '@tabler/icons-react'
import { memo, useState } from 'react'
import type { Area, CheckOutcome, Finding } from '../../../engine/checks/finding.ts'
import { AREA_NAMES } from '../../../text/check-areas.ts'
import { CHECK_REPORT_TEXT } from '../../../text/interface/check-report.ts'
import { useLocalize, useText } from '../../language.ts'
import styles from './area-group.module.css'
import { AREA_ICONS } from './area-icons.ts'
import type { FindingChange } from './filter-findings.ts'
import { FindingItem } from './finding-item.tsx'

interface Props {
  readonly area: Area
  readonly findings: readonly Finding[]
  readonly domain: string
  readonly changes: ReadonlyMap<string, FindingChange>
  /** True: what is in order is folded away, behind a line that counts it. */
  readonly folds: boolean
  /** True: from here nothing can be told, which is said once and not in each line. */
  readonly isBlind?: boolean
  /** How many findings are still to come; 0: the run is at its end. */
  readonly waiting: number
}

/** The findings of one area: what needs a look first, what is in order one click away. */
export const AreaGroup = memo(function AreaGroup(props: Props) {
  const { area, findings, domain, changes, folds, waiting, isBlind = false } = props
  const text = useText(CHECK_REPORT_TEXT).group
  const localize = useLocalize()
  const [quietShown, setQuietShown] = useState(false)
  const isQuiet = ({ outcome }: Finding) => folds && (QUIET.has(outcome) || (isBlind && outcome === 'temperror'))
  const quiet = findings.filter(isQuiet)
  const loud = findings.filter((finding) => !isQuiet(finding))
  const shown = quietShown ? [...loud, ...quiet] : loud
  const Icon = AREA_ICONS[area]
  return (
    <section className={styles.group} aria-labelledby={`area-${area}`}>
      <div className={styles.head}>
        <Icon size={18} stroke={1.6} aria-hidden />
        <h2 id={`area-${area}`}>{localize(AREA_NAMES[area])}</h2>
        {waiting > 0 && <span className={styles.waiting}>{text.waiting(waiting)}</span>}
      </div>
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map((finding) => (
            <FindingItem key={finding.id} finding={finding} domain={domain} change={changes.get(finding.id)} />
          ))}
        </ul>
      )}
      {quiet.length > 0 && (
        <p className={styles.quiet}>
          {loud.length === 0 && waiting === 0 && !isBlind && (
            <span className={styles.right}>
              <IconCircleCheck size={16} stroke={1.7} aria-hidden /> {text.allRight}
            </span>
          )}
          {countWords(quiet, text)}
          <button
            type="button"
            className={styles.fold}
            aria-expanded={quietShown}
            aria-label={`${quietShown ? text.hideQuiet : text.showQuiet}: ${localize(AREA_NAMES[area])}`}
            onClick={() => setQuietShown(!quietShown)}
          >
            {quietShown ? text.hideQuiet : text.showQuiet}
          </button>
        </p>
      )}
    </section>
  )
})

const QUIET: ReadonlySet<CheckOutcome> = new Set(['pass', 'notApplicable'])

function countWords(quiet: readonly Finding[], text: (typeof CHECK_REPORT_TEXT)['en']['group']): string {
  const count = (wanted: CheckOutcome) => quiet.filter(({ outcome }) => outcome === wanted).length
  const [passed, notApplicable, untold] = [count('pass'), count('notApplicable'), count('temperror')]
  const words = [
    passed > 0 && text.passed(passed),
    notApplicable > 0 && text.notApplicable(notApplicable),
    untold > 0 && text.temperror(untold),
  ]
  return words.filter((word) => word !== false).join(', ')
}
