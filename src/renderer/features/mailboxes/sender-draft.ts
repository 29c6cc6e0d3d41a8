import type { Input } from '../../../contract/methods.ts'
import type { Discovered } from '../../../contract/probe-shapes.ts'
import type { Authentication, Identity, Sender } from '../../../engine/mailboxes/account.ts'
import { isAddress, isOneLine } from './read-text.ts'
import { readServer, type ServerDraft, serverDraft } from './server-draft.ts'

/** A sender as the main process takes it. */
export type SenderInput = Input<'senders.save'>['sender']

/** What stands in the form. The password is not part of it. */
export interface SenderDraft {
  readonly id: string
  readonly label: string
  readonly submission: ServerDraft
  readonly login: string
  readonly authentication: Authentication
  readonly identities: readonly IdentityDraft[]
  readonly reportsMailbox: string | null
  readonly otherPath: ServerDraft | null
}

/** A From address in the form; the key keeps the fields apart while lines come and go. */
export interface IdentityDraft extends Identity {
  readonly key: string
}

/** The field that cannot be meant so. `otherHost` and `otherPort` are those of the second way out. */
export type SenderField = 'label' | 'host' | 'port' | 'login' | 'identities' | 'otherHost' | 'otherPort'

/** One more line for a From address. */
export function emptyIdentity(address = '', name = ''): IdentityDraft {
  return { key: crypto.randomUUID(), name, address }
}

/** The draft of a sender of which only the From address is known. */
export function emptySender(address = ''): SenderDraft {
  return {
    id: crypto.randomUUID(),
    label: '',
    submission: serverDraft(null, 465),
    login: address,
    authentication: { kind: 'password' },
    identities: [emptyIdentity(address)],
    reportsMailbox: null,
    otherPath: null,
  }
}

/** What was found out fills in what it tells. */
export function senderWithDiscovered(draft: SenderDraft, { address, submission, login }: Discovered): SenderDraft {
  return { ...draft, submission: serverDraft(submission, 465), login, identities: [emptyIdentity(address)] }
}

/** The draft that leads to this sender. */
export function draftOfSender(sender: Sender): SenderDraft {
  const { id, label, login, authentication, reportsMailbox, otherPath } = sender
  return {
    ...{ id, label, login, authentication, reportsMailbox },
    submission: serverDraft(sender.submission, 465),
    identities: sender.identities.map(({ address, name }) => emptyIdentity(address, name)),
    otherPath: otherPath && serverDraft(otherPath, 587),
  }
}

/** What the main process is given for a sender that it knows: everything but what it adds itself. */
export function inputOfSender({ addedAt: _addedAt, ...sender }: Sender): SenderInput {
  return sender
}

/** The sender that a draft means, or the first field that is wrong. The main process checks everything once more. */
export function readSender(draft: SenderDraft): SenderInput | { readonly field: SenderField } {
  const identities = draft.identities.map(({ name, address }) => ({ name: name.trim(), address: address.trim() }))
  if (!identities.every(({ name, address }) => isAddress(address) && isOneLine(name, 200)))
    return { field: 'identities' }
  const submission = readServer(draft.submission)
  if ('field' in submission) return submission
  const login = draft.login.trim()
  if (login === '' || !isOneLine(login, 320)) return { field: 'login' }
  const otherPath = draft.otherPath && readServer(draft.otherPath)
  if (otherPath && 'field' in otherPath) return { field: otherPath.field === 'host' ? 'otherHost' : 'otherPort' }
  const label = draft.label.trim()
  if (!isOneLine(label, 200)) return { field: 'label' }
  const { id, authentication, reportsMailbox } = draft
  return { id, label, submission, login, authentication, identities, reportsMailbox, otherPath }
}
