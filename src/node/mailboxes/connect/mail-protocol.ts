import type { ClearTalk } from './clear-talk.ts'

/** What differs between IMAP and submission until TLS is up. */
export interface MailProtocol {
  /** Hears the greeting: its lines. Throws MailFailure when it is a refusal or none at all. */
  greeting(talk: ClearTalk, timeoutMs: number): Promise<readonly string[]>
  /** Asks for TLS; returns when the server is ready for the handshake. Throws MailFailure. */
  startTls(talk: ClearTalk, greeting: readonly string[], timeoutMs: number): Promise<void>
  /** The greeting as it is told again under TLS: nothing that was said in clear text is believed (RFC 9051 §6.2.1, RFC 3207 §4.2). */
  repeated: string
}
