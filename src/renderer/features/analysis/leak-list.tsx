import type { Leak } from '../../../engine/analysis/analysis.ts'
import { ANALYSIS_TEXT } from '../../../text/interface/analysis.ts'
import { useLocalize, useText } from '../../language.ts'
import view from './analysis-view.module.css'
import { Expander } from './expander.tsx'
import styles from './leak-list.module.css'
import { RawText } from './raw-text.tsx'

/** What a mail tells strangers, and what keeps it from doing so. */
export function LeakList({ leaks }: { readonly leaks: readonly Leak[] }) {
  const text = useText(ANALYSIS_TEXT).leaks
  const localize = useLocalize()
  return (
    <section className={view.section} aria-labelledby="analysis-leaks">
      <h2 id="analysis-leaks">{text.title}</h2>
      <p className={view.lead}>{leaks.length === 0 ? text.none : text.lead}</p>
      {leaks.length > 0 && (
        <ul className={styles.leaks}>
          {leaks.map((leak) => (
            <li key={leak.check} className={styles.leak}>
              <p>{localize(leak.say)}</p>
              <Remedies leak={leak} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Remedies({ leak: { remedies } }: { readonly leak: Leak }) {
  const text = useText(ANALYSIS_TEXT).leaks
  const localize = useLocalize()
  if (remedies.length === 0) return null
  const names = [...new Set(remedies.map(({ software }) => software).filter((name) => name !== ''))]
  return (
    <Expander title={names.length === 0 ? text.remedy : `${text.remedy}: ${names.join(', ')}`}>
      {remedies.map(({ software, say, settings }, at) => {
        const key = `${at} ${software}`
        return (
          <div key={key} className={styles.remedy}>
            <p>
              {software !== '' && <strong>{software}: </strong>}
              {localize(say)}
            </p>
            {settings !== '' && <RawText text={settings} what={text.copy(software)} />}
          </div>
        )
      })}
    </Expander>
  )
}
