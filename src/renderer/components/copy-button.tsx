import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { FRAME_TEXT } from '../../text/interface/frame.ts'
import { useText } from '../language.ts'
import { useCopy } from './use-copy.ts'

/** Copies a value exactly as it must be. `what` names it for screen readers and the tooltip. */
export function CopyButton({ value, what }: { readonly value: string; readonly what: string }) {
  const text = useText(FRAME_TEXT)
  const { copied, copy } = useCopy()
  const label = copied ? text.copied : text.copyThis(what)
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={24} aria-label={text.copyThis(what)} onClick={() => copy(value)}>
        {copied ? <IconCheck size={15} /> : <IconCopy size={15} stroke={1.6} />}
      </ActionIcon>
    </Tooltip>
  )
}
