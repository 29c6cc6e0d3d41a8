import { ActionIcon, Tooltip } from '@mantine/core'
import { IconFocus2 } from '@tabler/icons-react'
import type { Mark } from '../../../engine/bounces/diagnosis.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { useText } from '../../language.ts'
import { useIsMarked, useSourceFocus } from './source-focus-store.ts'

/** Leads to the place in the source that shows this; nothing where the source has no such place. */
export function ShowInSource({ diagnosis, field }: { readonly diagnosis: number; readonly field: Mark['field'] }) {
  const text = useText(RESULT_TEXT).source
  const show = useSourceFocus((state) => state.show)
  if (!useIsMarked(diagnosis, field)) return null
  return (
    <Tooltip label={text.show(field)}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={text.show(field)}
        onClick={() => show(diagnosis, field)}
      >
        <IconFocus2 size={15} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  )
}
