import type { TlsOptions } from 'node:tls'
import type { Envelope, Peer, TakenMail } from './envelope.ts'
import type { Gate } from './gate.ts'

/** A port at which mail is taken, and what happens with it. */
export interface DoorOptions {
  /** In banner, EHLO reply and Received. */
  readonly name: string
  readonly tls: TlsOptions | null
  readonly implicitTls?: boolean
  /** The lines of the EHLO reply; STARTTLS and AUTH are added by themselves. */
  readonly capabilities: readonly string[]
  /** Who may log in; then nobody else may send anything (RFC 6409 §4.3). Null: a door for the world. */
  readonly accepts: ((login: string, password: string) => boolean) | null
  /** A mistake: one may log in without TLS. */
  readonly clearLogin?: boolean
  /** The pretended address of who says this name in EHLO. */
  readonly addressOf: (helo: string) => string
  /** The reply to a recipient; null: taken. */
  readonly onRecipient?: (address: string, envelope: Envelope, peer: Peer) => string | null
  /** The reply to the end of the mail. */
  readonly onMail: (mail: TakenMail) => string | Promise<string>
  readonly behaviour?: () => DoorBehaviour
  /** Holds dialogues where a test wants it. */
  readonly gate?: Gate
}

/** How a door misbehaves; it may change while it is open. */
export interface DoorBehaviour {
  /** Everybody is hung up on at once. */
  readonly down?: boolean
  readonly delayMs?: number
  /** Hangs up at this command, before an answer; `.` is the end of the mail: it was taken, and nobody hears of it. */
  readonly dropAt?: 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | '.'
  /** Says this at this command. */
  readonly says?: Readonly<Record<string, string>>
}
