import { create } from 'zustand'
import type { Discovered } from '../../../contract/probe-shapes.ts'
import type { Fault } from '../../../contract/shapes.ts'
import type { Mailbox } from '../../../engine/mailboxes/account.ts'
import { ask } from '../../api.ts'
import {
  draftOfMailbox,
  emptyMailbox,
  type MailboxDraft,
  type MailboxField,
  type MailboxInput,
  readMailbox,
  withDiscovered,
} from './mailbox-draft.ts'
import { useMailboxes } from './mailboxes-store.ts'
import { isAddress } from './read-text.ts'

/** How signing in with the provider stands. */
export type SignInState =
  | { readonly state: 'no' | 'waiting' | 'authorized' | 'cancelled' }
  | { readonly state: 'refused'; readonly said: string }

interface MailboxFormState {
  /** Null: no form is open. */
  readonly draft: MailboxDraft | null
  readonly isNew: boolean
  /** `address`: only the address is asked for. */
  readonly step: 'address' | 'all'
  readonly discovering: boolean
  readonly discovered: Discovered | null
  readonly signIn: SignInState
  readonly problem: MailboxField | 'password' | 'signIn' | null
  readonly fault: Fault | null
  begin(role: Mailbox['role'], address?: string): void
  edit(mailbox: Mailbox): void
  change(part: Partial<MailboxDraft>): void
  discover(): Promise<void>
  byHand(): void
  /** The mailbox that the form means; null: something in it is wrong, see `problem`. */
  read(): MailboxInput | null
  /** `secret`: that of a client of one's own, which is kept nowhere here; null: the issuer wants none, or one is kept already. */
  authorize(secret: string | null): Promise<void>
  cancelAuthorize(): Promise<void>
  /** The saved mailbox, or null, see `fault`. The secret is handed on and kept nowhere here. */
  save(secret: string | null): Promise<Mailbox | null>
  /** Closes the form; a permission that was given for nothing is forgotten. */
  discard(): Promise<void>
}

const CLOSED = {
  draft: null,
  isNew: true,
  step: 'address',
  discovering: false,
  discovered: null,
  signIn: { state: 'no' },
  problem: null,
  fault: null,
} as const

/** The form for one mailbox. It keeps what was typed while one looks elsewhere, all but the password. */
export const useMailboxForm = create<MailboxFormState>((set, get) => ({
  ...CLOSED,
  begin: (role, address) => set({ ...CLOSED, draft: emptyMailbox(role, address) }),
  edit: (mailbox) => set({ ...CLOSED, draft: draftOfMailbox(mailbox), isNew: false, step: 'all' }),
  change: (part) => set(({ draft }) => ({ draft: draft && { ...draft, ...part }, problem: null })),
  async discover() {
    const { draft } = get()
    if (draft === null) return
    const address = draft.address.trim()
    if (!isAddress(address)) return set({ problem: 'address' })
    set({ discovering: true, problem: null, fault: null })
    const reply = await ask('mailboxes.discover', { address })
    const now = get().draft
    if (now?.id !== draft.id) return
    if (!reply.ok) return set({ discovering: false, fault: reply.fault })
    set({ discovering: false, discovered: reply.value, draft: withDiscovered(now, reply.value), step: 'all' })
  },
  byHand() {
    const { draft } = get()
    if (draft === null) return
    if (!isAddress(draft.address.trim())) return set({ problem: 'address' })
    set({ step: 'all', draft: { ...draft, login: draft.address.trim() }, problem: null })
  },
  read() {
    const { draft } = get()
    const read = draft && readMailbox(draft)
    if (read && 'field' in read) set({ problem: read.field })
    return read === null || 'field' in read ? null : read
  },
  async authorize(secret) {
    const mailbox = get().read()
    if (mailbox === null) return
    if (lacksClientId(mailbox)) return set({ problem: 'clientId' })
    set({ signIn: { state: 'waiting' }, fault: null, problem: null })
    const reply = await ask('mailboxes.authorize', secret === null ? { mailbox } : { mailbox, secret })
    if (get().draft?.id !== mailbox.id) return
    if (reply.ok) set({ signIn: reply.value })
    else set({ signIn: { state: 'no' }, fault: reply.fault })
  },
  async cancelAuthorize() {
    const { draft } = get()
    if (draft !== null) await ask('mailboxes.cancelAuthorize', { id: draft.id })
  },
  async save(secret) {
    const mailbox = get().read()
    const reply = mailbox && (await ask('mailboxes.save', { mailbox, secret }))
    if (!reply?.ok) {
      set({ fault: reply?.fault ?? null })
      return null
    }
    if (get().draft?.id === mailbox?.id) set(CLOSED)
    return reply.value.mailbox
  },
  async discard() {
    const { draft, isNew, signIn } = get()
    set(CLOSED)
    if (draft !== null && signIn.state === 'waiting') await ask('mailboxes.cancelAuthorize', { id: draft.id })
    if (draft !== null && isNew && signIn.state === 'authorized') await ask('mailboxes.remove', { id: draft.id })
  },
}))

/** Some authorization servers know only programs that the user registered there. */
function lacksClientId({ authentication }: MailboxInput): boolean {
  if (authentication.kind !== 'oauth' || authentication.clientId !== null) return false
  return useMailboxes.getState().issuers.some(({ id, clientId }) => id === authentication.issuer && clientId === null)
}
