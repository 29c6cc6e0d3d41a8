import { create } from 'zustand'
import type { Input } from '../../../../contract/methods.ts'
import type { Fault } from '../../../../contract/shapes.ts'
import type { TicketMailPreview, TicketSendOutcome } from '../../../../contract/ticket-shapes.ts'
import { ask } from '../../../api.ts'

type NotSent = Extract<TicketSendOutcome, { readonly kind: 'notSent' }>

interface SendingState {
  /** The mail as it was shown, to be sent exactly so. */
  readonly shown: TicketMailPreview | null
  readonly working: boolean
  readonly fault: Fault | null
  /** Why nothing went out. */
  readonly notSent: NotSent | null
  preview(mail: Input<'tickets.previewMail'>): Promise<void>
  back(): void
  /** Null: nothing was sent, see `fault`. */
  send(): Promise<TicketSendOutcome | null>
  leave(): void
}

const NOTHING = { shown: null, working: false, fault: null, notSent: null } as const

/** From the mail as it would go to what became of it. A preview is sent once. */
export const useTicketSending = create<SendingState>((set, get) => ({
  ...NOTHING,
  async preview(mail) {
    if (get().working) return
    set({ working: true, fault: null, notSent: null })
    const reply = await ask('tickets.previewMail', mail)
    set(reply.ok ? { shown: reply.value, working: false } : { fault: reply.fault, working: false })
  },
  back: () => set({ shown: null, fault: null }),
  async send() {
    const { shown, working } = get()
    if (shown === null || working) return null
    set({ working: true, fault: null, notSent: null })
    const reply = await ask('tickets.send', { previewId: shown.previewId })
    if (!reply.ok) {
      set({ fault: reply.fault, working: false })
      return null
    }
    const notSent = reply.value.kind === 'notSent' ? reply.value : null
    set({ shown: null, working: false, notSent })
    return reply.value
  },
  leave: () => set(NOTHING),
}))
