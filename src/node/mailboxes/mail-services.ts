import type { Mailbox, Sender, ServerSettings } from '../../engine/mailboxes/account.ts'
import type { ConnectionTest, MailTrouble } from '../../engine/mailboxes/mail-trouble.ts'
import type { AnswersWanted } from '../../engine/tickets/answers-wanted.ts'
import type { AnswerReading, ReadAnswer } from '../../engine/tickets/read-answer.ts'

/** What one logs in with: a password, or a fresh access token for XOAUTH2 and OAUTHBEARER. */
export type Credential =
  | { readonly kind: 'password'; readonly password: string }
  | {
      readonly kind: 'token'
      readonly accessToken: string
      readonly mechanisms: readonly ('XOAUTH2' | 'OAUTHBEARER')[]
    }

/**
 * The hands for mailboxes and submission services. None of these rejects for what a server did: troubles are values. All go through the
 * dialer, obey limits on size, number and time, and write no secret anywhere.
 */
export interface MailServices {
  testMailbox(mailbox: Mailbox, credential: Credential, signal: AbortSignal): Promise<ConnectionTest>
  testSender(sender: Sender, credential: Credential, signal: AbortSignal): Promise<ConnectionTest>
  /** Hands one message over, once. `beforeMessage` is awaited after login and before MAIL; when it rejects, nothing is sent. */
  submit(submission: Submission, credential: Credential, beforeMessage: () => Promise<void>): Promise<SubmitOutcome>
  /** Watches one mailbox until stopped: connects, IDLEs, polls, reconnects with backoff. */
  watch(options: WatchOptions): Watching
  /** As `watch`, over a connection of its own, for answers to our requests. Nothing is marked as read, moved or deleted. */
  watchAnswers(options: AnswerWatchOptions): AnswerWatching
  /** Reads a mail or a text of strangers. Rejects with a Fault when that ends the thread on which it happens. */
  readAnswer(source: Uint8Array, how: AnswerReading): Promise<ReadAnswer>
}

export interface Submission {
  readonly sender: Sender
  readonly server: ServerSettings
  readonly envelopeFrom: string
  readonly envelopeTo: string
  /** ENVID and ORCPT (RFC 3461) where the server offers DSN. */
  readonly envelopeId: string
  readonly message: Uint8Array
  readonly smtpUtf8: boolean
  /** Only failures and delays are to be reported (RFC 3461 §4.1): people who write letters want no receipts. */
  readonly withoutReceipts?: true
}

export type SubmitOutcome =
  | {
      readonly kind: 'accepted'
      readonly reply: string
      readonly queueId: string | null
      readonly dsn: boolean
      readonly tls: string | null
    }
  | {
      readonly kind: 'refused'
      readonly command: 'MAIL' | 'RCPT' | 'DATA'
      readonly reply: string
      readonly permanent: boolean
    }
  /** Certainly nothing was handed over. */
  | { readonly kind: 'notSubmitted'; readonly trouble: MailTrouble }
  /** The end of DATA was sent (or may have been), and no reply was read. */
  | { readonly kind: 'unclear' }

export interface WatchOptions {
  readonly mailbox: Mailbox
  /** Asked before every login, so that tokens are fresh. Null: there is no secret; a trouble: why there is none now. */
  credential(): Promise<Credential | MailTrouble | null>
  /** Tokens that are waited for, now; looked at before each search. */
  tokens(): readonly string[]
  /** Where junk may lie besides special-use: names of the preset. */
  readonly junkNames: readonly string[]
  /** What was seen so far, per folder, so that a restart goes on and misses nothing. */
  readonly positions: WatchPositions
  onSighting(sighting: Sighting): void
  onPositions(positions: WatchPositions): void
  onState(state: WatchState): void
}

/** UIDVALIDITY and the next UID to look at, by folder. JSON. */
export type WatchPositions = Readonly<Record<string, { readonly uidValidity: string; readonly uidNext: number }>>

/** A message that carries one of our tokens. */
export interface Sighting {
  readonly token: string
  /** `probe`: the mail itself · `report`: a mail that quotes the token (a bounce, an answer). */
  readonly kind: 'probe' | 'report'
  readonly folder: string
  /** RFC 6154 attribute of the folder, `\Inbox` for INBOX; null: none. */
  readonly specialUse: string | null
  /** X-GM-LABELS, keywords and flags. */
  readonly labels: readonly string[]
  readonly uid: number
  readonly uidValidity: string
  readonly internalDate: string | null
  readonly size: number
  readonly noticedBy: 'idle' | 'poll' | 'search'
  readonly noticedAt: string
  /** The whole message, at most 2 MB of it. */
  readonly message: Uint8Array
}

export type WatchState =
  | { readonly state: 'connecting' }
  | { readonly state: 'watching'; readonly mode: 'idle' | 'poll' }
  | { readonly state: 'waiting'; readonly trouble: MailTrouble; readonly nextTryAt: string }
  /** Needs the user: wrong password, wrong certificate … No further tries until something changes. */
  | { readonly state: 'stopped'; readonly trouble: MailTrouble }
  | { readonly state: 'closed' }

export interface AnswerWatchOptions
  extends Pick<WatchOptions, 'mailbox' | 'credential' | 'junkNames' | 'positions' | 'onPositions' | 'onState'> {
  /** What is awaited, now; looked at before each search. */
  wanted(): AnswersWanted
  /** Was a mail of this Message-ID taken in before? Then it is not read. */
  isKnown(messageId: string): Promise<boolean>
  onMail(mail: SeenMail): void
}

/** A mail that may be an answer. */
export interface SeenMail {
  readonly folder: string
  readonly internalDate: string | null
  /** The whole message, at most 2 MB of it; its header alone where more cannot be read. */
  readonly message: Uint8Array
}

export type AnswerWatching = Omit<Watching, 'remove'>

export interface Watching {
  /** Looks now, in all folders, also for tokens seen before (moved, vanished). */
  lookNow(): Promise<void>
  /** Deletes our own message: only when its token is in its own header. */
  remove(sighting: {
    readonly folder: string
    readonly uid: number
    readonly uidValidity: string
    readonly token: string
  }): Promise<boolean>
  close(): Promise<void>
}
