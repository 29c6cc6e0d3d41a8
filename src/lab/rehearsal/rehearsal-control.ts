import type { NewcomerAnswer } from '../../engine/setup/newcomer.ts'
import type { Setup } from '../../engine/setup/setup.ts'
import type { MailboxBehaviour } from '../mail/imap/mailbox-behaviour.ts'
import type { DoorBehaviour } from '../mail/mta/door-data.ts'
import type { QueuePatience } from '../mail/mta/mail-queue.ts'
import type { OAuthManner } from '../oauth/authorization-server.ts'
import type { DeskForm } from './desks/desk-data.ts'
import type { ProviderManner } from './provider-data.ts'
import type { Rehearsal } from './start-rehearsal.ts'

/** What may be changed while the rehearsal goes on. JSON, so that it can be sent to the worker. `user` is the user's own server. */
export type RehearsalControl =
  /** A provider deals so with mail from now on: folder, greylisting, refusing, dropping … */
  | {
      readonly kind: 'provider'
      readonly provider: string
      readonly manner: ProviderManner
      /** Only with the next mail. */
      readonly once?: boolean
    }
  /** A door for mail misbehaves: a provider's, or the user's submission. */
  | { readonly kind: 'door'; readonly whose: string; readonly behaviour: DoorBehaviour }
  /** An IMAP server misbehaves. */
  | { readonly kind: 'mailbox'; readonly whose: string; readonly behaviour: MailboxBehaviour }
  /** All connections to an IMAP server are cut. */
  | { readonly kind: 'cut'; readonly whose: string }
  /** The user's server goes away for so long, and comes back with its queue. */
  | { readonly kind: 'restart'; readonly downMs: number }
  | { readonly kind: 'patience'; readonly patience: QueuePatience }
  /** The user's server tries everything now. */
  | { readonly kind: 'flush' }
  /** Another password is the right one in this mailbox. */
  | { readonly kind: 'password'; readonly whose: string; readonly password: string }
  | { readonly kind: 'oauth'; readonly manner: Partial<OAuthManner> }
  | { readonly kind: 'expireTokens' }
  /** Somebody filled in the form of an organization (id in resources/providers); one without a desk here says nothing. */
  | ({ readonly kind: 'form'; readonly organization: string } & DeskForm)
  /** The newcomer's hoster, DNS host or server does something for a set-up. */
  | { readonly kind: 'play'; readonly setup: Setup; readonly deed: string }
  /** The newcomer had keys made: the private halves lie there. */
  | { readonly kind: 'keysMade'; readonly paths: readonly string[] }
  /** Where mails with these words lie. */
  | { readonly kind: 'find'; readonly words: string }
  /** What was read in a mailbox: folder, UID and item of each. */
  | { readonly kind: 'readings'; readonly whose: string }

/** What came of it; each only where it was asked for. */
export interface RehearsalAnswer {
  /** Null: there is no such deed. */
  readonly played?: NewcomerAnswer | null
  readonly found?: readonly { readonly whose: string; readonly folder: string; readonly uid: number }[]
  readonly readings?: readonly { readonly folder: string; readonly uid: number; readonly item: string }[]
}

/** Does it. Throws for a provider that there is not. */
export async function controlRehearsal(rehearsal: Rehearsal, control: RehearsalControl): Promise<RehearsalAnswer> {
  const { user, oauth, newcomer } = rehearsal
  switch (control.kind) {
    case 'provider':
      rehearsal.provider(control.provider).behave(control.manner, { once: control.once === true })
      return {}
    case 'door':
      if (control.whose === 'user') user.behave(control.behaviour)
      else rehearsal.provider(control.whose).behaveAtDoor(control.behaviour)
      return {}
    case 'restart':
      user.restart(control.downMs)
      return {}
    case 'patience':
      user.queue.patience = control.patience
      return {}
    case 'flush':
      user.queue.flush()
      return {}
    case 'oauth':
      oauth.manner = { ...oauth.manner, ...control.manner }
      return {}
    case 'expireTokens':
      oauth.expireAccess()
      return {}
    case 'form':
      rehearsal.stage.find(({ desk }) => desk?.data.organization === control.organization)?.desk?.fill(control)
      return {}
    case 'play':
      return { played: await newcomer.play(control.setup, control.deed) }
    case 'keysMade':
      newcomer.keysMade(control.paths)
      return {}
    case 'find':
      return { found: find(rehearsal, control.words) }
    default:
      return controlMailbox(rehearsal, control)
  }
}

type MailboxControl = Extract<RehearsalControl, { readonly kind: 'mailbox' | 'cut' | 'password' | 'readings' }>

function controlMailbox(rehearsal: Rehearsal, control: MailboxControl): RehearsalAnswer {
  const { whose } = control
  const isUser = whose === 'user'
  const servers = isUser ? [...rehearsal.user.imap.values()] : [rehearsal.provider(whose).imap]
  if (control.kind === 'readings') return { readings: servers.flatMap(({ log }) => log.readings) }
  if (control.kind === 'password') {
    const { account } = isUser ? rehearsal.user : rehearsal.provider(whose)
    account.password = control.password
  }
  const lacks = isUser ? [] : (rehearsal.provider(whose).data.without ?? [])
  for (const server of servers) {
    if (control.kind === 'mailbox') server.behave({ without: lacks, ...control.behaviour })
    else if (control.kind === 'cut') server.cut()
  }
  return {}
}

function find({ user, providers }: Rehearsal, words: string): RehearsalAnswer['found'] & object {
  const all = [
    { whose: 'user', account: user.account },
    ...providers.map(({ data, account }) => ({ whose: data.id, account })),
  ]
  return all.flatMap(({ whose, account }) =>
    account.find(words).map(({ folder, mail }) => ({ whose, folder, uid: mail.uid })),
  )
}
