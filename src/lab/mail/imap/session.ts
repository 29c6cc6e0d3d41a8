import type { CommandLog } from './command-log.ts'
import type { MailAccount } from './mail-account.ts'
import type { MailboxBehaviour } from './mailbox-behaviour.ts'
import type { StoredMail } from './stored-mail.ts'
import type { Token } from './tokens.ts'

export type SaslMechanism = 'PLAIN' | 'LOGIN' | 'XOAUTH2' | 'OAUTHBEARER'

/** What all connections of one mailbox server share. */
export interface MailboxHouse {
  readonly accounts: ReadonlyMap<string, MailAccount>
  readonly mechanisms: readonly SaslMechanism[]
  readonly acceptsToken: (login: string, token: string) => boolean
  readonly mayStartTls: boolean
  readonly log: CommandLog
  behaviour(): MailboxBehaviour
}

/** The folder that is open. */
export interface Selected {
  readonly name: string
  readonly readOnly: boolean
  /** What the client was told, by sequence number. */
  view: readonly StoredMail[]
}

/** One connection. */
export interface Session {
  readonly house: MailboxHouse
  readonly connection: number
  readonly secure: boolean
  account: MailAccount | null
  selected: Selected | null
  /** Whole lines, which may hold literals. */
  send(...lines: readonly string[]): void
  /** Sends octets without end, until the client has enough. */
  sendWithoutEnd(first: string, piece: string): Promise<never>
  /** `+ …`, and the line that comes back; null: the connection is over. */
  ask(prompt: string): Promise<string | null>
}

/** The end of an answer. */
export interface Reply {
  readonly status: 'OK' | 'NO' | 'BAD'
  readonly text: string
  readonly next?: 'startTls' | 'hangUp'
}

/** Deals with one command; what is untagged it sends by itself. */
export type CommandHandler = (
  session: Session,
  args: readonly Token[],
  options: { readonly byUid: boolean },
) => Reply | Promise<Reply>

/** The usual good end. */
export function done(text = 'Done'): Reply {
  return { status: 'OK', text }
}

/** The server will not. */
export function no(text: string): Reply {
  return { status: 'NO', text }
}

/** The client asked in a way that it must not. */
export function bad(text = 'Not understood'): Reply {
  return { status: 'BAD', text }
}
