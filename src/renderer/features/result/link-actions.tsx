import { ActionIcon, Tooltip } from '@mantine/core'
import { IconExternalLink, IconMailForward } from '@tabler/icons-react'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { ask } from '../../api.ts'
import { CopyChip } from '../../components/copy-chip.tsx'
import { toast } from '../../frame/toast.ts'
import { useText } from '../../language.ts'
import { useIsKnownLink } from './known-links-store.ts'
import styles from './link-actions.module.css'

/** A link or an e-mail address: always to copy, and to open where the place is known. */
export function LinkActions({ target }: { readonly target: string }) {
  const text = useText(RESULT_TEXT)
  const isAddress = !target.includes('://')
  const url = isAddress ? `mailto:${target}` : target
  const label = isAddress ? text.writeMail : text.openLink
  const Icon = isAddress ? IconMailForward : IconExternalLink
  const open = async () => {
    const reply = await ask('links.open', { url })
    if (!reply.ok || !reply.value.opened) void toast(text.linkRefused, 'failed')
  }
  return (
    <span className={styles.link}>
      <CopyChip value={target} what={isAddress ? text.stepValue.address : text.stepValue.url} />
      {useIsKnownLink(url) ? (
        <Tooltip label={label}>
          <ActionIcon variant="light" size={26} aria-label={`${label}: ${target}`} onClick={() => void open()}>
            <Icon size={15} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      ) : (
        // Whether it is known is told a moment later: nothing below may move then, under a pointer that is about to click.
        <span className={styles.room} />
      )}
    </span>
  )
}
