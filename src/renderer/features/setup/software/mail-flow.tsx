import type { RecipeView } from '../../../../contract/setup-shapes.ts'
import type { Localized } from '../../../../engine/bounces/diagnosis.ts'
import type { StackFlow } from '../../../../engine/setup/setup-knowledge.ts'
import { SETUP_SOFTWARE_TEXT } from '../../../../text/interface/setup-software.ts'
import { useLocalize, useText } from '../../../language.ts'
import styles from './mail-flow.module.css'

/** How a mail passes through the parts: boxes with arrows, which are a list at the same time, so that it is one thing to see and to hear. */
export function MailFlow({ flow }: { readonly flow: RecipeView['flow'] }) {
  const text = useText(SETUP_SOFTWARE_TEXT).flow
  if (flow.length === 0) return null
  return (
    <section className={styles.flow} aria-labelledby="mail-flow-title">
      <h2 id="mail-flow-title">{text.title}</h2>
      <p className={styles.hint}>{text.lead}</p>
      <div className={styles.ways}>
        {flow.map((way) => (
          <Way key={way.title.en} way={way} />
        ))}
      </div>
    </section>
  )
}

function Way({ way: { title, parts } }: { readonly way: StackFlow }) {
  const text = useText(SETUP_SOFTWARE_TEXT).flow
  const localize = useLocalize()
  const called = (name: string | Localized) => (typeof name === 'string' ? name : localize(name))
  return (
    <figure className={styles.figure} aria-label={localize(title)}>
      <figcaption className={styles.caption}>{localize(title)}</figcaption>
      <ol className={styles.parts}>
        {parts.map(({ name, does, by }, index) => {
          // The same part may be passed twice.
          const key = `${index} ${called(name)}`
          return (
            <li key={key} className={styles.part}>
              {index > 0 && (
                <span className={styles.arrow}>
                  {by !== null && <span className="visually-hidden">{text.by} </span>}
                  {by !== null && <span className={styles.by}>{called(by)}</span>}
                  <Arrow />
                </span>
              )}
              <span className={styles.box}>
                <strong>{called(name)}</strong>
                <span className={styles.does}>{localize(does)}</span>
              </span>
            </li>
          )
        })}
      </ol>
    </figure>
  )
}

function Arrow() {
  return (
    <svg className={styles.head} viewBox="0 0 40 12" aria-hidden>
      <path d="M0 6h34M29 1.5 36 6l-7 4.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  )
}
