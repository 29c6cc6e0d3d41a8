import { IconHistory } from '@tabler/icons-react'
import { CHECKS_TEXT } from '../../../text/interface/checks.ts'
import { useText } from '../../language.ts'
import { useCheckForm } from './form-store.ts'
import styles from './remembered-domains.module.css'

/** More would be a list to search in. */
const MOST = 8

/** Domains that were checked before: one press fills in what was said of them. */
export function RememberedDomains() {
  const text = useText(CHECKS_TEXT).form
  const domains = useCheckForm((state) => state.domains)
  const fill = useCheckForm((state) => state.fill)
  if (domains.length === 0) return null
  return (
    <section className={styles.remembered} aria-label={text.remembered}>
      <span className={styles.label}>{text.remembered}:</span>
      {domains.slice(0, MOST).map((settings) => (
        <button key={settings.domain} type="button" className={styles.domain} onClick={() => fill(settings)}>
          <IconHistory size={14} stroke={1.7} aria-hidden />
          {settings.domain}
        </button>
      ))}
    </section>
  )
}
