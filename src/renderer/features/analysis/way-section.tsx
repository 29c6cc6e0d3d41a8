import { IconClockPause } from '@tabler/icons-react'
import type { Analysis } from '../../../engine/analysis/analysis.ts'
import { ANALYSIS_TEXT } from '../../../text/interface/analysis.ts'
import { formatSpan } from '../../format.ts'
import { useLanguage, useLocalize, useText } from '../../language.ts'
import view from './analysis-view.module.css'
import { HopItem } from './hop-item.tsx'
import styles from './way-section.module.css'

/** The way as a line of servers, the oldest first, with the time that each took. */
export function WaySection({ analysis }: { readonly analysis: Analysis }) {
  const { way, totalSeconds, greylisting } = analysis
  const text = useText(ANALYSIS_TEXT).way
  const language = useLanguage()
  const localize = useLocalize()
  const longest = Math.max(1, ...way.flatMap(({ correctedSeconds }) => correctedSeconds ?? []))
  return (
    <section className={view.section} aria-labelledby="analysis-way">
      <h2 id="analysis-way">{text.title}</h2>
      {way.length === 0 ? (
        <p className={view.lead}>{text.none}</p>
      ) : (
        <p className={view.lead}>
          {totalSeconds === null ? text.noTotal : text.total(formatSpan(totalSeconds, language))}
        </p>
      )}
      <ol className={styles.way}>
        {way.map((hop, at) => (
          // The same line may stand in a mail twice.
          // biome-ignore lint/suspicious/noArrayIndexKey: the way does not change
          <HopItem key={at} hop={hop} longest={longest} />
        ))}
      </ol>
      {way.length > 0 && (
        <p className={styles.greylisting} data-seen={greylisting.seen}>
          <IconClockPause size={18} stroke={1.6} aria-hidden />
          <span>
            <strong>{text.greylisting}:</strong> {localize(greylisting.say)}
          </span>
        </p>
      )}
    </section>
  )
}
