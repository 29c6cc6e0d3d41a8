import { Button } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { PROGRAMMES_TEXT } from '../../../text/interface/programmes.ts'
import { ask } from '../../api.ts'
import { CopyChip } from '../../components/copy-chip.tsx'
import { toast } from '../../frame/toast.ts'
import { useText } from '../../language.ts'
import { useIsKnownLink } from '../result/known-links-store.ts'
import styles from './programmes-page.module.css'

interface Props {
  readonly url: string
  /** What it is called for those who do not see what it stands beside. */
  readonly label: string
  readonly small?: boolean
}

/** The page of a programme: to open in the browser where it is a known one, and to copy. */
export function OpenProgrammePage({ url, label, small = false }: Props) {
  const text = useText(PROGRAMMES_TEXT)
  const isKnown = useIsKnownLink(url)
  const open = async () => {
    const reply = await ask('links.open', { url })
    if (!reply.ok || !reply.value.opened) await toast(text.refused, 'failed')
  }
  const button = (
    <Button
      size={small ? 'compact-xs' : 'xs'}
      variant={small ? 'subtle' : 'default'}
      aria-label={label}
      disabled={!isKnown}
      leftSection={<IconExternalLink size={14} stroke={1.7} aria-hidden />}
      onClick={() => void open()}
    >
      {text.open}
    </Button>
  )
  if (small) return button
  return (
    <div className={styles.row}>
      {button}
      <CopyChip value={url} what={text.open} />
      {!isKnown && <p className={styles.quiet}>{text.notKnown}</p>}
    </div>
  )
}
