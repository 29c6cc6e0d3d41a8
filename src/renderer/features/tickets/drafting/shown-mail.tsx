import { Button } from '@mantine/core'
import { IconArrowLeft, IconSend } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { TicketMailPreview, TicketView } from '../../../../contract/ticket-shapes.ts'
import { TICKET_SENDING_TEXT } from '../../../../text/interface/ticket-sending.ts'
import { CopyButton } from '../../../components/copy-button.tsx'
import { plainText } from '../../../components/plain-text.ts'
import { announce } from '../../../frame/announcement-store.ts'
import { toast } from '../../../frame/toast.ts'
import { useText } from '../../../language.ts'
import { MailSource } from '../../probes/mail-source.tsx'
import { useTicket } from '../ticket-store.ts'
import { useDrafting } from './drafting-store.ts'
import { useTicketSending } from './sending-store.ts'
import styles from './shown-mail.module.css'
import writing from './writing.module.css'
import { WritingFault } from './writing-fault.tsx'

interface Props {
  readonly view: TicketView
  readonly shown: TicketMailPreview
}

/** The mail whole, as it would go. The button sends exactly this, once. */
export function ShownMail({ view, shown }: Props) {
  const text = useText(TICKET_SENDING_TEXT).shown
  const { fault, back } = useTicketSending()
  const [withSource, setWithSource] = useState(false)
  // The page has another heading now.
  useEffect(() => document.querySelector<HTMLElement>('main h1')?.focus(), [])
  return (
    <div className={writing.card}>
      <WritingFault fault={fault} gone={text.gone} refused={text.changed} />
      <Headers shown={shown} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus (WCAG 2.1.1) */}
      <section className={styles.text} aria-label={text.whole} tabIndex={0}>
        {plainText(shown.text)}
      </section>
      <div className={writing.row}>
        <Button size="xs" variant="default" aria-expanded={withSource} onClick={() => setWithSource(!withSource)}>
          {withSource ? text.hideSource : text.source}
        </Button>
        <CopyButton value={shown.source} what={text.copyWhat} />
      </div>
      {withSource && <MailSource label={text.sourceLabel} source={plainText(shown.source)} />}
      <div className={writing.ends}>
        <Button variant="default" leftSection={<IconArrowLeft size={16} stroke={1.7} />} onClick={back}>
          {text.back}
        </Button>
        <SendButton view={view} />
      </div>
    </div>
  )
}

function Headers({ shown }: { readonly shown: TicketMailPreview }) {
  const text = useText(TICKET_SENDING_TEXT).shown
  const lines = [
    [text.from, shown.from],
    [text.to, shown.to],
    [text.subject, shown.subject],
    ...(shown.inReplyTo === null ? [] : [[text.thread, shown.inReplyTo]]),
  ]
  return (
    <dl className={styles.headers}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{plainText(value ?? '')}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The only place from which a mail of a ticket goes out. */
function SendButton({ view }: { readonly view: TicketView }) {
  const text = useText(TICKET_SENDING_TEXT)
  const { working, send } = useTicketSending()
  const { id } = view.ticket.subject
  const sendIt = async () => {
    announce(text.shown.sending)
    const outcome = await send()
    if (outcome?.kind === 'sent') {
      useDrafting.getState().leave()
      await useTicket.getState().open(id)
      await toast(text.outcome.sent(plainText(view.organizationName)))
    } else if (outcome?.kind === 'unclear') {
      await useTicket.getState().load(id)
      announce(text.outcome.unclear.title)
    } else if (outcome?.kind === 'notSent') announce(text.outcome.notSent)
  }
  return (
    <Button loading={working} leftSection={<IconSend size={16} stroke={1.7} />} onClick={() => void sendIt()}>
      {text.shown.send}
    </Button>
  )
}
