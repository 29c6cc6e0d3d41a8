import type { Area } from '../../../engine/checks/finding.ts'
import { AREA_NAMES } from '../../../text/check-areas.ts'
import { CHECKS_TEXT } from '../../../text/interface/checks.ts'
import { useLocalize, useText } from '../../language.ts'
import { AREA_ICONS } from './area-icons.ts'
import styles from './what-is-checked.module.css'

/** Before the first report: what one will contain. */
export function WhatIsChecked() {
  const text = useText(CHECKS_TEXT).teach
  const localize = useLocalize()
  return (
    <section className={styles.teach}>
      <h2>{text.title}</h2>
      <ul className={styles.items}>
        {text.items.map(({ area, body }) => {
          // The words name areas; a test looks that there are such.
          const id = area as Area
          const Icon = AREA_ICONS[id]
          return (
            <li key={area} className={styles.item}>
              <Icon size={20} stroke={1.5} aria-hidden />
              <div>
                <strong>{localize(AREA_NAMES[id])}</strong>
                <p>{body}</p>
              </div>
            </li>
          )
        })}
      </ul>
      <p className={styles.honest}>{text.honest}</p>
    </section>
  )
}
