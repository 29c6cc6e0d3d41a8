import { create } from 'zustand'
import type { Input } from '../../../contract/methods.ts'
import type { MailboxView, ProbePreview, SenderView } from '../../../contract/probe-shapes.ts'
import type { Fault } from '../../../contract/shapes.ts'
import type { ProbeVariant } from '../../../engine/probes/probe-plan.ts'
import type { Language } from '../../../text/language.ts'
import { ask } from '../../api.ts'

/** What the form says. */
export interface SendDraft {
  /** Empty: the first. */
  readonly sender: string
  readonly from: string
  /** Null: all that are not paused. */
  readonly mailboxes: readonly string[] | null
  readonly variant: ProbeVariant
  /** Null: that of the window. */
  readonly language: Language | null
  readonly ownWording: boolean
  readonly subject: string
  readonly text: string
}

/** A sending as it was shown, to be sent exactly so. */
export interface ShownSending {
  readonly previewId: string
  readonly probes: readonly ProbePreview[]
}

type Problem = 'noMailbox' | 'subject' | 'text'

interface SendState {
  readonly draft: SendDraft
  readonly problem: Problem | null
  readonly shown: ShownSending | null
  readonly working: boolean
  readonly fault: Fault | null
  change(part: Partial<SendDraft>): void
  preview(order: Input<'probes.preview'>): Promise<void>
  back(): void
  /** How many were sent; null: none, see `fault`. */
  send(): Promise<number | null>
}

const EMPTY_DRAFT: SendDraft = {
  sender: '',
  from: '',
  mailboxes: null,
  variant: 'plain',
  language: null,
  ownWording: false,
  subject: '',
  text: '',
}

/** From the form to the mails as they are shown, and on their way. The form keeps what was typed. */
export const useSending = create<SendState>((set, get) => ({
  draft: EMPTY_DRAFT,
  problem: null,
  shown: null,
  working: false,
  fault: null,
  change: (part) => set(({ draft }) => ({ draft: { ...draft, ...part }, problem: null, fault: null })),
  async preview(order) {
    const problem = problemOf(order)
    if (problem !== null) return set({ problem })
    set({ working: true, fault: null, problem: null })
    const reply = await ask('probes.preview', order)
    set(reply.ok ? { shown: reply.value, working: false } : { fault: reply.fault, working: false })
  },
  back: () => set({ shown: null, fault: null }),
  async send() {
    const { shown, working } = get()
    if (shown === null || working) return null
    set({ working: true, fault: null })
    const reply = await ask('probes.send', { previewId: shown.previewId })
    set(reply.ok ? { shown: null, working: false } : { fault: reply.fault, working: false })
    return reply.ok ? reply.value.ids.length : null
  },
}))

function problemOf({ mailboxes, subject, text }: Input<'probes.preview'>): Problem | null {
  if (mailboxes.length === 0) return 'noMailbox'
  if (subject !== null && subject.trim() === '') return 'subject'
  return text !== null && text.trim() === '' ? 'text' : null
}

/** What the form means, with the accounts that are there now. */
export function readOrder(
  draft: SendDraft,
  mailboxes: readonly MailboxView[],
  senders: readonly SenderView[],
  language: Language,
): Input<'probes.preview'> | null {
  const sender = senders.find(({ sender }) => sender.id === draft.sender)?.sender ?? senders[0]?.sender
  if (sender === undefined) return null
  const { identities } = sender
  const from = identities.find(({ address }) => address === draft.from)?.address ?? identities[0]?.address ?? ''
  return {
    sender: sender.id,
    from,
    mailboxes: chosenMailboxes(draft.mailboxes, mailboxes),
    variant: draft.variant === 'otherPath' && sender.otherPath === null ? 'plain' : draft.variant,
    language: draft.language ?? language,
    subject: draft.ownWording ? draft.subject : null,
    text: draft.ownWording ? draft.text : null,
  }
}

/** Nothing chosen: all that are not paused. What is no longer there is left out. */
export function chosenMailboxes(chosen: readonly string[] | null, all: readonly MailboxView[]): readonly string[] {
  return all
    .map(({ mailbox }) => mailbox)
    .filter(({ id, paused }) => (chosen === null ? !paused : chosen.includes(id)))
    .map(({ id }) => id)
}
