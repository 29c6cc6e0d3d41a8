import { Button } from '@mantine/core'
import { IconMailForward } from '@tabler/icons-react'
import { RESULT_TEXT } from '../../../../text/interface/result.ts'
import { TICKET_SENDING_TEXT } from '../../../../text/interface/ticket-sending.ts'
import { ask } from '../../../api.ts'
import { toast } from '../../../frame/toast.ts'
import { useText } from '../../../language.ts'
import { useIsKnownLink } from '../../result/known-links-store.ts'
import type { Words } from './kept-words.ts'
import { mailtoLink } from './mailto-link.ts'

interface Props {
  readonly to: string
  readonly words: Words
}

/** Where the address is a known one, the user's own mail program can take the mail over. It is not sent by that. */
export function OpenMailProgram({ to, words }: Props) {
  const text = useText(TICKET_SENDING_TEXT).mail.byHand
  const result = useText(RESULT_TEXT)
  const isKnown = useIsKnownLink(`mailto:${to}`)
  if (!isKnown) return null
  const open = async () => {
    const reply = await ask('links.open', { url: mailtoLink(to, words) })
    if (!reply.ok || !reply.value.opened) void toast(result.linkRefused, 'failed')
  }
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconMailForward size={15} stroke={1.7} />}
      onClick={() => void open()}
    >
      {text.openProgram}
    </Button>
  )
}
