import type { RecordsView } from '../../../../contract/setup-shapes.ts'
import type { DnsHost } from '../../../../engine/setup/setup-knowledge.ts'
import { SETUP_RECORDS_TEXT } from '../../../../text/interface/setup-records.ts'
import { RichText } from '../../../components/rich-text.tsx'
import { formatDay } from '../../../format.ts'
import { useLanguage, useLocalize } from '../../../language.ts'
import page from '../../probes/page.module.css'
import { LinkActions } from '../../result/link-actions.tsx'
import styles from './host-notes.module.css'

interface Props {
  readonly host: DnsHost
  readonly form: RecordsView['form']
}

/** What is known of a DNS host's form: its ways, what it cannot take, and where that is written. */
export function HostNotes({ host, form }: Props) {
  const language = useLanguage()
  const text = SETUP_RECORDS_TEXT[language].output
  const localize = useLocalize()
  const missing = [...new Set(form.map(({ type }) => type))].filter((type) => !host.types.includes(type))
  return (
    <div className={styles.notes}>
      {missing.length > 0 && <p className={page.fault}>{text.noType(missing.join(', '), host.name)}</p>}
      <ul className={styles.hints}>
        {host.hints.map((hint) => (
          <li key={hint.en}>
            <RichText text={localize(hint)} />
          </li>
        ))}
        {host.leastTtl !== null && <li>{text.leastTtl(host.leastTtl)}</li>}
        {host.unsure === true && <li>{text.unsure}</li>}
      </ul>
      <ul className={styles.sources}>
        {host.sources.map(({ url, asOf }) => (
          <li key={url}>
            <LinkActions target={url} />{' '}
            <span className="quiet">{text.source(asOf, formatDay(host.verifiedOn, language))}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
