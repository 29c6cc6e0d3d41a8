import type { Hoster } from '../../../../engine/setup/setup-knowledge.ts'
import { SETUP_READINESS_TEXT } from '../../../../text/interface/setup-readiness.ts'
import { formatDay } from '../../../format.ts'
import { useLanguage, useLocalize } from '../../../language.ts'
import { LinkActions } from '../../result/link-actions.tsx'
import styles from './panel.module.css'

/** What is known of a hoster, with the day on which somebody looked and where. Null: none is chosen. */
export function HosterNotes({ hoster }: { readonly hoster: Hoster | null }) {
  const language = useLanguage()
  const text = SETUP_READINESS_TEXT[language].hoster
  const localize = useLocalize()
  if (hoster === null) return <p className={styles.hint}>{text.unlisted}</p>
  const { port25, ptr, ipv6Ptr, reputation, verifiedOn, unsure, sources } = hoster
  return (
    <div className={styles.part}>
      <h2>{text.title}</h2>
      <dl className={styles.facts}>
        <dt>{text.port25}</dt>
        <dd>{localize(port25.says)}</dd>
        <dt>{text.ptr}</dt>
        <dd>{localize(ptr.says)}</dd>
        <dt>{text.ipv6Ptr}</dt>
        <dd>{text.ipv6[ipv6Ptr]}</dd>
        <dt>{text.reputation}</dt>
        <dd>{localize(reputation)}</dd>
        <dt>{text.sources}</dt>
        <dd className={styles.links}>
          {sources.map(({ url }) => (
            <LinkActions key={url} target={url} />
          ))}
        </dd>
      </dl>
      <p className={styles.hint}>
        {text.verifiedOn(formatDay(verifiedOn, language))}
        {unsure && `; ${text.unsure}`}.
      </p>
    </div>
  )
}
