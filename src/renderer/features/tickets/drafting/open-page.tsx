import { Button } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { TICKET_SENDING_TEXT } from '../../../../text/interface/ticket-sending.ts'
import { ask } from '../../../api.ts'
import { CopyChip } from '../../../components/copy-chip.tsx'
import { toast } from '../../../frame/toast.ts'
import { useText } from '../../../language.ts'
import { useIsKnownLink } from '../../result/known-links-store.ts'
import styles from './writing.module.css'

/** The page of a form: always to copy, and to open in the browser where it is a known one. */
export function OpenPage({ url }: { readonly url: string }) {
  const text = useText(TICKET_SENDING_TEXT).form
  const isKnown = useIsKnownLink(url)
  const open = async () => {
    const reply = await ask('links.open', { url })
    const isOpened = reply.ok && reply.value.opened
    await toast(isOpened ? text.opened : text.refused, isOpened ? 'done' : 'failed')
  }
  return (
    <div className={styles.plain}>
      <div className={styles.row}>
        <Button
          disabled={!isKnown}
          leftSection={<IconExternalLink size={16} stroke={1.7} />}
          onClick={() => void open()}
        >
          {text.open}
        </Button>
        <CopyChip value={url} what={text.page} />
      </div>
      {!isKnown && <p className={styles.hint}>{text.notKnown}</p>}
    </div>
  )
}
