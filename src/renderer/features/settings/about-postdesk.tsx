import { SETTINGS_TEXT } from '../../../text/interface/settings.ts'
import { formatDay } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import styles from './settings-page.module.css'
import { useSettings } from './settings-store.ts'

/** Version and knowledge. */
export function AboutPostdesk() {
  const language = useLanguage()
  const text = SETTINGS_TEXT[language].about
  const info = useSettings((state) => state.info)
  if (!info) return null
  const { rules, providers, newestVerifiedOn } = info.knowledge
  return (
    <dl className={styles.rows}>
      <dt>{text.version}</dt>
      <dd>{info.version}</dd>
      <dt>{text.knowledge}</dt>
      <dd>{text.knowledgeValue(rules, providers)}</dd>
      <dt>{text.checked}</dt>
      <dd>{formatDay(newestVerifiedOn, language)}</dd>
    </dl>
  )
}
