import { create } from 'zustand'
import type {
  KeychainView,
  MailboxPreset,
  MailboxView,
  OAuthIssuer,
  SenderView,
} from '../../../contract/probe-shapes.ts'
import type { Fault } from '../../../contract/shapes.ts'
import { ask } from '../../api.ts'

interface MailboxesState {
  readonly mailboxes: readonly MailboxView[]
  readonly senders: readonly SenderView[]
  readonly presets: readonly MailboxPreset[]
  readonly issuers: readonly OAuthIssuer[]
  /** Null until it was asked. */
  readonly keychain: KeychainView | null
  /** False until the first answer: an empty list says nothing before. */
  readonly loaded: boolean
  readonly fault: Fault | null
  reload(): Promise<void>
  /** What changes only with the program: once is enough. */
  loadKnowledge(): Promise<void>
  /** Null: it is removed; else why not. */
  removeMailbox(id: string): Promise<Fault | null>
  removeSender(id: string): Promise<Fault | null>
}

/** The mailboxes and senders, as the main process knows them. No secret is ever here. */
export const useMailboxes = create<MailboxesState>((set, get) => ({
  mailboxes: [],
  senders: [],
  presets: [],
  issuers: [],
  keychain: null,
  loaded: false,
  fault: null,
  async reload() {
    const [mailboxes, senders, keychain] = await Promise.all([
      ask('mailboxes.list', {}),
      ask('senders.list', {}),
      ask('keychain.state', {}),
    ])
    const failed = [mailboxes, senders].find((reply) => !reply.ok)
    set({
      mailboxes: mailboxes.ok ? mailboxes.value : get().mailboxes,
      senders: senders.ok ? senders.value : get().senders,
      keychain: keychain.ok ? keychain.value : get().keychain,
      loaded: true,
      fault: failed === undefined || failed.ok ? null : failed.fault,
    })
  },
  async loadKnowledge() {
    if (get().presets.length > 0) return
    const [presets, issuers] = await Promise.all([ask('mailboxes.presets', {}), ask('mailboxes.issuers', {})])
    set({ presets: presets.ok ? presets.value : [], issuers: issuers.ok ? issuers.value : [] })
  },
  async removeMailbox(id) {
    const reply = await ask('mailboxes.remove', { id })
    await get().reload()
    return reply.ok ? null : reply.fault
  },
  async removeSender(id) {
    const reply = await ask('senders.remove', { id })
    await get().reload()
    return reply.ok ? null : reply.fault
  },
}))
