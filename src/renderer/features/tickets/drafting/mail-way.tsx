import { Button, TextInput } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { DraftView, TicketView } from '../../../../contract/ticket-shapes.ts'
import { TICKET_SENDING_TEXT } from '../../../../text/interface/ticket-sending.ts'
import { TICKETS_TEXT } from '../../../../text/interface/tickets.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { useNavigation } from '../../../frame/navigation-store.ts'
import { useText } from '../../../language.ts'
import { useMailboxes } from '../../mailboxes/mailboxes-store.ts'
import { SenderFields } from '../../probes/sender-fields.tsx'
import { useWriting } from '../writing-store.ts'
import { ByHand } from './by-hand.tsx'
import { useDrafting } from './drafting-store.ts'
import { type MailProblem, mailProblem, readIdentity } from './mail-order.ts'
import { openPlaces } from './open-places.ts'
import { useTicketSending } from './sending-store.ts'
import styles from './writing.module.css'
import { WritingFault } from './writing-fault.tsx'

interface Props {
  readonly view: TicketView
  readonly draft: DraftView
}

/** Where the mail goes and through which sender; then it is shown whole. Nothing here sends. */
export function MailWay({ view, draft }: Props) {
  const text = useText(TICKET_SENDING_TEXT).mail
  const { senders, loaded, reload } = useMailboxes()
  const [typed, setTo] = useState<string | null>(null)
  const [problem, setProblem] = useState<MailProblem | null>(null)
  useEffect(() => void reload(), [reload])
  const purpose = useWriting((state) => state.purpose)
  const to = typed ?? draft.to ?? ''
  const go = useNavigation((state) => state.go)
  const hasNoSender = loaded && senders.length === 0
  return (
    <section className={styles.card} aria-labelledby="writing-mail">
      <h2 id="writing-mail">{text.title}</h2>
      <TextInput
        label={text.to}
        description={draft.to === null ? text.toHint[purpose === 'reply' ? 'reply' : 'request'] : undefined}
        error={problem === 'to' && text.problem.to}
        maxLength={320}
        spellCheck={false}
        autoCapitalize="off"
        value={to}
        onChange={({ currentTarget }) => {
          setProblem(null)
          setTo(currentTarget.value)
        }}
      />
      {hasNoSender ? (
        <EmptyState {...text.noSender} action={text.noSender.add} onAction={() => go('probes', 'mailboxes')} />
      ) : (
        <Through view={view} draft={draft} to={to} problem={problem} onProblem={setProblem} />
      )}
      <ByHand view={view} to={to} isOpen={hasNoSender} />
    </section>
  )
}

interface ThroughProps extends Props {
  readonly to: string
  readonly problem: MailProblem | null
  readonly onProblem: (problem: MailProblem | null) => void
}

/** The sender, and the button that shows the mail whole. */
function Through({ view, draft, to, problem, onProblem }: ThroughProps) {
  const text = useText(TICKET_SENDING_TEXT).mail
  const senders = useMailboxes((state) => state.senders)
  const { words, of } = useDrafting()
  const { working, fault, preview } = useTicketSending()
  const tickets = useText(TICKETS_TEXT)
  const [chosen, setChosen] = useState({ sender: '', from: '' })
  const contact = draft.facts.find(({ fact }) => fact === 'contactAddress')?.value ?? ''
  const identity = readIdentity(senders, chosen, contact)
  const show = async () => {
    if (identity === null || of === null) return
    const wrong = mailProblem({ to: to.trim(), words })
    onProblem(wrong)
    if (wrong === 'open') document.getElementById(`fact-${openPlaces(words)[0]}`)?.focus()
    if (wrong !== null) return
    // What is sent is also what is kept.
    await useDrafting.getState().flush()
    const { purpose, answer } = of
    const { subject, text } = words
    await preview({ id: view.ticket.subject.id, purpose, answer, ...identity, to: to.trim(), subject, text })
  }
  return (
    <>
      <SenderFields
        senders={senders}
        sender={identity?.sender ?? ''}
        from={identity?.from ?? ''}
        onChange={setChosen}
      />
      <WritingFault fault={fault} gone={tickets.gone} refused={text.problem.refused} />
      {problem !== null && problem !== 'to' && (
        <p className={styles.fault} role="alert">
          {text.problem[problem]}
        </p>
      )}
      <div className={styles.ends}>
        <p className={styles.hint}>{text.previewHint}</p>
        <Button
          loading={working}
          disabled={identity === null}
          leftSection={<IconEye size={16} stroke={1.7} />}
          onClick={() => void show()}
        >
          {text.preview}
        </Button>
      </div>
    </>
  )
}
