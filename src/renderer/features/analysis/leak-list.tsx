import type { Leak } from '../../../engine/analysis/analysis.ts'
import { ANALYSIS_TEXT } from '../../../text/interface/analysis.ts'
import { useLocalize, useText } from '../../language.ts'
import view from './analysis-view.module.css'
import { Expander } from './expander.tsx'
import { groupRemedies, type RemedyGroup } from './group-remedies.ts'
import styles from './leak-list.module.css'
import { RawText } from './raw-text.tsx'

/** What a mail tells strangers, and what keeps it from doing so: each remedy once, with all that it ends. */
export function LeakList({ leaks }: { readonly leaks: readonly Leak[] }) {
  const text = useText(ANALYSIS_TEXT).leaks
  const localize = useLocalize()
  const remedies = groupRemedies(leaks)
  return (
    <section className={view.section} aria-labelledby="analysis-leaks">
      <h2 id="analysis-leaks">{text.title}</h2>
      <p className={view.lead}>{leaks.length === 0 ? text.none : text.lead}</p>
      {leaks.length > 0 && (
        <ul className={styles.leaks}>
          {leaks.map((leak) => (
            <li key={leak.check} className={styles.leak}>
              {localize(leak.say)}
            </li>
          ))}
        </ul>
      )}
      {remedies.length > 0 && (
        <div className={styles.remedies}>
          <h3>{text.remedy}</h3>
          {remedies.map((group) => (
            <RemedyItem key={group.key} group={group} />
          ))}
        </div>
      )}
    </section>
  )
}

function RemedyItem({ group: { remedy, leaks } }: { readonly group: RemedyGroup }) {
  const text = useText(ANALYSIS_TEXT).leaks
  const localize = useLocalize()
  const { software, say, settings } = remedy
  return (
    <Expander title={`${software === '' ? text.anySoftware : software}, ${text.against(leaks.length)}`}>
      <p>{localize(say)}</p>
      {settings !== '' && <RawText text={settings} what={text.copy(software)} />}
      <ul className={styles.ended}>
        {leaks.map((leak) => (
          <li key={leak.check}>{localize(leak.say)}</li>
        ))}
      </ul>
    </Expander>
  )
}
