import { create } from 'zustand'
import type { Discovered } from '../../../contract/probe-shapes.ts'
import type { Fault } from '../../../contract/shapes.ts'
import type { Sender } from '../../../engine/mailboxes/account.ts'
import { ask } from '../../api.ts'
import { isAddress } from './read-text.ts'
import {
  draftOfSender,
  emptySender,
  readSender,
  type SenderDraft,
  type SenderField,
  type SenderInput,
  senderWithDiscovered,
} from './sender-draft.ts'

interface SenderFormState {
  /** Null: no form is open. */
  readonly draft: SenderDraft | null
  readonly isNew: boolean
  /** `address`: only the From address is asked for. */
  readonly step: 'address' | 'all'
  readonly discovering: boolean
  readonly discovered: Discovered | null
  readonly problem: SenderField | 'address' | 'password' | null
  readonly fault: Fault | null
  begin(): void
  edit(sender: Sender): void
  change(part: Partial<SenderDraft>): void
  discover(address: string): Promise<void>
  byHand(address: string): void
  /** The sender that the form means; null: something in it is wrong, see `problem`. */
  read(): SenderInput | null
  /** The saved sender, or null, see `fault`. The secret is handed on and kept nowhere here. */
  save(secret: string | null): Promise<Sender | null>
  discard(): void
}

const CLOSED = {
  draft: null,
  isNew: true,
  step: 'address',
  discovering: false,
  discovered: null,
  problem: null,
  fault: null,
} as const

/** The form for one sender. It keeps what was typed while one looks elsewhere, all but the password. */
export const useSenderForm = create<SenderFormState>((set, get) => ({
  ...CLOSED,
  begin: () => set({ ...CLOSED, draft: emptySender() }),
  edit: (sender) => set({ ...CLOSED, draft: draftOfSender(sender), isNew: false, step: 'all' }),
  change: (part) => set(({ draft }) => ({ draft: draft && { ...draft, ...part }, problem: null })),
  async discover(typed) {
    const { draft } = get()
    const address = typed.trim()
    if (draft === null) return
    if (!isAddress(address)) return set({ problem: 'address' })
    set({ discovering: true, problem: null, fault: null })
    const reply = await ask('mailboxes.discover', { address })
    const now = get().draft
    if (now?.id !== draft.id) return
    if (!reply.ok) return set({ discovering: false, fault: reply.fault })
    set({ discovering: false, discovered: reply.value, draft: senderWithDiscovered(now, reply.value), step: 'all' })
  },
  byHand(typed) {
    const address = typed.trim()
    if (!isAddress(address)) return set({ problem: 'address' })
    set({ step: 'all', draft: emptySender(address), problem: null })
  },
  read() {
    const { draft } = get()
    const read = draft && readSender(draft)
    if (read && 'field' in read) set({ problem: read.field })
    return read === null || 'field' in read ? null : read
  },
  async save(secret) {
    const sender = get().read()
    if (sender === null) return null
    const reply = await ask('senders.save', { sender, secret })
    if (!reply.ok) {
      set({ fault: reply.fault })
      return null
    }
    if (get().draft?.id === sender.id) set(CLOSED)
    return reply.value.sender
  },
  discard: () => set(CLOSED),
}))
