import { Button } from '@mantine/core'
import { IconMailForward } from '@tabler/icons-react'
import { useState } from 'react'
import type { TicketView } from '../../../../contract/ticket-shapes.ts'
import { RESULT_TEXT } from '../../../../text/interface/result.ts'
import { TICKET_SENDING_TEXT } from '../../../../text/interface/ticket-sending.ts'
import { ask } from '../../../api.ts'
import { CopyButton } from '../../../components/copy-button.tsx'
import { toast } from '../../../frame/toast.ts'
import { useText } from '../../../language.ts'
import { useIsKnownLink } from '../../result/known-links-store.ts'
import { useDrafting } from './drafting-store.ts'
import { mailtoLink } from './mailto-link.ts'
import { SubmittedFields } from './submitted-fields.tsx'
import styles from './writing.module.css'

interface Props {
  readonly view: TicketView
  readonly to: string
  /** There is no other way. */
  readonly isOpen: boolean
}

/** The same mail with another mail program: to copy, or handed over to that program; then the user says that it went. */
export function ByHand({ view, to, isOpen }: Props) {
  const text = useText(TICKET_SENDING_TEXT).mail.byHand
  const words = useDrafting((state) => state.words)
  const [opened, setOpened] = useState(isOpen)
  return (
    <details
      className={styles.plain}
      open={opened || isOpen}
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary>{text.title}</summary>
      <div className={styles.column}>
        <p className={styles.hint}>{text.body}</p>
        <div className={styles.row}>
          <CopyButton value={to} what={text.copyTo} />
          <CopyButton value={words.subject} what={text.copySubject} />
          <CopyButton value={words.text} what={text.copyText} />
          <OpenProgram to={to} />
        </div>
        <SubmittedFields view={view} text={[words.subject, words.text].filter((part) => part !== '').join('\n\n')} />
      </div>
    </details>
  )
}

function OpenProgram({ to }: { readonly to: string }) {
  const text = useText(TICKET_SENDING_TEXT).mail.byHand
  const result = useText(RESULT_TEXT)
  const words = useDrafting((state) => state.words)
  const url = mailtoLink(to.trim(), words)
  const isKnown = useIsKnownLink(`mailto:${to.trim()}`)
  if (!isKnown) return null
  const open = async () => {
    const reply = await ask('links.open', { url })
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
