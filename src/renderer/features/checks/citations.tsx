import { IconExternalLink } from '@tabler/icons-react'
import type { Citation } from '../../../engine/checks/finding.ts'
import { CHECK_FINDING_TEXT } from '../../../text/interface/check-finding.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { ask } from '../../api.ts'
import { toast } from '../../frame/toast.ts'
import { useText } from '../../language.ts'
import { useIsKnownLink } from '../result/known-links-store.ts'
import styles from './citations.module.css'

/** What a check rests on; a page of a known place can be opened. */
export function Citations({ cites }: { readonly cites: readonly Citation[] }) {
  const text = useText(CHECK_FINDING_TEXT).finding
  if (cites.length === 0) return null
  return (
    <p className={styles.cites}>
      <span className="quiet">{text.sources}:</span>
      {cites.map((cite) => (
        <Cite key={`${cite.title} ${cite.url}`} cite={cite} />
      ))}
    </p>
  )
}

function Cite({ cite: { title, url } }: { readonly cite: Citation }) {
  const text = useText(CHECK_FINDING_TEXT).finding
  const refused = useText(RESULT_TEXT).linkRefused
  const isKnown = useIsKnownLink(url)
  const open = async () => {
    const reply = await ask('links.open', { url })
    if (!reply.ok || !reply.value.opened) void toast(refused, 'failed')
  }
  if (!isKnown) return <span title={url}>{title}</span>
  return (
    <button type="button" className={styles.link} aria-label={text.openLink(title)} onClick={() => void open()}>
      {title}
      <IconExternalLink size={13} stroke={1.7} aria-hidden />
    </button>
  )
}
