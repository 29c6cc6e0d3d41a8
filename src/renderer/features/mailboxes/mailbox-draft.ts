import type { Input } from '../../../contract/methods.ts'
import type { Discovered } from '../../../contract/probe-shapes.ts'
import type { Mailbox } from '../../../engine/mailboxes/account.ts'
import type { MailboxPreset } from '../../../engine/mailboxes/preset.ts'
import { isAddress, isOneLine } from './read-text.ts'
import { readServer, type ServerDraft, serverDraft } from './server-draft.ts'

/** A mailbox as the main process takes it. */
export type MailboxInput = Input<'mailboxes.save'>['mailbox']

/** What stands in the form. The password is not part of it. */
export interface MailboxDraft
  extends Pick<Mailbox, 'id' | 'address' | 'label' | 'role' | 'preset' | 'login' | 'contact' | 'cleanUp' | 'paused'> {
  readonly imap: ServerDraft
  readonly signIn: 'password' | 'oauth'
  readonly issuer: string
  readonly clientId: string
  readonly junkFolder: string
  readonly authservIds: string
}

/** The field that cannot be meant so. */
export type MailboxField = 'address' | 'host' | 'port' | 'login' | 'label' | 'junkFolder' | 'authservIds' | 'clientId'

/** The draft of a mailbox of which only the address is known. */
export function emptyMailbox(role: Mailbox['role'], address = ''): MailboxDraft {
  return {
    id: crypto.randomUUID(),
    address,
    label: '',
    role,
    preset: 'other',
    imap: serverDraft(null, 993),
    login: address,
    signIn: 'password',
    issuer: '',
    clientId: '',
    contact: 'cold',
    junkFolder: '',
    authservIds: '',
    cleanUp: false,
    paused: false,
  }
}

/** What was found out fills in what it tells; the rest stays as it was typed. */
export function withDiscovered(draft: MailboxDraft, { address, preset, imap, login }: Discovered): MailboxDraft {
  return {
    ...draft,
    address,
    preset: preset?.id ?? 'other',
    imap: serverDraft(imap, 993),
    login,
    signIn: preset?.authentication[0] === 'oauth' && takesNothingElse(preset) ? 'oauth' : 'password',
    issuer: preset?.oauth ?? '',
  }
}

/** Outlook.com, for example. */
export function takesNothingElse(preset: MailboxPreset): boolean {
  return preset.authentication.length > 0 && preset.authentication.every((way) => way === 'oauth')
}

/** The draft that leads to this mailbox. */
export function draftOfMailbox(mailbox: Mailbox): MailboxDraft {
  const { id, address, label, role, preset, login, contact, cleanUp, paused, authentication, authservIds } = mailbox
  const oauth = authentication.kind === 'oauth' ? authentication : null
  return {
    ...{ id, address, label, role, preset, login, contact, cleanUp, paused },
    imap: serverDraft(mailbox.imap, 993),
    signIn: authentication.kind,
    issuer: oauth?.issuer ?? '',
    clientId: oauth?.clientId ?? '',
    junkFolder: mailbox.junkFolder ?? '',
    authservIds: authservIds.join(', '),
  }
}

/** What the main process is given for a mailbox that it knows: everything but what it adds itself. */
export function inputOfMailbox({ family: _family, addedAt: _addedAt, ...mailbox }: Mailbox): MailboxInput {
  return mailbox
}

/** The mailbox that a draft means, or the first field that is wrong. The main process checks everything once more. */
export function readMailbox(draft: MailboxDraft): MailboxInput | { readonly field: MailboxField } {
  const { issuer, signIn, ...same } = draft
  const address = draft.address.trim()
  if (!isAddress(address)) return { field: 'address' }
  const imap = readServer(draft.imap)
  if ('field' in imap) return imap
  const login = draft.login.trim()
  if (login === '' || !isOneLine(login, 320)) return { field: 'login' }
  const [label, junkFolder, clientId] = [draft.label.trim(), draft.junkFolder.trim(), draft.clientId.trim()]
  if (!isOneLine(label, 200)) return { field: 'label' }
  if (!isOneLine(junkFolder, 500)) return { field: 'junkFolder' }
  if (!isOneLine(clientId, 300)) return { field: 'clientId' }
  const authservIds = draft.authservIds.split(/[\s,;]+/).filter((id) => id !== '')
  if (authservIds.length > 20 || authservIds.some((id) => !isOneLine(id, 253))) return { field: 'authservIds' }
  return {
    ...{ id: same.id, role: same.role, preset: same.preset, contact: same.contact },
    ...{ cleanUp: same.cleanUp, paused: same.paused },
    ...{ address, imap, login, label, authservIds },
    junkFolder: junkFolder === '' ? null : junkFolder,
    authentication:
      signIn === 'password'
        ? { kind: 'password' }
        : { kind: 'oauth', issuer, clientId: clientId === '' ? null : clientId },
  }
}
